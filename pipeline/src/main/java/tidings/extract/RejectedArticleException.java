package tidings.extract;

/** An article that cannot be read, and why. The message is one line, fit for a dead letter. */
public final class RejectedArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Nothing to read: no text, or all of it boilerplate. */
        EMPTY,
        /** Not English. */
        LANGUAGE,
        /** Not prose: binary junk, one endless token, a table of digits. */
        UNREADABLE
    }

    private final Reason reason;

    public RejectedArticleException(Reason reason, String detail) {
        // Without a stack trace, which would ride in the dead letter's headers: nothing went wrong in the code.
        super(reason + ": " + detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
