package tidings.relate;

/** What all rule families ask of a sentence beyond their own words. */
record Grammar(ModalStatus status, EventTimes times, EventPlaces places, Fillers fillers, States states) {

    /** With the room's data files. */
    static Grammar load() {
        ModalityLexicon lexicon = new ModalityLexicon();
        States states = new States();
        return new Grammar(
                new ModalStatus(lexicon),
                new EventTimes(lexicon),
                new EventPlaces(lexicon),
                new Fillers(states),
                states);
    }
}
