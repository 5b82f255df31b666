package tidings.model;

/** A bound on how much of an article is read or recorded, so that no input holds a thread or swells a record. */
public enum Cap {
    /** The end of a very long text was not read. */
    DOCUMENT,
    /** A sentence too long for the parser was split. */
    SENTENCE,
    /** Something longer than any word was left out. */
    TOKEN,
    /** More entities than a record holds. */
    ENTITIES,
    /** More claims than a record holds. */
    CLAIMS
}
