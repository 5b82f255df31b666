package tidings.observe;

import tidings.extract.RejectedArticleException;

/** Why a record was put aside. */
public enum DeadLetterReason {
    /** The value is no record of ours. */
    UNDECODABLE,
    /** The key is missing, or not the article's id. */
    KEY,
    /** What names the article is too long. */
    SIZE,
    /** Nothing to read. */
    EMPTY,
    /** Not English. */
    LANGUAGE,
    /** Not prose. */
    UNREADABLE,
    /** A fault of ours. */
    UNFORESEEN;

    /** The same, of an article that was read. */
    public static DeadLetterReason of(RejectedArticleException.Reason reason) {
        return switch (reason) {
            case EMPTY -> EMPTY;
            case LANGUAGE -> LANGUAGE;
            case UNREADABLE -> UNREADABLE;
        };
    }
}
