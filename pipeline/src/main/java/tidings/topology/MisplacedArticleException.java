package tidings.topology;

/** An article that lies under another key than its id, where no newer version could ever find it. */
final class MisplacedArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisplacedArticleException(String detail) {
        // Without a stack trace, which would ride in the dead letter's headers: nothing went wrong in the code.
        super("KEY: " + detail, null, false, false);
    }
}
