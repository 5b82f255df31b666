package tidings.ingest;

import tidings.model.Article;

/** Takes what reading brings, in the order of the input. What it throws ends the reading. */
public interface Receiver {

    void article(Article article);

    void unreadable(Unreadable input);

    /**
     * Called when an address that is followed has brought something, after all of it.
     *
     * @param articles how many, at least one
     */
    default void brought(String location, int articles) {}

    /**
     * Called for files in a directory that are not read.
     *
     * @param reason one line that counts and names them
     */
    default void passedOver(String location, String reason) {}

    /**
     * Called before the article of a page that is read, although not all of it can be.
     *
     * @param flaw one line
     */
    default void flawed(String location, String flaw) {}

    /**
     * Called as input is read, for a progress bar.
     *
     * @param bytes read since the last call; all calls for a location sum up to {@link ArticleSource#size}, roughly
     */
    default void progress(long bytes) {}
}
