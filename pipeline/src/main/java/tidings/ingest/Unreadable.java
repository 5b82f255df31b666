package tidings.ingest;

/**
 * An input that did not become an article.
 *
 * @param location the file, file and line, or address, as the user knows it
 * @param reason one line that says why, and what to do where that helps
 * @param obstacle what kind of reason it is
 */
public record Unreadable(String location, String reason, Obstacle obstacle) {

    /** One line for the user. */
    @Override
    public String toString() {
        return location + ": " + reason;
    }
}
