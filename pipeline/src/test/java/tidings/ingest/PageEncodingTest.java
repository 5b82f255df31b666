package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.model.Article;

/** Pages are decoded as browsers do, whether they are files or come over HTTP. */
class PageEncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path directory;

    /** What it says, in the page and beside it; what it is; what is read. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "UTF-8,      -,          UTF-8,        Müller said “no”",
                "UTF-8,      -,          windows-1252, M�ller said �no�",
                "ISO-8859-1, -,          windows-1252, Müller said “no”",
                "-,          -,          windows-1252, Müller said “no”",
                "-,          -,          UTF-8,        Müller said “no”",
                "UTF-16,     -,          UTF-8,        Müller said “no”",
                "UTF-8,      ISO-8859-1, windows-1252, Müller said “no”",
                "ISO-8859-1, UTF-8,      windows-1252, M�ller said �no�",
                "nonsense,   -,          windows-1252, Müller said “no”",
            })
    void isWhatItSaysOrWhatItCanBe(String declared, String sent, String used, String read) throws IOException {
        byte[] page = page(declared).getBytes(Charset.forName(used));
        Received got = got("text/html" + (sent == null ? "" : ";charset=" + sent), page);

        assertThat(got.articles)
                .extracting(Article::text)
                .singleElement()
                .asString()
                .contains(read);
        assertThat(got.flaws).hasSize(read.contains("�") ? 1 : 0);
        if (sent == null) {
            Received file = file("page.html", page);
            assertThat(file.articles)
                    .extracting(Article::text)
                    .containsExactly(got.articles.get(0).text());
            assertThat(file.flaws).isEqualTo(got.flaws);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Big5,         市長於星期二表示，新橋將於明年建成，費用由縣政府支付。",
        "GBK,          市长星期二表示，新桥将于明年建成，费用由县政府支付。",
        "Shift_JIS,    市長は火曜日、新しい橋は来年完成すると述べた。費用は県が負担する。",
        "EUC-JP,       市長は火曜日、新しい橋は来年完成すると述べた。費用は県が負担する。",
        "EUC-KR,       시장은 화요일 새 다리가 내년에 완공될 것이라고 말했다.",
        "windows-1250, 'Burmistrz powiedział, że most zostanie zbudowany w przyszłym roku.'",
        "windows-1250, 'Starosta řekl, že most bude postaven příští rok, a město zaplatí.'",
        "windows-1251, 'Мэр сказал, что мост будет построен в следующем году.'",
        "KOI8-R,       'Мэр сказал, что мост будет построен в следующем году.'",
        "windows-1252, 'Le maire a déclaré que l’été était passé, et qu’il fallait payer.'",
        "windows-1253, Ο δήμαρχος είπε ότι η γέφυρα θα κατασκευαστεί το επόμενο έτος.",
        "windows-1254, 'Belediye başkanı köprünün gelecek yıl yapılacağını söyledi, çünkü gerekiyor.'",
        "windows-1255, ראש העיר אמר כי הגשר ייבנה בשנה הבאה.",
        "windows-1256, قال رئيس البلدية إن الجسر سيبنى في العام المقبل.",
    })
    void whatNobodySaysIsDeterminedFromTheLettersBesideEachOther(String used, String sentence) throws IOException {
        String paragraphs = ("<p>" + sentence + "</p>\n").repeat(3);
        byte[] page = ("<html><head><title>Port Ansel</title></head><body><article>" + paragraphs
                        + "</article></body></html>")
                .getBytes(Charset.forName(used));
        byte[] feed = ("<rss version='2.0'><channel><item><link>https://post.example/1</link><description><![CDATA["
                        + paragraphs + "]]></description></item></channel></rss>")
                .getBytes(Charset.forName(used));

        for (Received read : List.of(file("page.html", page), file("feed.xml", feed))) {
            assertThat(read.articles)
                    .extracting(Article::text)
                    .singleElement()
                    .asString()
                    .contains(sentence);
        }
    }

    @Test
    void whatIsTornIsSaid() throws IOException {
        assertThat(file("page.html", page("UTF-8").getBytes(WINDOWS)).flaws)
                .containsExactly("says that it is UTF-8 and is not: as in a browser, � stands for what cannot be read");
    }

    @Test
    void picturesAreNoPagesWhateverTheyAreCalled() throws IOException {
        byte[] picture =
                "\u0089PNG\r\n\u001A\n<p>Ilse Varga left Port Ansel.</p>".getBytes(StandardCharsets.ISO_8859_1);
        String reason = "is a PNG image, whatever it is called: no article";

        assertThat(got("text/html", picture).unreadable)
                .extracting(Unreadable::reason)
                .containsExactly(reason);
        assertThat(file("page.html", picture).unreadable)
                .extracting(Unreadable::location, Unreadable::reason)
                .containsExactly(tuple(directory.resolve("page.html").toString(), reason));
        assertThat(file("page.txt", picture).reasons()).containsExactly(reason);
    }

    private static String page(String declared) {
        return "<html><head><!-- <meta charset=utf-16> -->"
                + (declared == null
                        ? ""
                        : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared + "\">")
                + "</head><body><article><h1>Müller</h1><p>Hanna Müller said “no” to the council of Port Ansel on"
                + " Tuesday, and left the hall.</p></article></body></html>";
    }

    private Received file(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.write(file, bytes);
        Received received = new Received();
        new ArticleSource(Defaults.NONE, InputStream.nullInputStream()).read(file.toString(), received);
        return received;
    }

    private static Received got(String type, byte[] bytes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        try {
            Received received = new Received();
            new ArticleSource(Defaults.NONE, InputStream.nullInputStream())
                    .read("http://127.0.0.1:" + server.getAddress().getPort() + "/page", received);
            return received;
        } finally {
            server.stop(0);
        }
    }
}
