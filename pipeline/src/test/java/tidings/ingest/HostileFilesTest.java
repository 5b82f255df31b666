package tidings.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.model.Article;
import tidings.testing.hostile.HostileFile;
import tidings.testing.hostile.HostileFiles;

/** Documents that once ended in an exception, in silence, in a line that said nothing, or not at all. */
class HostileFilesTest {

    private static final Map<String, HostileFile> FAMILIES =
            HostileFiles.all(1).stream().collect(Collectors.toMap(HostileFile::family, Function.identity()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Markdown of quotations in one another       | is nested more deeply than can be read: no article
                    Markdown of lists in one another            | is nested more deeply than can be read: no article
                    feed of guids of white space                | has neither link nor guid nor words
                    table of nothing but names                  | nothing stands below its first line
                    table of NUL between letters                | has NUL characters: not text, or UTF-16 without a byte-order mark
                    packed and cut in its head                  | not packed as its ending says, or cut: it ends in the middle
                    nothing at all as packed                    | not packed as its ending says, or cut: it ends in the middle
                    web archive of a length that is no number   | no web archive from record 1 on: For input string: "99999999999999999999999"
                    web archive of a length below zero          | no answer of a server: unable to determine length
                    web archive of no address                   | does not say of which address it is
                    web archive of a field of a megabyte        | no answer of a server is in it
                    web archive of no end of a line             | no web archive from record 1 on: it ends in the middle
                    """)
    void isRefusedInALineThatSaysWhy(String family, String reason) {
        assertThat(read(family).reasons()).first().isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    feed that says UTF-16 and is none           | Clara Whitfield met Tomas Berger in Lisbon.
                    feed of processing instructions             | Clara Whitfield met Tomas Berger in Lisbon.
                    page of a language of a megabyte            | Clara Whitfield met Tomas Berger in Lisbon.
                    JSON of the address //a.example/b           | Clara.
                    """)
    void isReadAllTheSame(String family, String text) {
        assertThat(read(family).articles)
                .singleElement()
                .extracting(Article::text)
                .isEqualTo(text);
    }

    @Test
    void namesInAnArchiveMayBeInTheCodePageOfDos() {
        assertThat(read("archive of names in the code page of DOS").ids())
                .containsExactly("file:a.zip/München.txt", "file:a.zip/b.txt");
    }

    @Test
    void entitiesDoNotMakeAFeedGrow() {
        assertThat(read("feed that grows to a gigabyte").articles)
                .singleElement()
                .satisfies(article -> assertThat(article.text()).hasSizeLessThan(4 << 20));
    }

    @Test
    void whatAFeedSaysForAllItsEntriesIsLookedUpOnce() {
        String channel = "<rss><channel><title>Port Ansel Post</title>" + "<skipDay>Monday</skipDay>".repeat(2_000);
        String entry = "<item><title>Lock</title><description>The lock opens.</description></item>";
        Duration plain = cost("<rss><channel>" + entry.repeat(2_000) + "</channel></rss>");

        Duration crowded = cost(channel + entry.repeat(2_000) + "</channel></rss>");

        assertThat(crowded).isLessThan(plain.multipliedBy(2).plusMillis(500));
    }

    private static Duration cost(String feed) {
        Received.of("a.xml", feed.getBytes(UTF_8));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Received.of("a.xml", feed.getBytes(UTF_8)).articles).hasSize(2_000);
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static Received read(String family) {
        HostileFile file = Objects.requireNonNull(FAMILIES.get(family), family);
        return Received.of(file.name(), file.bytes());
    }
}
