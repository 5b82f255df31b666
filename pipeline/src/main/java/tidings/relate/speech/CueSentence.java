package tidings.relate.speech;

import java.util.List;
import tidings.model.TimeExpression;
import tidings.relate.grammar.Tree;

/** A sentence with a verb of saying and who says it, asked where its words and its clauses end. */
record CueSentence(SpeechText text, Tree tree, int cue, CueLexicon.Verb verb, Phrase speaker) {

    /** How many tokens another sayer's name and title may take up. */
    private static final int LONGEST_SAYER = 8;

    int sentence() {
        return tree.sentence().index();
    }

    /** The token after the cue, its particle, adverbs and the day of saying. */
    int afterCue() {
        int next = cueEnd() + 1;
        if (verb.lemma().equals("tell")) {
            int hearer = text.speakers(tree).nounAfter(next);
            next = hearer < 0 ? next : hearer + 1;
        }
        boolean moved = true;
        while (moved && next < tree.size()) {
            moved = false;
            if (tree.hasRelation(next, "compound:prt")) {
                next++;
                moved = true;
            }
            for (TimeExpression time : dates()) {
                if (time.begin() == next
                        || (time.begin() == next + 1 && tree.word(next).equals("on"))) {
                    next = time.end();
                    moved = true;
                }
            }
        }
        return next;
    }

    /** The last token of the cue: of "made it clear", "clear". */
    int cueEnd() {
        for (int token = cue + 1; !verb.particle().isEmpty() && token < tree.size() && token <= cue + 4; token++) {
            if (tree.word(token).equals(verb.particle())) {
                return token;
            }
        }
        return cue;
    }

    /** Days, not "now" or "future", that don't own or describe what follows. */
    List<TimeExpression> dates() {
        return tree.sentence().times().stream()
                .filter(time ->
                        time.type().matches("DATE|TIME") && !time.value().contains("_REF"))
                .filter(time ->
                        time.end() >= tree.size() || !tree.tag(time.end()).matches("POS|NNS?|JJ"))
                .toList();
    }

    /** The end of a clause that the parser did not see: the sentence's, or the comma after it if the cue is subordinate. */
    int endOfClause(int begin) {
        int limit = Math.min(lastWord(), nextCue(begin));
        if (isSubordinate()) {
            for (int token = begin; token < limit; token++) {
                if (tree.word(token).equals(",") && !text.isQuoted(sentence(), token) && hasFiniteVerb(begin, token)) {
                    return token;
                }
            }
        }
        return limit;
    }

    /** "While she said P, Q": the clause of the cue ends before the sentence does. */
    boolean isSubordinate() {
        return (tree.isGerund(cue) && cue <= 1)
                || tree.children(cue, "mark").stream()
                        .anyMatch(mark -> !tree.word(mark).equals("that"))
                || text.lexicon().is("subordinating", tree.word(0));
    }

    /** Where another cue's part of the sentence begins: ", adding that", ", according to", "and vowed to". */
    int nextCue(int clause) {
        for (int token = clause + 1; token + 1 < tree.size(); token++) {
            if (tree.tag(token).equals("CC") && !text.isQuoted(sentence(), token) && isSecondCue(token + 1)) {
                return token;
            }
            if (isOtherSayer(token)) {
                return token;
            }
            if (tree.word(token).equals(",") && !text.isQuoted(sentence(), token)) {
                int next = token + 1;
                while (next < tree.size() - 1 && tree.tag(next).startsWith("RB")) {
                    next++;
                }
                boolean gerund =
                        tree.isGerund(next) && text.lexicon().verbAt(tree, next).isPresent();
                if (gerund || text.lexicon().isAccording(tree, next)) {
                    return token;
                }
            }
        }
        return tree.size();
    }

    /** A verb of saying in the cue's own tense, without a subject of its own: the speaker says something else. */
    private boolean isSecondCue(int from) {
        boolean isNegated = tree.lemma(from).equals("do") && tree.tag(from).equals(tree.tag(cue));
        int token = isNegated ? from + 1 : from;
        while (token < tree.size() - 1 && tree.tag(token).startsWith("RB")) {
            token++;
        }
        return tree.tag(token).equals(isNegated ? "VB" : tree.tag(cue))
                && tree.tag(cue).matches("VBD|VBZ|VBP")
                && text.lexicon().verbAt(tree, token).isPresent()
                && tree.children(token, "nsubj").stream().noneMatch(subject -> subject >= from);
    }

    /** "Said P, and Berg shot back that Q", "said P; critics say Q": another's words begin, in the cue's own tense. */
    private boolean isOtherSayer(int token) {
        boolean parts = tree.word(token).equals(";")
                || (tree.tag(token).equals("CC") && tree.word(token - 1).equals(","));
        if (!parts || text.isQuoted(sentence(), token) || !tree.tag(cue).matches("VBD|VBZ|VBP")) {
            return false;
        }
        int verb = token + 1;
        while (verb < tree.size() - 1
                && verb - token <= LONGEST_SAYER
                && tree.tag(verb).matches("DT|JJ|CD|NN.*|PRP.?|POS|RB|IN")) {
            verb++;
        }
        return verb - token > 1
                && tree.tag(verb).equals(tree.tag(cue))
                && text.lexicon()
                        .verbAt(tree, verb)
                        .filter(each -> each.takes(CueLexicon.Frame.CLAUSE))
                        .isPresent()
                && tree.children(verb, "nsubj").stream().anyMatch(subject -> subject > token);
    }

    /** The token after the last word of the sentence. */
    int lastWord() {
        int end = tree.size();
        while (end > 0 && !text.isWord(sentence(), end - 1) && !text.isQuoted(sentence(), end - 1)) {
            end--;
        }
        return end;
    }

    /** A comma, dash, bracket or the mark of a quotation. */
    boolean isBreak(int token) {
        return tree.word(token).matches("[,–—-]+|\\)")
                || text.isQuoted(sentence(), token) && !text.isWord(sentence(), token);
    }

    /** A verb with tense, or a modal. */
    boolean isFinite(int token) {
        return tree.tag(token).matches("VBD|VBZ|VBP|MD")
                || (tree.tag(token).equals("POS") && tree.hasRelation(token, "aux", "cop"))
                || (tree.tag(token).equals("NNP") && isCapitalisedModal(token));
    }

    /** Headlines: "The Battle Will Be Long". */
    private boolean isCapitalisedModal(int token) {
        return text.lexicon().is("modal", tree.word(token))
                && token + 1 < tree.size()
                && tree.tag(token + 1).equals("VB");
    }

    /** True if a finite verb stands from {@code begin} to before {@code end}. */
    boolean hasFiniteVerb(int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (isFinite(token)) {
                return true;
            }
        }
        return false;
    }

    /** The range, unless it is empty. */
    static List<TokenRange> ranges(int begin, int end) {
        return begin < end ? List.of(new TokenRange(begin, end)) : List.of();
    }
}
