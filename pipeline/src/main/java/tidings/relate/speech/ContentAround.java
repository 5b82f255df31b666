package tidings.relate.speech;

import java.util.ArrayList;
import java.util.List;
import tidings.relate.grammar.Tree;

/** What a verb of saying is set into with commas: "P, she said", "P, she said, P", "As she put it, P". */
final class ContentAround {

    private final CueSentence here;
    private final SpeechText text;
    private final Tree tree;
    private final int sentence;
    private final int cue;
    private final CueLexicon.Verb verb;
    private final Phrase speaker;

    ContentAround(CueSentence here) {
        this.here = here;
        this.text = here.text();
        this.tree = here.tree();
        this.sentence = here.sentence();
        this.cue = here.cue();
        this.verb = here.verb();
        this.speaker = here.speaker();
    }

    /** "P, she said" and "P, she said, P": the speaker and the cue are parted from what is said by commas. */
    List<TokenRange> find() {
        int begin = Math.min(cue, speaker.sentence() == sentence ? speaker.begin() : cue);
        int end = Math.max(cue + 1, speaker.sentence() == sentence ? speaker.end() : cue + 1);
        while (begin > 0 && tree.tag(begin - 1).startsWith("RB")) {
            begin--;
        }
        if (begin == 0) {
            return List.of();
        }
        boolean as = text.lexicon().is("manner", tree.word(begin - 1));
        int mark = as ? begin - 2 : begin - 1;
        List<TokenRange> content = new ArrayList<>();
        if (mark < 0 || (as && mark == 0 && tree.tag(0).equals("CC"))) {
            return as ? asAtStart(end) : List.of();
        }
        if (!here.isBreak(mark)) {
            return List.of();
        }
        int stop = mark + (text.isQuoted(sentence, mark) ? 1 : 0);
        int start = 0;
        while (start < stop
                && (tree.tag(start).equals("CC") || !text.isWord(sentence, start))
                && !text.isQuoted(sentence, start)) {
            start++;
        }
        if (isCircumstance(start)) {
            return List.of();
        }
        boolean verbBefore = here.hasFiniteVerb(start, stop) || hasMistakenVerb(start, stop);
        int next = nextBreak(end);
        boolean more = next + 1 < tree.size()
                && next - end <= 8
                && tree.word(next).equals(",")
                && (!verbBefore || isSubordinator(start))
                && here.hasFiniteVerb(next + 1, tree.size());
        boolean goesOn =
                next + 1 < tree.size() && next - end <= 4 && tree.word(next).equals(",") && isContinuation(next + 1);
        boolean broken = stop > start
                && next + 1 < tree.size()
                && tree.word(next).equals(",")
                && (tree.hasRelation(stop - 1, "cop", "aux")
                        || tree.tag(stop - 1).matches("VB[ZDP]|MD|IN|TO"));
        more = more || goesOn || broken;
        boolean fragment = verb.takes(CueLexicon.Frame.BARE)
                && stop - start >= 2
                && !tree.tag(start).matches("IN|RB|WRB")
                && next >= here.lastWord();
        if (!verbBefore && !more && !fragment) {
            return List.of();
        }
        if (stop > start) {
            content.add(new TokenRange(start, stop));
        }
        if (more) {
            content.add(new TokenRange(next + 1, Math.min(here.lastWord(), here.nextCue(next + 1))));
        }
        return content;
    }

    /** "A fifth paid nothing, the agency said": the tagger took the past tense for a participle. */
    private boolean hasMistakenVerb(int begin, int end) {
        for (int token = begin + 1; verb.takes(CueLexicon.Frame.BARE) && token < end; token++) {
            if (tree.tag(token).equals("VBN")
                    && tree.token(token).text().endsWith("d")
                    && tree.tag(token - 1).matches("NN.*|JJ|CD")
                    && !tree.hasRelation(token, "acl")) {
                return true;
            }
        }
        return false;
    }

    /** "Asked who leads, she said …": says when or why it is said. */
    private boolean isCircumstance(int start) {
        return tree.tag(start).matches("VBN|VBD") && text.lexicon().is("hearing", tree.lemma(start));
    }

    /** "As the mayor put it, P". */
    private List<TokenRange> asAtStart(int end) {
        int next = nextBreak(end);
        return next + 1 < tree.size() && here.hasFiniteVerb(next + 1, tree.size())
                ? CueSentence.ranges(next + 1, here.lastWord())
                : List.of();
    }

    private int nextBreak(int from) {
        int token = from;
        while (token < tree.size() && !(tree.word(token).equals(",") && !text.isQuoted(sentence, token))) {
            token++;
        }
        return token;
    }

    /** "The plan will fail, she said, unless …": more of what is said, not of how or when it is said. */
    private boolean isContinuation(int token) {
        return tree.tag(token).equals("TO") || text.lexicon().is("continuing", tree.word(token));
    }

    private boolean isSubordinator(int token) {
        return tree.tag(token).matches("IN|WRB|TO") && !tree.word(token).equals("that")
                || (tree.tag(token).equals("RB") && tree.tag(token + 1).matches("IN|WRB"));
    }
}
