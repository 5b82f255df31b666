package tidings.ledger;

/** The state does not fit what comes in. The message is one line that says what to do. */
public final class DamagedStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what does not fit, in a few words */
    public DamagedStateException(String what) {
        super("the state of knowledge is damaged (" + what
                + "), and so are the topics that it is kept in: stop every tidings run and build it again from what was"
                + " read, with tidings reset --execute");
    }
}
