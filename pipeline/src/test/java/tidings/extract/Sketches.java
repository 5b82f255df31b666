package tidings.extract;

import tidings.model.Article;
import tidings.model.Sketch;

/** Sketches of texts that need not be read. */
public final class Sketches {

    private Sketches() {}

    public static Sketch of(Article article) {
        return Sketcher.of(article);
    }
}
