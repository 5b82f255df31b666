package tidings.topology;

import tidings.observe.DeadLetterReason;

/** An article whose record does not keep to the contract: its key, or the length of what names it. */
final class UnfitArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    UnfitArticleException(DeadLetterReason reason, String detail) {
        // Without a stack trace, which would ride in the dead letter's headers: nothing went wrong in the code.
        super(reason + ": " + detail, null, false, false);
        this.reason = reason;
    }

    DeadLetterReason reason() {
        return reason;
    }
}
