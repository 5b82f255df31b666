package tidings.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Documents for ingest, of every kind that is read. */
public final class HostileFiles {

    private final List<HostileFile> files = new ArrayList<>();

    private HostileFiles() {}

    /** One of each family, the same for the same seed. */
    public static List<HostileFile> all(long seed) {
        HostileFiles made = new HostileFiles();
        made.pages();
        made.feeds();
        made.json();
        made.bytes(new Random(seed));
        made.files.addAll(HostileMarkup.files());
        made.files.addAll(HostileRows.files());
        made.files.addAll(HostileArchives.files());
        return List.copyOf(made.files);
    }

    private void pages() {
        add("page of a hundred thousand nested boxes", "a.html", "<div>".repeat(100_000) + "Clara met Tomas.");
        add("page of nested tables", "a.html", "<table><tr><td>".repeat(5_000) + "Clara met Tomas.");
        add("page of nested lists and formats", "a.html", "<ul><li><b><i><a><font>".repeat(5_000) + "Clara");
        add("page of a million brackets", "a.html", "<".repeat(1_000_000));
        add("page that ends in a tag", "a.html", "<html><body><p>Clara met Tomas.<p class=\"");
        add(
                "page of one attribute of a megabyte",
                "a.html",
                "<p class=\"" + "a ".repeat(500_000) + "\">Clara met Tomas.");
        add("page of ten thousand attributes", "a.html", "<p " + "a%=b ".repeat(10_000) + ">Clara met Tomas.");
        add("page of entities", "a.html", "<p>" + "&amp;lt;&#1114112;&#xD800;&bogus;&notin".repeat(20_000));
        add("page of comments", "a.html", "<!--".repeat(50_000) + "-->Clara met Tomas.");
        add(
                "page of scripts",
                "a.html",
                "<script>if (a < b) {</script><style>p {</style>".repeat(10_000) + "<p>Clara.");
        add("page of a script that nothing ends", "a.html", "<p>Clara met Tomas.<script>" + "x".repeat(500_000));
        add("page of a hundred thousand paragraphs", "a.html", "<p>Clara met Tomas.".repeat(100_000));
        add("page of a hundred thousand breaks", "a.html", "<p>" + "<br>".repeat(100_000) + "Clara met Tomas.");
        add("page without text", "a.html", "<html><head><title></title></head><body></body></html>");
        add("page of frames", "a.html", "<frameset><frame src=a></frameset>".repeat(2_000));
        add("page whose data is nested", "a.html", data("{\"a\":[".repeat(50_000)));
        add("page whose data is no JSON", "a.html", data("{\"@type\": \"NewsArticle\", \"datePublished\": undefined}"));
        add(
                "page whose data is of other types",
                "a.html",
                data("{\"@type\": [\"NewsArticle\", 7], \"headline\": {\"a\": []},"
                        + " \"datePublished\": [null], \"publisher\": [[]], \"articleBody\": 12}"));
        add(
                "page published in year 99999",
                "a.html",
                "<meta property=\"article:published_time\"" + " content=\"99999-01-01T00:00:00Z\"><p>Clara met Tomas.");
        add(
                "page published at no time",
                "a.html",
                "<time datetime=\"P99999999999Y\">0000-00-00</time><p>Clara met Tomas.");
        add("page that lies about its encoding", "a.html", "<meta charset=\"utf-16\"><p>Clara met Tomas.");
        add("page of no encoding", "a.html", "<meta charset=\"x-bogus-\0\"><p>Clara met Tomas.");
        add(
                "page of an address that is none",
                "a.html",
                "<base href=\"http://[\"><link rel=canonical href=\"://\\\0\"><p>Clara.");
        add("page in vector graphics", "a.html", "<svg><math><p>".repeat(10_000) + "Clara met Tomas.");
        add("page of templates", "a.html", "<template><select><option>".repeat(5_000) + "Clara met Tomas.");
    }

    private void feeds() {
        String entities = "<!DOCTYPE rss [<!ENTITY a0 \"lol\">"
                + "<!ENTITY a1 \"&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;\"><!ENTITY a2 \"&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;\">"
                + "<!ENTITY a3 \"&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;\"><!ENTITY a4 \"&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;\">"
                + "<!ENTITY a5 \"&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;\"><!ENTITY a6 \"&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;\">"
                + "<!ENTITY a7 \"&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;\"><!ENTITY a8 \"&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;\">]>";
        add("feed of a billion laughs", "a.xml", entities + feed("<item><title>&a8;</title></item>"));
        add(
                "feed that reads a file",
                "a.xml",
                "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + feed("<item><title>T</title><description>&f;</description></item>"));
        add("feed that asks a server", "a.xml", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">" + feed(""));
        add(
                "feed of ten thousand items",
                "a.xml",
                feed("<item><title>T</title><description>Clara met Tomas.</description></item>".repeat(10_000)));
        add(
                "feed of nested elements",
                "a.xml",
                feed("<item>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</item>"));
        add(
                "feed of dates in year 99999",
                "a.xml",
                feed(
                        "<item><title>T</title><pubDate>Fri, 31 Dec 99999 25:61:61 GMT</pubDate><description>Clara.</description></item>"));
        add(
                "feed of one word of a megabyte",
                "a.xml",
                feed("<item><description>" + "a".repeat(1_000_000) + "</description></item>"));
        add(
                "feed of pages in items",
                "a.xml",
                feed("<item><description><![CDATA[" + "<div>".repeat(20_000) + "Clara.]]></description></item>"));
        add("feed that breaks off", "a.xml", "<rss version=\"2.0\"><channel><item><title>Clara met");
        add("feed of no kind", "a.xml", "<?xml version=\"1.0\"?><nothing/>");
        add("feed in an encoding of no kind", "a.xml", "<?xml version=\"1.0\" encoding=\"x-bogus\"?>" + feed(""));
        add(
                "feed of a hundred thousand attributes",
                "a.xml",
                "<rss " + HostileLengths.numbered(20_000, "%='1' ") + "/>");
    }

    private void json() {
        add("JSON nested a hundred thousand deep", "a.json", "[".repeat(100_000));
        add("JSON of objects nested", "a.jsonl", "{\"text\":".repeat(50_000) + "1" + "}".repeat(50_000));
        add("JSON of lone surrogates", "a.jsonl", "{\"id\": \"1\", \"text\": \"Clara \\ud83d met \\ude00 Tomas.\"}");
        add(
                "JSON of NUL",
                "a.jsonl",
                "{\"id\": \"\\u0000\", \"text\": \"Clara\\u0000met Tomas.\", \"source\": \"\\u0000\"}");
        add(
                "JSON of a number of a megabyte",
                "a.jsonl",
                "{\"id\": 1" + "0".repeat(1_000_000) + ", \"text\": 1e999999999}");
        add(
                "JSON of numbers for words",
                "a.jsonl",
                "{\"id\": 1, \"text\": 2, \"published\": 3, \"source\": 4, \"status\": 5}");
        add(
                "JSON of lists for words",
                "a.jsonl",
                "{\"id\": [1], \"text\": [[]], \"published\": {}, \"source\": [null]}");
        add("JSON of nulls", "a.jsonl", "{\"id\": null, \"text\": null, \"published\": null}");
        add(
                "JSON of a date in year 99999",
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"Clara.\", \"published\": \"99999-01-01\"}");
        add(
                "JSON of a date that is too large",
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"Clara.\", \"published\": 99999999999999999999}");
        add(
                "JSON of masks outside",
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"Clara.\", \"masked\": [[5, 3], [-1, 2], [0, 2147483648], 7, {}]}");
        add(
                "JSON of a hundred thousand masks",
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"Clara met Tomas.\", \"masked\": [" + "[0,3],".repeat(100_000) + "[0,1]]}");
        add(
                "JSON of one key twice",
                "a.jsonl",
                "{\"id\": \"1\", \"id\": \"2\", \"text\": \"Clara.\", \"text\": \"Tomas.\"}");
        add(
                "JSON of a line of seventeen megabytes",
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"" + "a".repeat(17 << 20) + "\"}");
        add("JSON of a hundred thousand lines", "a.jsonl", "{}\n".repeat(100_000));
        add("JSON of a hundred thousand bad lines", "a.jsonl", "{\"id\n".repeat(100_000));
        add("JSON of HTML", "a.jsonl", "{\"id\": \"1\", \"body_html\": \"" + "<div>".repeat(50_000) + "\"}");
        add("JSON with comments and odd values", "a.json", "{/* a */ 'id': NaN, text: +Infinity,}");
    }

    private void bytes(Random random) {
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        for (String name : List.of("a.txt", "a.html", "a.xml", "a.json")) {
            files.add(new HostileFile("noise as " + name.substring(2), name, noise));
            add("white space as " + name.substring(2), name, " \n".repeat(1_000) + ".");
            files.add(new HostileFile("zipped " + name.substring(2), name, zipped(zipped(new byte[10_000_000]))));
            add("UTF-16 without a mark as " + name.substring(2), name, "Clara met Tomas.", StandardCharsets.UTF_16LE);
            add("Latin-1 as " + name.substring(2), name, "Zoé à Malmö met Tomas.", StandardCharsets.ISO_8859_1);
        }
        add("a token of ten megabytes", "a.txt", "a".repeat(10_000_000));
        add("text of more than the limit", "a.txt", "a ".repeat(9 << 20));
        add("text of half a million lines", "a.txt", "Clara\n".repeat(500_000));
        add("text of datelines", "a.txt", "LISBON, March 3, 99999 (The Agency) — Clara met Tomas.\n".repeat(5_000));
        add("text of shares", "a.txt", "Clara met Tomas.\n\n" + "Share tweet email ".repeat(50_000));
        add("text of a host of labels", "a.txt", "Clara met Tomas.\n\nRead more on a" + ".a".repeat(50_000) + ".com");
        add("text of furniture", "a.txt", "Share this article\nRead more:\nAdvertisement\n© 2025\n".repeat(5_000));
    }

    private void add(String family, String name, String content) {
        add(family, name, content, StandardCharsets.UTF_8);
    }

    private void add(String family, String name, String content, Charset charset) {
        files.add(new HostileFile(family, name, content.getBytes(charset)));
    }

    private static String data(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script><p>Clara met Tomas.</p>";
    }

    private static String feed(String items) {
        return "<rss version=\"2.0\"><channel><title>F</title><link>http://f.example/</link>" + items
                + "</channel></rss>";
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(zipped)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
