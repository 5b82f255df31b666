package tidings.topology;

/** An article whose record does not keep to the contract: its key, or the length of what names it. */
final class UnfitArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitArticleException(String message) {
        // Without a stack trace, which would ride in the dead letter's headers: nothing went wrong in the code.
        super(message, null, false, false);
    }
}
