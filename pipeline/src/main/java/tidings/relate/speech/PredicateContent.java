package tidings.relate.speech;

import java.util.List;
import tidings.relate.grammar.Tree;

/** What something is called or described as: "called it a mistake", "described the plan as “a mistake”". */
final class PredicateContent {

    private final SpeechText text;
    private final Tree tree;
    private final int sentence;
    private final int cue;
    private final CueLexicon.Verb verb;
    private final Phrase speaker;

    PredicateContent(CueSentence here) {
        this.text = here.text();
        this.tree = here.tree();
        this.sentence = here.sentence();
        this.cue = here.cue();
        this.verb = here.verb();
        this.speaker = here.speaker();
    }

    /** "Called it a mistake", "described the plan as “a mistake”". */
    List<TokenRange> find() {
        for (int as = cue + 1; as < tree.size() && as < cue + 25; as++) {
            if (tree.word(as).equals("as") && !text.isQuoted(sentence, as) && hangsOn(as)) {
                boolean isPassive = speaker.begin() > cue && speaker.begin() < as;
                return CueSentence.ranges(isPassive ? as : cue + 1, phraseEnd(as));
            }
        }
        int second = cue + 1;
        if (speaker.begin() > 0
                && speaker.begin() < cue
                && tree.word(speaker.begin() - 1).equals("what")) {
            return CueSentence.ranges(second, phraseEnd(second));
        }
        if (!text.lexicon().is("naming", verb.lemma()) || second + 1 >= tree.size()) {
            return List.of();
        }
        if (tree.tag(second).equals("PRP") && tree.tag(second + 1).matches("DT|JJ.?|NN.?|``|''|RB|CD|PRP\\$")) {
            return CueSentence.ranges(second + 1, phraseEnd(second + 1));
        }
        for (int token = second; token < tree.size() && token < cue + 15; token++) {
            if (text.isQuoted(sentence, token) && token > second) {
                return CueSentence.ranges(second, phraseEnd(token));
            }
            if (tree.tag(token).matches(",|\\.|:|VB.*|IN")) {
                break;
            }
        }
        return List.of();
    }

    /** The word, or its phrase, hangs on the cue or on the cue's object. */
    private boolean hangsOn(int as) {
        int at = tree.head(as);
        return at >= 0 && (tree.head(at) == cue || (tree.head(at) >= 0 && tree.head(tree.head(at)) == cue));
    }

    private int phraseEnd(int from) {
        int end = from;
        while (end < tree.size()
                && (text.isQuoted(sentence, end)
                        || !tree.tag(end).matches(",|\\.|:") && !opensNext(end, from) && !isAgent(end))) {
            end++;
        }
        return end;
    }

    /** "Was called reckless | by its critics". */
    private boolean isAgent(int token) {
        return token + 1 == speaker.begin() && tree.word(token).equals("by");
    }

    private boolean opensNext(int token, int from) {
        return token > from + 1 && tree.tag(token).equals("CC") && token + 1 < tree.size() && tree.isVerb(token + 1);
    }
}
