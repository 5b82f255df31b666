package tidings.resolve;

import java.util.List;
import tidings.model.Dependencies;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;

/** The little of a sentence's structure that pointing back depends on; guessed from word order without a parse. */
final class Syntax {

    private Syntax() {}

    /** Whether the phrase that the token heads is the subject of a verb. */
    static boolean isSubject(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        if (tree == null) {
            return sentence.tokens().subList(0, token).stream().noneMatch(each -> each.isVerb());
        }
        return tree.hasRelation(phraseHead(tree, token), "nsubj");
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

    static boolean isQuoted(List<Quotation> quotations, Span span) {
        return quotations.stream().anyMatch(each -> each.span().contains(span));
    }
}
