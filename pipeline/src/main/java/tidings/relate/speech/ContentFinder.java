package tidings.relate.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds which words of a sentence a verb of saying gives as said: those after it ("said the bridge was open"), those
 * before it ("The bridge was open, she said") or those around it ("The bridge, she said, was open").
 */
final class ContentFinder {

    private final CueSentence here;

    ContentFinder(CueSentence here) {
        this.here = here;
    }

    /**
     * What was found.
     *
     * @param words in text order; none if the verb gives none
     * @param rule what they look like, as claims name it
     */
    record Content(List<TokenRange> words, String rule) {}

    /** The words said and what they look like. */
    Content find() {
        for (Shape shape : shapes()) {
            List<TokenRange> words = shape.words().get();
            if (!words.isEmpty()) {
                return new Content(words, shape.rule());
            }
        }
        return new Content(List.of(), "");
    }

    private record Shape(String rule, Supplier<List<TokenRange>> words) {}

    /** Those that the verb takes, the likeliest first. */
    private List<Shape> shapes() {
        ContentAfter after = new ContentAfter(here);
        ContentAround around = new ContentAround(here);
        List<Shape> shapes = new ArrayList<>();
        if (here.verb().takes(CueLexicon.Frame.CLAUSE)) {
            shapes.add(new Shape("clause", () -> endsWithCue() ? around.find() : List.of()));
            shapes.add(new Shape("clause", after::clause));
            shapes.add(new Shape("heading", after::heading));
        }
        if (here.verb().takes(CueLexicon.Frame.BARE) && here.verb().takes(CueLexicon.Frame.OBJECT)) {
            shapes.add(new Shape("object", new ObjectContent(here)::find)); // "Asked who leads, she said the mayor"
        }
        if (here.verb().takes(CueLexicon.Frame.CLAUSE)) {
            shapes.add(new Shape("clause", () -> clauseAround(around)));
        }
        if (here.verb().takes(CueLexicon.Frame.INFINITIVE)) {
            shapes.add(new Shape("clause", after::infinitive));
        }
        if (here.verb().takes(CueLexicon.Frame.GERUND)) {
            shapes.add(new Shape("clause", after::gerund));
        }
        if (here.verb().takes(CueLexicon.Frame.PREDICATE)) {
            shapes.add(new Shape("predicate", new PredicateContent(here)::find));
        }
        if (here.verb().takes(CueLexicon.Frame.OBJECT)) {
            shapes.add(new Shape("object", new ObjectContent(here)::find));
        }
        if (here.verb().takes(CueLexicon.Frame.QUOTED)) {
            shapes.add(new Shape("object", new ObjectContent(here)::findQuoted));
        }
        return shapes;
    }

    private List<TokenRange> clauseAround(ContentAround around) {
        return here.verb().takes(CueLexicon.Frame.BARE) || isParenthetical() || isAside() ? around.find() : List.of();
    }

    /** Nothing but a break, or the speaker, follows the cue: what is said stands before it. */
    private boolean endsWithCue() {
        int next = here.afterCue();
        return next >= here.tree().size()
                || here.isBreak(next)
                || here.tree().word(next).equals(".")
                || here.speaker().begin() > here.cue();
    }

    /** "P, Ann notes, P" and "As Ann notes, P": nothing that could be noted stands with the cue. */
    private boolean isAside() {
        Phrase speaker = here.speaker();
        boolean isSet = here.text().speakers(here.tree()).setIn(here.cue()).isPresent();
        boolean isFronted = speaker.sentence() == here.sentence()
                && speaker.begin() > 0
                && speaker.end() <= here.cue()
                && here.tree().word(speaker.begin() - 1).equals("as")
                && here.tree().children(here.cue(), "obj", "ccomp", "xcomp").isEmpty();
        return isSet || isFronted;
    }

    /** The parser took what is said for the sentence, or for the cue's complement before it. */
    private boolean isParenthetical() {
        return here.tree().children(here.cue(), "ccomp").stream().anyMatch(clause -> clause < here.cue())
                || (here.tree().hasRelation(here.cue(), "parataxis")
                        && here.tree().head(here.cue()) < here.cue());
    }
}
