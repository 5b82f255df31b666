package tidings.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.Article;

/** What people have besides pages, feeds and JSON. */
class DoorsTest {

    private static final String SENTENCE = "Ilse Varga opened the new lock at Port Ansel on Tuesday.";
    private static final String PAGE = "<html lang=\"en\"><head><title>Lock opens</title></head><body><article>"
            + "<h1>Lock opens again</h1><p>" + SENTENCE + " Barges passed through it for the first time in four years,"
            + " and several hundred people watched from the quay.</p></article></body></html>";

    @TempDir
    private Path folder;

    @Test
    void markdownHasAHeadlineAndMaySayMoreBeforeIt() throws IOException {
        write(
                "plain.md",
                "# Lock opens\n\n" + SENTENCE
                        + "\nSo *it* was [told](https://harbour.example/).\n\n- barges\n- boats\n");
        write(
                "front.md",
                "---\ntitle: \"Lock opens\"\ndate: 2019-05-14\npublication: The Harbour Post\nlayout: post\n---\n"
                        + SENTENCE);

        Received received = read("plain.md");
        received.articles.addAll(read("front.md").articles);

        assertThat(received.articles).extracting(Article::headline).containsExactly("Lock opens", "Lock opens");
        assertThat(received.articles.get(0).text()).isEqualTo(SENTENCE + " So it was told.\n\nbarges\nboats");
        Article front = received.articles.get(1);
        assertThat(front.text()).isEqualTo(SENTENCE);
        assertThat(front.source()).isEqualTo("The Harbour Post");
        assertThat(front.published()).hasToString("2019-05-14");
    }

    @Test
    void aTableIsReadByTheNamesOfItsColumns() throws IOException {
        String rows =
                "Title%1$sURL%1$sPublication%1$sDate%1$sArticle Text%1$sWords%nLock opens%1$shttps://harbour.example/1"
                        + "%1$sThe Harbour Post%1$s2019-05-14 09:30:00%1$s\"" + SENTENCE
                        + "%nHe said \"\"no\"\".\"%1$s12%n";
        for (String separator : List.of(",", ";", "\t")) {
            Article article = only(write("table.csv", "\uFEFF" + rows.formatted(separator)));
            assertThat(article.id()).isEqualTo("https://harbour.example/1");
            assertThat(article.source()).isEqualTo("The Harbour Post");
            assertThat(article.headline()).isEqualTo("Lock opens");
            assertThat(article.published()).hasToString("2019-05-14");
            assertThat(article.text()).isEqualToNormalizingNewlines(SENTENCE + "\nHe said \"no\".");
        }
    }

    @Test
    void aRowThatIsNoArticleCostsOnlyItself() throws IOException {
        write("table.csv", "id,text\n1," + SENTENCE + "\n2,\n3," + SENTENCE + "\n");

        Received received = read("table.csv");

        assertThat(received.ids()).containsExactly("1", "3");
        assertThat(received.unreadable)
                .extracting(Unreadable::location)
                .singleElement()
                .asString()
                .endsWith(", row 3");
    }

    @Test
    void aTableWithoutTextsIsNone() throws IOException {
        write("table.csv", "id,name\n1,Varga\n");
        write("latin.csv", ("text\nCaf" + (char) 0xE9 + "\n").getBytes(ISO_8859_1));

        assertThat(read("table.csv").reasons()).singleElement().asString().contains("no column of texts");
        assertThat(read("latin.csv").reasons()).singleElement().asString().contains("UTF-8", "iconv");
    }

    @Test
    void aMailIsAnArticle() throws IOException {
        write(
                "plain.eml",
                "From: The Harbour Post <desk@harbour.example>\r\nSubject: =?utf-8?q?=C3=96ffnung?= of the lock\r\n"
                        + "Date: Tue, 14 May 2019 09:30:00 +0200\r\nMessage-ID: <1@harbour.example>\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + SENTENCE + " Caf=C3=A9.\r\n");
        write(
                "parts.eml",
                "From: desk@harbour.example\r\nSubject: Lock\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>"
                        + SENTENCE
                        + "</p>\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\n"
                        + "Not this.\r\n--x--\r\n");
        write("none.eml", "From: desk@harbour.example\r\nContent-Type: image/png\r\n\r\nxyz\r\n");

        Article plain = read("plain.eml").articles.get(0);
        assertThat(plain.id()).isEqualTo("mid:1@harbour.example");
        assertThat(plain.headline()).isEqualTo("Öffnung of the lock");
        assertThat(plain.source()).isEqualTo("The Harbour Post");
        assertThat(plain.published()).hasToString("2019-05-14T09:30+02:00");
        assertThat(plain.text()).contains(SENTENCE + " Café.");
        Article parts = read("parts.eml").articles.get(0);
        assertThat(parts.text()).isEqualTo(SENTENCE);
        assertThat(parts.source()).isEqualTo("harbour.example");
        assertThat(read("none.eml").reasons()).containsExactly("a mail without a part of text");
    }

    @Test
    void agenciesDeliverNitf() throws IOException {
        Article article = only(write(
                "a.xml",
                "<?xml version=\"1.0\"?><nitf><head><title>Lock</title><docdata><doc-id id-string=\"a1\"/>"
                        + "<date.issue norm=\"20190514T093000Z\"/></docdata><pubdata name=\"The Harbour Post\"/></head><body>"
                        + "<body.head><hedline><hl1>Lock opens</hl1></hedline><byline>By A. Reporter</byline></body.head>"
                        + "<body.content><p>" + SENTENCE + "</p><media><media-caption>No.</media-caption></media>"
                        + "<hl2>What next</hl2><p>Tolls stay.</p></body.content></body></nitf>"));

        assertThat(article.id()).isEqualTo("a1");
        assertThat(article.headline()).isEqualTo("Lock opens");
        assertThat(article.source()).isEqualTo("The Harbour Post");
        assertThat(article.published()).hasToString("2019-05-14T09:30Z");
        assertThat(article.text()).isEqualTo(SENTENCE + "\n\nWhat next\n\nTolls stay.");
    }

    @Test
    void agenciesDeliverNewsMl() throws IOException {
        write(
                "g2.xml",
                "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                        + "<newsItem guid=\"urn:newsml:x:1\" xml:lang=\"en\"><itemMeta><provider literal=\"Wire\"/>"
                        + "<versionCreated>2019-05-14T10:00:00Z</versionCreated>"
                        + "<firstCreated>2019-05-14T09:30:00Z</firstCreated><pubStatus qcode=\"stat:usable\"/></itemMeta>"
                        + "<contentMeta><creditline>AP</creditline><headline>Lock opens</headline></contentMeta><contentSet>"
                        + "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body><p>"
                        + SENTENCE + "</p><p>Tolls stay.</p></body></html></inlineXML></contentSet></newsItem>"
                        + "<newsItem guid=\"urn:newsml:x:2\"><itemMeta><provider><name>Wire</name></provider>"
                        + "<pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem></itemSet></newsMessage>");

        Received received = read("g2.xml");

        assertThat(received.unreadable).isEmpty();
        assertThat(received.ids()).containsExactly("urn:newsml:x:1", "urn:newsml:x:2");
        Article first = received.articles.get(0);
        assertThat(first.text()).isEqualTo(SENTENCE + "\n\nTolls stay.");
        assertThat(first.source()).isEqualTo("Wire");
        assertThat(first.credit()).isEqualTo("AP");
        assertThat(first.language()).isEqualTo("en");
        assertThat(first.published()).hasToString("2019-05-14T09:30Z");
        assertThat(first.version()).hasToString("2019-05-14T10:00:00Z");
        assertThat(received.articles.get(1).status()).isEqualTo(Article.Status.CANCELED);
    }

    @Test
    void filesMayBePacked() throws IOException {
        write("a.jsonl.gz", packed("{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}\n"));
        write("a.html.gz", packed(PAGE));
        write("false.html.gz", PAGE.getBytes(UTF_8));

        assertThat(read("a.jsonl.gz").ids()).containsExactly("1", "2");
        assertThat(only(folder.resolve("a.html.gz")).headline()).isEqualTo("Lock opens again");
        assertThat(read("false.html.gz").reasons())
                .singleElement()
                .asString()
                .startsWith("not packed as its ending says");
    }

    @Test
    void anArchivesFilesAreReadAndTheOthersSaid() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("week/a.txt", "week/notes.doc", "week/inner.zip", "b.html", "bad.json")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("b.html") ? PAGE : SENTENCE).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        write("all.zip", bytes.toByteArray());
        write("none.zip", SENTENCE);

        Received received = read("all.zip");

        assertThat(received.ids()).containsExactly("file:all.zip/week/a.txt", "file:all.zip/b.html");
        assertThat(received.unreadable)
                .extracting(Unreadable::location)
                .singleElement()
                .asString()
                .contains("all.zip/bad.json");
        assertThat(received.passedOver).containsExactly("passed over 2 of other endings (1 .doc, 1 .zip)");
        assertThat(read("none.zip").reasons()).containsExactly("no .zip, or nothing is in it");
    }

    @Test
    void aWebArchiveHoldsPages() throws IOException {
        String archive = record("https://harbour.example/lock", "200 OK", "text/html; charset=utf-8", PAGE)
                + record("https://harbour.example/gone", "404 Not Found", "text/html", "Gone.")
                + record("https://harbour.example/lock.png", "200 OK", "image/png", "xyz")
                + record("https://harbour.example/next", "200 OK", "text/html", PAGE.replace("again", "once more"));
        write("a.warc", archive);
        write("b.warc.gz", packed(archive));
        write("c.warc", archive + "WARC/1.0\r\nbroken");
        write("d.warc", "no archive at all");

        for (String name : List.of("a.warc", "b.warc.gz", "c.warc")) {
            Received received = read(name);
            assertThat(received.ids()).containsExactly("https://harbour.example/lock", "https://harbour.example/next");
            assertThat(received.articles).extracting(Article::source).containsOnly("harbour.example");
            assertThat(received.reasons()).hasSize(name.startsWith("c") ? 1 : 0);
        }
        assertThat(read("a.warc").passedOver)
                .containsExactly("passed over 2 answers that are no pages (1 404, 1 image/png)");
        assertThat(read("d.warc").reasons()).singleElement().asString().startsWith("no web archive from record 1 on");
    }

    @Test
    void aFolderIsReadWithAllOfThem() throws IOException {
        write("interview.md", "# Lock opens\n\n" + SENTENCE);
        write("a.txt", SENTENCE);
        write("b.docx", "x");

        Received received = read(".");

        assertThat(received.ids()).containsExactly("file:a.txt", "file:interview.md");
        assertThat(received.passedOver).containsExactly("passed over 1 of other endings (1 .docx)");
    }

    private static String record(String address, String status, String type, String body) {
        String answer = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2026-11-28T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + answer.getBytes(UTF_8).length + "\r\n\r\n" + answer + "\r\n\r\n";
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private Article only(Path file) {
        Received received = read(folder.relativize(file).toString());
        assertThat(received.unreadable).isEmpty();
        assertThat(received.articles).hasSize(1);
        return received.articles.get(0);
    }

    private Received read(String name) {
        Received received = new Received();
        new ArticleSource(Defaults.NONE, InputStream.nullInputStream())
                .read(folder.resolve(name).normalize().toString(), received);
        return received;
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
