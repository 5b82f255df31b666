package tidings.death;

import java.util.Base64;
import java.util.List;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;

/** Articles whose text is the very extraction that reading them gives: whole streams of them cost no models. */
public final class ExtractedArticle {

    private ExtractedArticle() {}

    /** A withdrawn one is canceled. */
    static Article of(Extraction extraction) {
        return new Article(
                extraction.articleId(),
                extraction.uri(),
                extraction.outlet(),
                null,
                extraction.headline(),
                Base64.getEncoder().encodeToString(Codecs.EXTRACTION.encode(extraction)),
                null,
                extraction.published(),
                extraction.version(),
                extraction.withdrawn() ? Article.Status.CANCELED : Article.Status.USABLE,
                List.of());
    }

    /** The extraction that the article holds, at the article's place in the log. */
    public static Extraction read(Article article, LogPosition position) {
        Extraction extraction = Codecs.EXTRACTION.decode(Base64.getDecoder().decode(article.text()));
        return Extraction.of(
                article,
                position,
                extraction.extractor(),
                extraction.sketch(),
                extraction.entities(),
                extraction.claims(),
                extraction.truncated());
    }
}
