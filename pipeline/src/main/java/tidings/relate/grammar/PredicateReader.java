package tidings.relate.grammar;

import java.util.Set;
import tidings.relate.words.WordClasses;

/** Finds the arguments of verbs and of nouns of events: their own dependents, then by the {@link Step}s. */
public final class PredicateReader {

    private final VerbReader verbs;
    private final NounReader nouns;

    public PredicateReader(
            Context context, WordClasses words, Fillers fillers, QuotedSpeaker speaker, Set<Step> steps) {
        this.verbs = new VerbReader(context, words, fillers, speaker, steps);
        this.nouns = new NounReader(context, words, fillers, speaker, steps, verbs);
    }

    /** What a verb says. */
    public Predicate verb(int verb) {
        return verbs.read(verb);
    }

    /**
     * What a noun says.
     *
     * @param anchor the noun that holds it ("a round of talks"), or itself
     * @param support its support verb ("held talks"); −1 for none
     * @param onlookers verbs whose subject has no part in what they speak of ("welcomed the talks")
     */
    public Predicate noun(int noun, int anchor, int support, Set<String> onlookers) {
        return nouns.read(noun, anchor, support, onlookers);
    }
}
