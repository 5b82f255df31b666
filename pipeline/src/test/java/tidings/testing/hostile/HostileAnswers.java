package tidings.testing.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tidings.testing.hostile.HostileAnswer.Ending;

/** Servers that crawlers meet: broken, tricky, endless, and silent ones. */
public final class HostileAnswers {

    private static final String PAGE = "<p>Clara Whitfield met Tomas Berger in Lisbon.";

    private final List<HostileAnswer> answers = new ArrayList<>();

    private HostileAnswers() {}

    /** One of each family. */
    public static List<HostileAnswer> all() {
        HostileAnswers made = new HostileAnswers();
        made.heads();
        made.lengths();
        made.redirects();
        made.statuses();
        made.types();
        return List.copyOf(made.answers);
    }

    private void heads() {
        raw("no answer", "", "", Ending.CLOSED);
        raw("silence", "", "", Ending.SILENT);
        raw("a page without a head", "", PAGE, Ending.CLOSED);
        raw("a status line that is none", "Clara met Tomas\r\n\r\n", PAGE, Ending.CLOSED);
        raw("a version nobody knows", "HTTP/9.9 200 OK\r\n\r\n", PAGE, Ending.CLOSED);
        raw("half a head", "HTTP/1.1 200 OK\r\nContent-Ty", "", Ending.CLOSED);
        raw("a head that nothing ends", "HTTP/1.1 200 OK\r\n", "X-Clara: met Tomas\r\n", Ending.ENDLESS);
        raw("a field that nothing ends", "HTTP/1.1 200 OK\r\nX-Clara: ", "met Tomas ", Ending.ENDLESS);
        raw("fields that are none", "HTTP/1.1 200 OK\r\n: a\r\nb\r\n c\r\n\0: \u001B[2J\r\n\r\n", PAGE, Ending.CLOSED);
        fields("a cookie of a megabyte", "Set-Cookie: a=" + "b".repeat(1_000_000) + "\r\n");
        fields("ten thousand cookies", "Set-Cookie: a=b; Domain=.example; Max-Age=-1\r\n".repeat(10_000));
        fields("a tag of controls", "ETag: \"\u0001\u001B[2J\"\r\nLast-Modified: Fri, 31 Dec 99999 25:61:61 GMT\r\n");
    }

    private void lengths() {
        fields("a length that is too large", "Content-Length: 999999\r\n");
        fields("a length that is too small", "Content-Length: 20\r\n");
        fields("a length below zero", "Content-Length: -1\r\n");
        fields("a length beyond all", "Content-Length: 99999999999999999999\r\n");
        fields("two lengths", "Content-Length: 3\r\nContent-Length: 4\r\n");
        fields("pieces of a length that is none", "Transfer-Encoding: chunked\r\n");
        chunked("a piece of a length beyond all", "FFFFFFFFFFFFFFFF\r\n" + PAGE, Ending.CLOSED);
        chunked("pieces that break off", "2E\r\n" + PAGE + "\r\n", Ending.CLOSED);
        chunked("pieces and silence", "2E\r\n" + PAGE + "\r\n", Ending.SILENT);
        chunked("pieces without end", "2E\r\n" + PAGE + "\r\n", Ending.ENDLESS);
        chunked("pieces of one letter without end", "1\r\na\r\n", Ending.ENDLESS);
        raw("a page without end", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", PAGE, Ending.ENDLESS);
        raw("a picture without end", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", PAGE, Ending.ENDLESS);
    }

    private void redirects() {
        for (String to : List.of(
                HostileAnswer.HERE,
                "a/",
                "?a",
                "//[",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///",
                "http://127.0.0.1:99999/",
                "http://127.0.0.1:1/",
                "http://[::1%25lo]/",
                "\u00E9\u0001 a",
                "",
                "a".repeat(100_000))) {
            String named = to.substring(0, Math.min(20, to.length()));
            raw("on to \"" + named + '"', "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\n\r\n", "", Ending.CLOSED);
        }
        raw("on to nowhere", "HTTP/1.1 301 Moved\r\n\r\n", PAGE, Ending.CLOSED);
        raw("on to two places", "HTTP/1.1 300 Many\r\nLocation: a\r\nLocation: b\r\n\r\n", PAGE, Ending.CLOSED);
    }

    private void statuses() {
        for (String status : List.of(
                "204 Nothing",
                "205 Reset",
                "206 Part",
                "304 As before",
                "401 Who",
                "407 Who",
                "418 Tea",
                "511 Log in",
                "000 None",
                "999 No",
                "-200 OK",
                "20 OK")) {
            raw("status " + status, "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n\r\n", PAGE, Ending.CLOSED);
        }
        raw("going on without end", "", "HTTP/1.1 100 Continue\r\n\r\n", Ending.ENDLESS);
        raw(
                "another protocol",
                "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
                PAGE,
                Ending.CLOSED);
    }

    private void types() {
        typed("no type", "", PAGE);
        typed("a type that is none", "; ; /;charset", PAGE);
        typed("a type of a hundred kilobytes", "text/html;" + " a=b;".repeat(20_000), PAGE);
        typed("a character set of controls", "text/html; charset=\"\u001B\0\"", PAGE);
        typed("a character set that is not the page's", "text/html; charset=utf-16", PAGE);
        typed("a feed that is a page", "application/rss+xml", "<!DOCTYPE html><html><body>" + PAGE);
        typed("JSON that is a page", "application/json", PAGE);
        typed("a page that is JSON", "text/html", "{\"text\": \"Clara met Tomas.\"}");
        typed("a page that is an archive", "text/html", "PK\u0003\u0004\u0014\0\0\0\b\0");
        typed("a mail", "message/rfc822", "Subject: Clara\r\n\r\nClara met Tomas.");
        typed("a page that is packed", "text/html\r\nContent-Encoding: gzip", "\u001F\u008B\b\0\0\0\0\0\0\u0003");
        typed("a page in a way nobody knows", "text/html\r\nContent-Encoding: br, x-bogus", PAGE);
        typed(
                "a page that leads to itself",
                "text/html",
                "<meta http-equiv=refresh content=\"0;url=" + HostileAnswer.HERE
                        + "\"><link rel=next href=\"?page=2\"><a href=\"?page=2\">2</a><a href=\"?page=3\">3</a>"
                        + PAGE);
    }

    private void typed(String family, String type, String body) {
        raw(family, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n", body, Ending.CLOSED);
    }

    private void chunked(String family, String body, Ending ending) {
        raw(family, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", body, ending);
    }

    private void fields(String family, String fields) {
        raw(family, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n", PAGE, Ending.CLOSED);
    }

    private void raw(String family, String head, String body, Ending ending) {
        answers.add(new HostileAnswer("a server of " + family, head, body.getBytes(UTF_8), ending));
    }
}
