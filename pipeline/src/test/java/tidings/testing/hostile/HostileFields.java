package tidings.testing.hostile;

import static tidings.testing.hostile.HostileCharacters.PROSE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;
import tidings.model.Span;

/** Ordinary text, with everything else about the article out of the ordinary. */
final class HostileFields {

    private final List<HostileArticle> articles = new ArrayList<>();

    private HostileFields() {}

    static List<HostileArticle> articles() {
        HostileFields made = new HostileFields();
        made.times();
        made.names();
        made.masks();
        return made.articles;
    }

    private void times() {
        published("no publication date", null);
        published("published at the epoch", PublicationTime.parse("1970-01-01T00:00:00Z"));
        published("published in 2099", PublicationTime.parse("2099-01-01"));
        published("published in 1914", PublicationTime.parse("1914-06-28"));
        published("published on the first day of all", PublicationTime.parse("0001-01-01"));
        published("published on the last day of all", PublicationTime.parse("9999-12-31T23:59:59.999999999-18:00"));
        published("published eighteen hours east", PublicationTime.parse("2025-03-03T23:59:59+18:00"));
        add(
                "version at the end of time",
                article -> with(
                        article, article.id(), article.source(), null, null, Instant.parse("9999-12-31T23:59:59Z")));
        add(
                "version before all time",
                article -> with(
                        article, article.id(), article.source(), null, null, Instant.parse("0000-01-01T00:00:00Z")));
    }

    private void names() {
        String large = "x".repeat(500_000);
        add("id of half a megabyte", article -> with(article, large, article.source(), null, null, null));
        add(
                "id of control characters",
                article -> with(article, "\u0000\u001B[2J\n\r\t\u202E", article.source(), null, null, null));
        add("id of lone surrogates", article -> with(article, "a\uD83Db", article.source(), null, null, null));
        add("no outlet", article -> with(article, article.id(), "", null, null, null));
        add("outlet of half a megabyte", article -> with(article, article.id(), large, null, null, null));
        add("outlet of line breaks", article -> with(article, article.id(), "\n\r\0", null, null, null));
        add("headline of half a megabyte", article -> with(article, article.id(), "A", "Clara " + large, null, null));
        add(
                "headline of quotation marks",
                article -> with(article, article.id(), "A", "\"'“”".repeat(200), null, null));
        add(
                "headline of names",
                article -> with(article, article.id(), "A", "Clara Whitfield ".repeat(120), null, null));
        add("headline of white space", article -> with(article, article.id(), "A", " \n\u00A0\0", null, null));
        add(
                "language of no form",
                article -> with(article, article.id(), "A", null, "en-\0-x-" + "a".repeat(10_000), null));
        add("language that is not the text's", article -> with(article, article.id(), "A", null, "tlh", null));
    }

    private void masks() {
        int length = PROSE.codePointCount(0, PROSE.length());
        masked("all masked", List.of(new Span(0, length)));
        masked(
                "every other character masked",
                IntStream.range(0, length / 2)
                        .mapToObj(each -> new Span(2 * each, 2 * each + 1))
                        .toList());
        masked(
                "empty masks",
                IntStream.range(0, length)
                        .mapToObj(each -> new Span(each, each))
                        .toList());
        masked("names cut by masks", List.of(new Span(8, 12), new Span(40, 44)));
    }

    private void published(String family, @Nullable PublicationTime time) {
        add(family, article -> with(article, time, List.of()));
    }

    private void masked(String family, List<Span> spans) {
        add(family, article -> with(article, article.published(), spans));
    }

    private static Article with(Article article, @Nullable PublicationTime published, List<Span> masked) {
        return new Article(
                article.id(),
                null,
                article.source(),
                null,
                null,
                article.text(),
                null,
                published,
                null,
                article.status(),
                masked);
    }

    private void add(String family, UnaryOperator<Article> change) {
        articles.add(new HostileArticle(family, change.apply(HostileArticle.article(family, PROSE))));
    }

    private static Article with(
            Article article,
            String id,
            String source,
            @Nullable String headline,
            @Nullable String language,
            @Nullable Instant version) {
        return new Article(
                id,
                null,
                source,
                null,
                headline,
                article.text(),
                language,
                article.published(),
                version,
                article.status(),
                List.of());
    }
}
