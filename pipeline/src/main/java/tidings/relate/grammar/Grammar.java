package tidings.relate.grammar;

import java.util.EnumSet;
import java.util.Set;
import tidings.relate.words.WordClasses;

/** What all rule families ask of a sentence beyond their own words. */
public record Grammar(
        ModalStatus status,
        EventTimes times,
        EventPlaces places,
        Fillers fillers,
        Antecedents antecedents,
        Forces forces,
        QuotedSpeaker speaker,
        States states,
        WordClasses words,
        Set<Step> steps) {

    public Grammar {
        steps = Set.copyOf(steps);
    }

    /** With the room's data files and all steps. */
    public static Grammar load() {
        return load(EnumSet.allOf(Step.class));
    }

    /** With the room's data files and some of the steps. */
    public static Grammar load(Set<Step> steps) {
        ModalityLexicon lexicon = new ModalityLexicon();
        WordClasses words = WordClasses.GRAMMAR;
        States states = new States();
        Fillers fillers = new Fillers(states);
        QuotedSpeaker speaker = new QuotedSpeaker(lexicon);
        Antecedents antecedents = new Antecedents(words, fillers, speaker);
        return new Grammar(
                new ModalStatus(lexicon),
                new EventTimes(lexicon),
                new EventPlaces(lexicon),
                fillers,
                antecedents,
                new Forces(fillers, states, antecedents),
                speaker,
                states,
                words,
                steps);
    }

    /** Reads the predicates of one sentence. */
    public PredicateReader predicates(Context context) {
        return new PredicateReader(context, words, fillers, speaker, steps);
    }
}
