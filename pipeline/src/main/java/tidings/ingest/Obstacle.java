package tidings.ingest;

/** What kept an input from becoming an article. */
public enum Obstacle {
    /** It is there, and is no article, or not all of it. */
    CONTENT,
    MISSING,
    FORBIDDEN,
    /** Its name ends in nothing that is read. */
    ENDING,
    /** A directory in which nothing is read. */
    EMPTY,
    /** Neither http nor https, or no address at all. */
    ADDRESS,
    UNKNOWN_HOST,
    REFUSED,
    TOO_SLOW,
    /** The server answers with something else than a document. */
    ANSWER,
    /** Reading or getting it broke off. */
    BROKEN
}
