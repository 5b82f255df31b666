package tidings.ingest;

import org.jspecify.annotations.Nullable;
import tidings.model.Article;

/**
 * What was read of a page.
 *
 * @param cut whether it has only the beginning, and the rest is for those who pay or register
 * @param next the address of the part behind it, if the article has several; null if it is the last
 * @param before the address of the part before it; null if it is the first
 */
record PageRead(
        Article article,
        boolean cut,
        @Nullable String next,
        @Nullable String before) {

    /** What a line says of one whose other parts are not read. */
    void reportFlaws(String location, Receiver receiver) {
        if (cut) {
            receiver.flawed(location, "has only the beginning of the article: the rest is for subscribers");
        }
        if (next != null) {
            receiver.flawed(location, "is one part of the article: it goes on at " + next);
        } else if (before != null) {
            receiver.flawed(location, "is the last part of the article: what is before it stands at " + before);
        }
    }
}
