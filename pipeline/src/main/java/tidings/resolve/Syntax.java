package tidings.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tidings.model.Dependencies;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;

/** The little of a sentence's structure that pointing back depends on; guessed from word order without a parse. */
final class Syntax {

    private static final Set<String> WHERE = Set.of("in", "at", "near");

    private Syntax() {}

    /** Whether the phrase that the token heads is the subject of a verb. */
    static boolean isSubject(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        if (tree == null) {
            return sentence.tokens().subList(0, token).stream().noneMatch(each -> each.isVerb());
        }
        return tree.hasRelation(phraseHead(tree, token), "nsubj");
    }

    /** Whether the phrase that the token heads says where something is: "in Oslo". */
    static boolean isWhere(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        return tree != null
                && tree.hasRelation(token, "obl", "nmod")
                && tree.children(token).stream()
                        .anyMatch(child -> tree.hasRelation(child, "case")
                                && WHERE.contains(sentence.token(child).lemma()));
    }

    /** The governor of the phrase that the token heads, −1 if it is the root or there is no parse. */
    static int governor(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        return tree == null ? -1 : tree.head(phraseHead(tree, token));
    }

    /** Up from a member of a coordination to what the whole hangs by. A noun's modifier ("U.S. officials") is no member. */
    private static int phraseHead(Dependencies tree, int token) {
        int head = token;
        while (tree.hasRelation(head, "flat", "appos", "conj") && tree.head(head) >= 0) {
            head = tree.head(head);
        }
        return head;
    }

    /** "Came to see them": whether a verb without a subject of its own has that of another. */
    static boolean sharesSubject(Sentence sentence, int verb, int other) {
        Dependencies tree = sentence.dependencies();
        int at = verb;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; tree != null && at >= 0 && climbed <= sentence.size(); climbed++) {
            if (at == other) {
                return true;
            }
            // "persuaded Ann to meet him": the object does so
            boolean open = tree.hasRelation(at, "xcomp", "advcl", "conj")
                    && tree.children(at).stream().noneMatch(child -> tree.hasRelation(child, "nsubj"))
                    && !(tree.hasRelation(at, "xcomp")
                            && tree.children(tree.head(at)).stream()
                                    .anyMatch(child -> tree.hasRelation(child, "obj", "iobj")));
            at = open ? tree.head(at) : -1;
        }
        return false;
    }

    /** Whether a pronoun says whose something is; the tagger takes the "her" of "greeted her" for such a one. */
    static boolean isPossessive(Sentence sentence, int pronoun) {
        Dependencies tree = sentence.dependencies();
        return sentence.token(pronoun).tag().endsWith("$")
                && (tree == null || !tree.hasRelation(pronoun, "obj", "iobj", "obl"));
    }

    /** Whether the sentence opens with an adverbial that the pronoun stands in: before it there is neither subject nor noun. */
    static boolean opensAside(Sentence sentence, int pronoun) {
        Dependencies tree = sentence.dependencies();
        return tree != null
                && sentence.token(0).tag().matches("IN|WRB|VBN|VBG|TO")
                && IntStream.range(0, pronoun)
                        .noneMatch(each -> tree.hasRelation(each, "nsubj")
                                || sentence.token(each).isProperNoun()
                                || sentence.token(each).isPronoun());
    }

    /** Whether a comma stands before the name, or before the titles of its bearer. */
    static boolean isBehindComma(Sentence sentence, int name) {
        int before = name - 1;
        while (before >= 0 && sentence.token(before).isNoun()) {
            before--;
        }
        return before >= 0 && sentence.token(before).text().equals(",");
    }

    static boolean isQuoted(List<Quotation> quotations, Span span) {
        return quotations.stream().anyMatch(each -> each.span().contains(span));
    }
}
