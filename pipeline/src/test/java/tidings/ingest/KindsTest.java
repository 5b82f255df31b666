package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.model.Article;
import tidings.model.Span;

/**
 * Small pages and feeds, one a kind of what the world prints, in {@code pages/} and {@code feeds/}; what is expected of
 * each stands beside it. Adding a case is adding two files, {@code NAME} and {@code NAME.expected}.
 *
 * <p>An expectation has a paragraph for each article: lines of a field's name and its value, {@code null} where there must
 * be none. Fields that are not named may be anything. {@code text} is what reading does not skip, its lines joined by
 * {@code ¶}. A first line {@code address …} says where the document comes from; {@code !!} stands before the reason why
 * something was not read, {@code flaw} before what is said of one that was.
 */
class KindsTest {

    private static final String EXPECTED = ".expected";

    /** So many kinds at least of each; a lost directory would pass otherwise. */
    private static final int LEAST = 60;

    static List<Path> documents() throws IOException {
        return files().filter(each -> !each.toString().endsWith(EXPECTED)).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentSaysWhatItsReaderSees(Path document) throws IOException {
        List<String> lines = Files.readAllLines(beside(document));
        Optional<String> address = lines.stream()
                .filter(each -> each.startsWith("address "))
                .map(each -> each.substring("address ".length()))
                .findFirst();
        List<List<String>> expected = paragraphs(lines.stream()
                .filter(each -> !each.matches("(?:address|flaw) .*"))
                .toList());
        Received received = read(document, address);

        List<String> reasons = expected.stream()
                .flatMap(List::stream)
                .filter(each -> each.startsWith("!! "))
                .map(each -> each.substring("!! ".length()))
                .toList();
        List<List<String>> articles =
                expected.stream().filter(each -> !each.get(0).startsWith("!! ")).toList();
        assertThat(received.reasons()).isEqualTo(reasons);
        assertThat(received.flaws)
                .isEqualTo(lines.stream()
                        .filter(each -> each.startsWith("flaw "))
                        .map(each -> each.substring("flaw ".length()))
                        .toList());
        assertThat(received.articles).hasSameSizeAs(articles);
        for (int i = 0; i < articles.size(); i++) {
            for (String line : articles.get(i)) {
                String field = line.split(" ", 2)[0];
                assertThat(field + ' ' + value(received.articles.get(i), field)).isEqualTo(line);
            }
        }
    }

    @Test
    void thereAreManyKindsAndEachHasItsExpectation() throws IOException {
        assertThat(files().filter(each -> each.toString().endsWith(EXPECTED)))
                .containsExactlyInAnyOrderElementsOf(
                        documents().stream().map(KindsTest::beside).toList());
        for (String room : List.of("pages", "feeds")) {
            assertThat(documents().stream()
                            .filter(each -> String.valueOf(each.getParent()).endsWith(room)))
                    .as(room)
                    .hasSizeGreaterThanOrEqualTo(LEAST);
        }
    }

    private static List<List<String>> paragraphs(List<String> lines) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (String line : lines) {
            if (!line.isEmpty()) {
                last.add(line);
            } else if (!last.isEmpty()) {
                paragraphs.add(last);
                last = new ArrayList<>();
            }
        }
        if (!last.isEmpty()) {
            paragraphs.add(last);
        }
        return paragraphs;
    }

    private static Received read(Path document, Optional<String> address) throws IOException {
        String name = String.valueOf(document.getFileName());
        Received received = new Received();
        Origin origin = new Origin(name, name, address.orElse(null), null);
        byte[] bytes = Files.readAllBytes(document);
        Kind kind = Kind.ofFile(name).orElseThrow();
        Attempt.at(name, received, () -> new DocumentReader(Defaults.NONE)
                .read(kind, origin, new ByteArrayInputStream(bytes), received));
        return received;
    }

    private static String value(Article article, String field) {
        return switch (field) {
            case "id" -> article.id();
            case "uri" -> String.valueOf(article.uri());
            case "source" -> article.source();
            case "credit" -> String.valueOf(article.credit());
            case "headline" -> String.valueOf(article.headline());
            case "language" -> String.valueOf(article.language());
            case "published" -> String.valueOf(article.published());
            case "version" -> String.valueOf(article.version());
            case "text" -> shown(article);
            default -> throw new IllegalArgumentException("no field of an article: " + field);
        };
    }

    private static String shown(Article article) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Span span : article.masked()) {
            shown.append(new Span(at, span.begin()).in(article.text())).append('\n');
            at = span.end();
        }
        int end = article.text().codePointCount(0, article.text().length());
        shown.append(new Span(at, end).in(article.text()));
        List<String> lines = shown.toString()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return String.join(" ¶ ", lines);
    }

    private static Path beside(Path document) {
        return document.resolveSibling(document.getFileName() + EXPECTED);
    }

    private static Stream<Path> files() throws IOException {
        try {
            List<Path> files = new ArrayList<>();
            for (String room : List.of("pages", "feeds")) {
                URL folder = Objects.requireNonNull(KindsTest.class.getResource(room), room);
                try (Stream<Path> each = Files.list(Path.of(folder.toURI()))) {
                    each.sorted().forEach(files::add);
                }
            }
            return files.stream();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
