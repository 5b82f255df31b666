package tidings.relate;

import java.util.List;

/**
 * Finds which words of a sentence a verb of saying gives as said: those after it ("said the bridge was open"), those
 * before it ("The bridge was open, she said") or those around it ("The bridge, she said, was open").
 */
final class ContentFinder {

    private final CueSentence here;

    ContentFinder(CueSentence here) {
        this.here = here;
    }

    /** The words said, in text order; none if the verb gives none. */
    List<TokenRange> find() {
        ContentAfter after = new ContentAfter(here);
        for (CueLexicon.Frame frame : CueLexicon.Frame.values()) {
            List<TokenRange> content = here.verb().takes(frame) ? find(frame, after) : List.of();
            if (!content.isEmpty()) {
                return content;
            }
        }
        return List.of();
    }

    private List<TokenRange> find(CueLexicon.Frame frame, ContentAfter after) {
        return switch (frame) {
            case CLAUSE -> clause(after);
            case INFINITIVE -> after.infinitive();
            case GERUND -> after.gerund();
            case PREDICATE -> new PredicateContent(here).find();
            case BARE, QUOTE, HEARER -> List.of();
        };
    }

    private List<TokenRange> clause(ContentAfter after) {
        ContentAround around = new ContentAround(here);
        if (endsWithCue()) {
            List<TokenRange> content = around.find();
            if (!content.isEmpty()) {
                return content;
            }
        }
        List<TokenRange> content = after.clause();
        if (!content.isEmpty()) {
            return content;
        }
        return here.verb().takes(CueLexicon.Frame.BARE) || isParenthetical() ? around.find() : List.of();
    }

    /** Nothing but a break, or the speaker, follows the cue: what is said stands before it. */
    private boolean endsWithCue() {
        int next = here.afterCue();
        return next >= here.tree().size()
                || here.isBreak(next)
                || here.tree().word(next).equals(".")
                || here.speaker().begin() > here.cue();
    }

    /** The parser took what is said for the sentence, or for the cue's complement before it. */
    private boolean isParenthetical() {
        return here.tree().children(here.cue(), "ccomp").stream().anyMatch(clause -> clause < here.cue())
                || (here.tree().hasRelation(here.cue(), "parataxis")
                        && here.tree().head(here.cue()) < here.cue());
    }
}
