package tidings.relate.grammar;

/**
 * The named ways from a word of an event to who takes part in it, where that is not simply its own subject or object.
 * {@link PredicateReader} takes them in this order; each can be left out, to see what it brings.
 */
public enum Step {
    /** "Goa was annexed by India": who suffers stands as subject, who does behind "by". */
    VOICE,
    /** "Goa, annexed by India"; "troops holding Goa": the noun that a participle modifies. */
    REDUCED_PARTICIPLE,
    /** "Ann, who met Bob"; "the town that the rebels took": what a relative pronoun, also one left out, stands for. */
    RELATIVE,
    /**
     * "Ann agreed to meet Bob"; "accused Iraq of seizing Kuwait"; "launched an offensive that took Goma": who does what a verb
     * without a subject, or an undertaking, says.
     */
    CONTROL,
    /** "After meeting Bob, Ann left"; "liberated by Bob, Warsaw …": the subject of the clause that an adjunct belongs to. */
    ADJUNCT,
    /** "Ann came and met Bob"; "the rebels attacked and took Goma": a subject or object that two verbs share. */
    SHARED_CONJUNCT,
    /** "Met late Friday with Bob": a phrase that the parser hung on the one before it. */
    NESTED_PHRASE,
    /** "Ann, accompanied by Bob, met Carl"; "Ann together with Bob". */
    COMITATIVE,
    /** "Held talks", "took control of": the verb's own parts are those of the noun. */
    LIGHT_VERB,
    /** "India's annexation of Goa", "the Biden-Putin summit": what stands with a noun as with its verb. */
    NOMINALISATION,
    /** "Told him in a call": who is spoken to; "“Met Bob today,” Ann wrote": who speaks. */
    REPORTING,
    /** "Flew to Oslo for talks with Bob", "said at a meeting with Bob": whose clause a noun stands in. */
    CLAUSE,
    /** "Russian-occupied Crimea". */
    HYPHEN,
    /** An object that the parser did not see as one: a noun without a preposition, right behind its verb. */
    MISREAD
}
