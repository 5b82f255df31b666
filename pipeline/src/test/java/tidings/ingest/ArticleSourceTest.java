package tidings.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.Article;
import tidings.model.PublicationTime;
import tidings.model.Span;

class ArticleSourceTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryIsReadByNameAndOnlyWhereItIsKnownHow() throws IOException {
        write("b.txt", "Ilse Varga left Port Ansel.");
        write("a/c.txt", "Ilse Varga came back.");
        write("a/notes.doc", "Not for us.");
        write("README", "Nor this.");
        Received received = read(directory.toString());
        assertThat(received.ids()).containsExactly("file:a/c.txt", "file:b.txt");
        assertThat(received.unreadable).isEmpty();
        assertThat(received.passedOver).containsExactly("passed over 2 of other endings (1 .doc, 1 without)");
    }

    @Test
    void progressComesToTheSize() throws IOException {
        write("a.txt", "Ilse Varga left Port Ansel.");
        write("b.jsonl", "{\"id\":\"1\",\"text\":\"She came back.\"}\n");
        Received received = read(directory.toString());
        assertThat(received.bytes).isEqualTo(source(Defaults.NONE, "").size(directory.toString()));
        assertThat(received.bytes).isEqualTo(27 + 35);
    }

    @Test
    void defaultsFillInOnlyWhatIsNotSaid() throws IOException {
        Defaults defaults = new Defaults(PublicationTime.of(LocalDate.of(2019, 5, 14)), "The Lantern");
        write("said.json", "{\"id\":\"1\",\"text\":\"x\",\"published\":\"2018-01-01\",\"source\":\"Other\"}");
        write("unsaid.txt", "Ilse Varga left Port Ansel.");
        Received received = new Received();
        source(defaults, "").read(directory.toString(), received);
        assertThat(received.articles).extracting(Article::source).containsExactly("Other", "The Lantern");
        assertThat(received.articles).extracting(Article::published).asString().isEqualTo("[2018-01-01, 2019-05-14]");
    }

    @Test
    void standardInputIsJsonLines() {
        Received received = new Received();
        source(Defaults.NONE, "{\"id\":\"1\",\"text\":\"x\"}\n\nnot json\n{\"id\":\"2\",\"text\":\"y\"}")
                .read("-", received);
        assertThat(received.ids()).containsExactly("1", "2");
        assertThat(received.unreadable).extracting(Unreadable::location).containsExactly("standard input:3");
    }

    @Test
    void whatIsNotThereOrNotOursIsSaid() throws IOException {
        assertThat(read(directory + "/none.txt").reasons()).containsExactly("no such file or directory");
        assertThat(read("ftp://example.org/a.txt").reasons())
                .containsExactly("no http or https address, and no others are read");
        assertThat(read(Files.createDirectory(directory.resolve("empty")).toString())
                        .reasons())
                .singleElement()
                .asString()
                .startsWith("nothing in it is read, it is empty; what is read ends in ");
        assertThat(read(write("a.doc", "x")).reasons())
                .singleElement()
                .asString()
                .contains(".jsonl", ".txt");
        assertThat(read(write("a.txt", "")).reasons()).containsExactly("has no text");
        assertThat(read(write("blank.txt", " \n\u00a0\n")).reasons()).containsExactly("has no text");
        assertThat(read(write("nul.txt", "a\0b")).reasons())
                .singleElement()
                .asString()
                .contains("NUL");
        assertThat(read(write("latin.txt", "Café society".getBytes(ISO_8859_1))).reasons())
                .singleElement()
                .asString()
                .contains("UTF-8", "byte 3", "iconv");
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        write("a.txt", new byte[] {(byte) 0xC3});
        write("b.txt", "Ilse Varga left Port Ansel.");
        Received received = read(directory.toString());
        assertThat(received.ids()).containsExactly("file:b.txt");
        assertThat(received.unreadable)
                .extracting(Unreadable::location)
                .containsExactly(directory.resolve("a.txt").toString());
    }

    @Test
    void byteOrderMarksAreNoText() throws IOException {
        assertThat(read(write("a.txt", "\uFEFFVarga left.")).articles.get(0).text())
                .isEqualTo("Varga left.");
        assertThat(read(write("b.txt", "\uFEFFVarga left.".getBytes(UTF_16LE)))
                        .articles
                        .get(0)
                        .text())
                .isEqualTo("Varga left.");
        assertThat(read(write("c.jsonl", "\uFEFF{\"id\":\"1\",\"text\":\"x\"}")).ids())
                .containsExactly("1");
    }

    @Test
    void lineEndsOfAllSystemsAreLineEnds() throws IOException {
        Article article = read(write(
                        "a.txt",
                        "Varga Leaves Port Ansel for Good\r\n20190514\r\n\r\nAdvertisement\rShe took the 9 o'clock barge down the river.\r\n"))
                .articles
                .get(0);
        assertThat(article.headline()).isEqualTo("Varga Leaves Port Ansel for Good");
        assertThat(article.published()).hasToString("2019-05-14");
        assertThat(article.masked()).containsExactly(new Span(34, 59));
    }

    @Test
    void spansCountCodePoints() throws IOException {
        Article article = read(write(
                        "a.txt",
                        "𝄞 The band played 𝄞 until the barge had left.\n\nAdvertisement\n\nThen 𝄞 it played for those who had stayed behind."))
                .articles
                .get(0);
        assertThat(article.masked()).extracting(span -> span.in(article.text())).containsExactly("Advertisement");
    }

    @Test
    void aLineOfTenMegabytesIsReadAndOneTooLongIsNot() throws IOException {
        String ten = "{\"id\":\"long\",\"text\":\"" + "Varga spoke. ".repeat(800_000) + "\"}\n";
        String tooLong = "{\"id\":\"longer\",\"text\":\"" + "x".repeat(JsonArticles.LONGEST_LINE) + "\"}\n";
        Received received = read(write("a.jsonl", ten + tooLong + "{\"id\":\"last\",\"text\":\"x\"}"));
        assertThat(received.ids()).containsExactly("long", "last");
        assertThat(received.unreadable)
                .extracting(Unreadable::location)
                .singleElement()
                .asString()
                .endsWith("a.jsonl:2");
    }

    @Test
    void aFirstLineThatIsTooLongCostsOnlyItself() throws IOException {
        String tooLong = "{\"id\":\"longer\",\"text\":\"" + "x".repeat(JsonArticles.LONGEST_LINE) + "\"}\n";

        Received received = read(write("a.jsonl", tooLong + "{\"id\":\"last\",\"text\":\"x\"}"));

        assertThat(received.ids()).containsExactly("last");
        assertThat(received.reasons()).singleElement().asString().contains("a line of more than");
    }

    @Test
    void depthIsLimited() throws IOException {
        assertThat(read(write("a.jsonl", "{\"text\":" + "[".repeat(100_000))).reasons())
                .singleElement()
                .asString()
                .contains("not JSON", "nesting depth");
    }

    @Test
    void aNameSaysTheSameArticleWhereverItsDirectoryIs() throws IOException {
        String here = write("here/a.txt", "Ilse Varga left Port Ansel.");
        String there = write("there/a.txt", "Ilse Varga has left Port Ansel.");
        assertThat(read(here).ids()).isEqualTo(read(there).ids()).containsExactly("file:a.txt");
    }

    private Received read(String location) {
        Received received = new Received();
        source(Defaults.NONE, "").read(location, received);
        return received;
    }

    private static ArticleSource source(Defaults defaults, String standardInput) {
        InputStream stream = new ByteArrayInputStream(standardInput.getBytes(UTF_8));
        return new ArticleSource(defaults, stream);
    }

    private String write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(directory.resolve(name).resolve("..").normalize());
        Files.write(file, bytes);
        return file.toString();
    }
}
