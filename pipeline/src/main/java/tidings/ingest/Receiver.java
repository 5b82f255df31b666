package tidings.ingest;

import tidings.model.Article;

/** Takes what reading brings, in the order of the input. What it throws ends the reading. */
public interface Receiver {

    void article(Article article);

    void unreadable(Unreadable input);

    /**
     * Called as input is read, for a progress bar.
     *
     * @param bytes read since the last call; all calls for a location sum up to {@link ArticleSource#size}, roughly
     */
    default void progress(long bytes) {}
}
