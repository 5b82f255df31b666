package tidings.ingest;

/** Carries why an input is no article from where that is found out to where it is known which input it was. */
final class UnreadableException extends Exception {

    private final Obstacle obstacle;
    private final String reason;

    /** @param reason for {@link Unreadable#reason}; brought to one line here */
    UnreadableException(String reason) {
        this(Obstacle.CONTENT, reason);
    }

    /** @param reason for {@link Unreadable#reason}; brought to one line here */
    UnreadableException(Obstacle obstacle, String reason) {
        super(reason);
        this.obstacle = obstacle;
        this.reason = reason.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }

    Unreadable at(String location) {
        return new Unreadable(location, reason, obstacle);
    }
}
