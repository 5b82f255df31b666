package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.model.Article;
import tidings.model.Span;

/**
 * Each file in {@code golden/} beside what it becomes: {@code NAME} and {@code NAME.golden}. Adding a case is adding
 * two files. Masked text stands between ⟦ and ⟧.
 */
class GoldenFilesTest {

    private static final String GOLDEN = ".golden";

    static List<Path> inputs() throws IOException {
        return files().filter(each -> !each.toString().endsWith(GOLDEN)).toList();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aFileBecomesWhatStandsBesideIt(Path input) throws IOException {
        assertThat(shown(input)).isEqualTo(Files.readString(beside(input)));
    }

    @Test
    void everyExpectationHasItsInput() throws IOException {
        assertThat(files().filter(each -> each.toString().endsWith(GOLDEN)))
                .containsExactlyInAnyOrderElementsOf(
                        inputs().stream().map(GoldenFilesTest::beside).toList());
    }

    private static Path beside(Path input) {
        return input.resolveSibling(input.getFileName() + GOLDEN);
    }

    private static Stream<Path> files() throws IOException {
        try {
            URL golden = Objects.requireNonNull(GoldenFilesTest.class.getResource("golden"));
            try (Stream<Path> files = Files.list(Path.of(golden.toURI()))) {
                return files.sorted().toList().stream();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(Path input) {
        StringBuilder shown = new StringBuilder();
        new ArticleSource(Defaults.NONE, InputStream.nullInputStream()).read(input.toString(), new Receiver() {
            @Override
            public void article(Article article) {
                shown.append(GoldenFilesTest.shown(article));
            }

            @Override
            public void unreadable(Unreadable unreadable) {
                String place = unreadable.location().replace(input.toString(), String.valueOf(input.getFileName()));
                shown.append("!! ")
                        .append(new Unreadable(place, unreadable.reason(), unreadable.obstacle()))
                        .append('\n');
            }
        });
        return shown.toString();
    }

    private static String shown(Article article) {
        StringBuilder shown = new StringBuilder();
        shown.append("id        ").append(article.id()).append('\n');
        shown.append("uri       ").append(article.uri()).append('\n');
        shown.append("source    ").append(article.source()).append('\n');
        shown.append("credit    ").append(article.credit()).append('\n');
        shown.append("headline  ").append(article.headline()).append('\n');
        shown.append("language  ").append(article.language()).append('\n');
        shown.append("published ").append(article.published()).append('\n');
        shown.append("version   ").append(article.version()).append('\n');
        shown.append("status    ").append(article.status()).append('\n');
        int at = 0;
        for (Span span : article.masked()) {
            shown.append(new Span(at, span.begin()).in(article.text()));
            shown.append('⟦').append(span.in(article.text())).append('⟧');
            at = span.end();
        }
        int end = article.text().codePointCount(0, article.text().length());
        return shown.append(new Span(at, end).in(article.text()))
                .append("\n----\n")
                .toString();
    }
}
