package tidings.testing.hostile;

import java.time.LocalDate;
import java.util.List;
import tidings.model.Article;
import tidings.model.PublicationTime;

/**
 * An article of a kind that no newspaper prints.
 *
 * @param family what is wrong with it, in a few words
 */
public record HostileArticle(String family, Article article) {

    static final PublicationTime PUBLISHED = PublicationTime.of(LocalDate.of(2025, 3, 3));

    /** One with nothing wrong but its text. */
    static HostileArticle text(String family, String text) {
        return new HostileArticle(family, article(family, text));
    }

    static Article article(String family, String text) {
        return new Article(
                "hostile:" + family.replace(' ', '-'),
                null,
                "The Hostile Herald",
                null,
                null,
                text,
                null,
                PUBLISHED,
                null,
                Article.Status.USABLE,
                List.of());
    }
}
