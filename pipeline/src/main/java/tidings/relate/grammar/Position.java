package tidings.relate.grammar;

/** Where an argument stands to its predicate, whatever the construction. */
public enum Position {
    /** Who does it: the subject of an active verb, the agent of a passive one or of a noun. */
    DOER,
    /** To whom or what it is done: the object of an active verb, the subject of a passive one; of a noun, behind "of". */
    DONE_TO,
    /** To whom it is given, said or granted. */
    RECIPIENT,
    /** With whom: behind "with", "alongside" and the like. */
    BESIDE,
    /** Among whom: behind "between" or "among", or joined by a dash before a noun. */
    BETWEEN,
    /** Whose the noun's event is: "India's annexation", "Indian annexation". For some nouns who does it, for others not. */
    OWNER,
    /** Who does what the clause says that a noun of an event stands in: "Ann spoke at a meeting with Bob". */
    CLAUSE_DOER,
    /** Behind any other preposition, see {@link Argument#preposition}. */
    OBLIQUE
}
