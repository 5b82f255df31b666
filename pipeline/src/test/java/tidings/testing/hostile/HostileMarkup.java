package tidings.testing.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pages, feeds and Markdown that say one thing too often, contradict themselves, or use what hardly anybody uses. */
final class HostileMarkup {

    private static final int MANY = 10_000;

    private static final String MET = "Clara Whitfield met Tomas Berger in Lisbon.";

    private static final String ITEM = "<item><title>Clara</title><description>" + MET + "</description></item>";

    private final List<HostileFile> files = new ArrayList<>();

    private HostileMarkup() {}

    static List<HostileFile> files() {
        HostileMarkup made = new HostileMarkup();
        made.crowdedPages();
        made.crookedPages();
        made.crowdedFeeds();
        made.crookedFeeds();
        made.markdown();
        return made.files;
    }

    private void crowdedPages() {
        page("page of headlines", "<h1>Clara Meets Tomas</h1>".repeat(MANY));
        page("page of times", "<time datetime=\"2025-03-03T10:00Z\">March 3, 2025</time>".repeat(MANY) + MET);
        page("page of fields", "<meta property=\"article:published_time\" content=\"2025-03-03\">".repeat(MANY) + MET);
        page("page of links to its parts", "<a href=\"/clara-met-tomas?page=2\">2</a> ".repeat(MANY) + MET);
        page("page of its own address", "<link rel=canonical href=\"http://a.example/b\">".repeat(MANY) + MET);
        page("page of bases", "<base href=\"http://a.example/b/\">".repeat(MANY) + MET);
        page(
                "page of ten thousand data blocks",
                data("{\"@type\": \"NewsArticle\"}").repeat(10_000));
        page(
                "page whose data is a list of articles",
                data("{\"@graph\": [" + "{\"@type\": \"NewsArticle\", \"headline\": \"Clara\"},".repeat(MANY)
                        + "{}]}"));
        page(
                "page whose data names itself",
                data("{\"@id\": \"#a\", \"@type\": \"NewsArticle\", \"mainEntity\": {\"@id\": \"#a\"}}"));
        page(
                "page of ten thousand posts",
                data("{\"@type\": \"LiveBlogPosting\", \"liveBlogUpdate\": ["
                        + "{\"@type\": \"BlogPosting\", \"datePublished\": \"2025-03-03\", \"articleBody\": \"Clara.\"},"
                                .repeat(10_000)
                        + "{}]}"));
        page("page of articles", ("<article><h2>Clara</h2><p>" + MET + "</article>").repeat(MANY));
        page("page of a table of cells", "<table>" + "<tr><td>Clara<td>met<td>Tomas".repeat(MANY));
        page(
                "page of pictures and captions",
                "<figure><img alt=Clara><figcaption>Clara.</figcaption></figure>".repeat(MANY) + MET);
        page("page of formats that all differ", numbered("<b id=%><i class=%><p>Clara "));
        page("page of boxes that all differ", numbered("<div class=\"% c% d%\"><p>Clara met.</p></div>"));
        page("page of what is between cells", "<table><b><td><i></table>Clara ".repeat(3_000));
        page("page of bylines", ("<p class=byline>By Clara Whitfield, " + "March 3, 2025</p>").repeat(MANY) + MET);
        page("page of one title of a megabyte", "<title>" + "Clara ".repeat(170_000) + "</title><p>" + MET);
    }

    private void crookedPages() {
        page("page of plain text for ever", "<p>" + MET + "<plaintext></plaintext></body><p>Not a tag.");
        page("page of soft hyphens", "<p>" + MET.replaceAll("(\\w)(?=\\w)", "$1&shy;&zwnj;<wbr>"));
        page(
                "page of numbers for letters",
                "<p>" + MET.replaceAll("\\w", "&#x43&#99;").repeat(2_000));
        page("page of right to left", "<bdo dir=rtl><ruby>Clara<rt>met</ruby>&#x202E;".repeat(3_000) + MET);
        page(
                "page of addresses that do something",
                "<base href=\"javascript:alert(1)\">"
                        + "<link rel=canonical href=\"data:text/html,x\"><a href=\"file:///etc/passwd\">" + MET);
        page("page of a language of a megabyte", "<html lang=\"en" + "-aa".repeat(300_000) + "\"><p>" + MET);
        page(
                "page of a site of a megabyte",
                "<meta property=\"og:site_name\" content=\"" + "a.".repeat(300_000) + "a\">" + "<p>" + MET);
        page("page in UTF-7", "<meta charset=utf-7><p>+AEM-lara met +AFQ-omas.");
        page(
                "page that says two encodings",
                "<?xml version=\"1.0\" encoding=\"koi8-r\"?><meta charset=shift_jis>"
                        + "<meta http-equiv=content-type content=\"text/html; charset=utf-16le\"><p>Zoé met Tomas.");
        page("page of conditions", "<!--[if lt IE 9]><p>Old.<![endif]--><![if !IE]><p>" + MET + "<![endif]>");
        page("page of a page of a page", ("<html><head><body><p>" + MET + "</html>").repeat(3_000));
        page("page that is hidden", "<div hidden style=\"display:none\" aria-hidden=true><p>" + MET + "</div>");
        add(
                "page of marks in the middle",
                "a.html",
                "<p>Clara\uFEFF <\uFEFFp>met\uFFFE Tomas.",
                StandardCharsets.UTF_16);
        add("page in UTF-32", "a.html", "<?xml version=\"1.0\"?><p>" + MET, Charset.forName("UTF-32LE"));
    }

    private void crowdedFeeds() {
        feed(
                "feed that grows to a gigabyte",
                "<!DOCTYPE rss [<!ENTITY a \"" + "lol ".repeat(50) + "\">]>",
                "<item><title>T</title><description>" + "&a;".repeat(1_000_000) + "</description></item>");
        feed("feed of entities of entities", numbered("<!ENTITY % \"&#37;&#38;&lt;\">"), ITEM);
        feed("feed of processing instructions", "<?xml-stylesheet href=\"a.xsl\"?>".repeat(MANY), ITEM);
        feed("feed of a head of ten thousand", "", "<skipDay>Monday</skipDay>".repeat(MANY) + ITEM.repeat(MANY));
        feed(
                "feed of items with attachments",
                "",
                ("<item><title>Clara</title>"
                                + "<enclosure url=\"http://a.example/1\" length=\"-1\"/><category>Clara</category>"
                                        .repeat(MANY)
                                + "</item>")
                        .repeat(3));
        feed(
                "feed of a namespace each",
                "",
                numbered("<item xmlns:n%=\"http://%.example/\"><n%:title>Clara met"
                        + "</n%:title><description>Clara.</description></item>"));
        feed("feed of one guid", "", numbered("<item><guid>a</guid><description>% met Tomas.</description></item>"));
        feed("feed in a feed", "", "<item><description>Clara.</description><rss><channel>".repeat(200));
        feed(
                "feed of CDATA in pieces",
                "",
                "<item><description>" + "<![CDATA[Clara]]]]><![CDATA[> met]]> &lt;![CDATA[".repeat(MANY)
                        + "</description></item>");
        feed("feed of one CDATA that nothing ends", "", "<item><description><![CDATA[" + "Clara & ".repeat(MANY));
        feed("feed of bare ampersands", "", "<item><description>" + "&&a &;&#;".repeat(MANY) + "</description></item>");
        add(
                "news message of items",
                "a.xml",
                "<newsMessage><itemSet>"
                        + ("<newsItem guid=\"a\"><contentSet><inlineXML><html><p>" + MET
                                        + "</p></html></inlineXML></contentSet>" + "</newsItem>")
                                .repeat(2_000)
                        + "</itemSet></newsMessage>");
        add("news items in one another", "a.xml", "<newsItem><contentSet><inlineXML>".repeat(5_000) + MET);
        add(
                "NITF of no body",
                "a.xml",
                "<nitf><head><docdata><date.issue norm=\"00000000T996161Z\"/></docdata></head>"
                        + "<body><body.head><hedline><hl1/></hedline></body.head></body></nitf>");
    }

    private void crookedFeeds() {
        feed(
                "feed that includes files",
                "",
                "<item><title>T</title><description xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                        + "<xi:include href=\"file:///etc/passwd\" parse=\"text\"/></description></item>");
        feed(
                "feed of parameter entities",
                "<!DOCTYPE rss [<!ENTITY % a SYSTEM \"http://127.0.0.1:1/\"> %a;"
                        + "<!ENTITY b \"&c;\"><!ENTITY c \"&b;\">]>",
                "<item><title>&b;&c;%a;</title></item>");
        feed(
                "feed of bases in one another",
                "",
                "<channel xml:base=\"http://a.example/\">" + "<channel xml:base=\"../a/\">".repeat(400)
                        + "<item><link>../../b</link><description>Clara.</description></item>"
                        + "</channel>".repeat(400));
        feed(
                "feed of bases that are none",
                "",
                "<item xml:base=\"javascript:a\"><link>//[</link><guid>\\\\a\\b</guid>"
                        + "<description xml:base=\"http://[\">Clara.</description></item>");
        feed("feed of guids of white space", "", "<item><guid> \n&#160;</guid><link> </link><title> </title></item>");
        feed(
                "feed of guids that are controls",
                "",
                "<item><guid isPermaLink=\"false\">&#27;[2J&#0;&#x202E;a</guid>"
                        + "<description>Clara.</description></item>");
        feed(
                "feed of a guid of a megabyte",
                "",
                "<item><guid isPermaLink=\"false\">" + "g".repeat(1_000_000)
                        + "</guid><description>Clara.</description></item>");
        for (String date : List.of(
                "Sat, 31 Dec 2016 23:59:60 GMT",
                "0000-00-00T00:00:00Z",
                "9999-12-31T24:00:00+99:99",
                "-62167219200",
                "Thu, 01 Jan 1970 00:00:00 +9999",
                "29 Feb 2025 12:00 EST EDT",
                "1741000000000000000",
                "2025-03-03T10:00:00Z/P1Y",
                "3.3.25 25 Uhr",
                "9".repeat(100_000))) {
            feed(
                    "feed published at " + date.substring(0, Math.min(40, date.length())),
                    "",
                    "<item><pubDate>" + date + "</pubDate><description>" + MET + "</description></item>");
        }
        atom(
                "Atom of HTML in titles",
                "<title type=\"html\">&amp;lt;b&amp;gt;Clara&lt;script&gt;alert(1)&lt;/script&gt;"
                        + "&lt;img src=x onerror=a&gt;</title><summary type=\"html\">Clara.</summary>");
        atom(
                "Atom of XHTML of another prefix",
                "<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">" + "<x:p>".repeat(2_000)
                        + "Clara.");
        atom("Atom of broken base64", "<content mode=\"base64\">Q2xh=cmE*=</content>");
        atom("Atom of content that is elsewhere", "<content src=\"file:///etc/passwd\"/><link href=\"http://[::1\"/>");
        add(
                "feed of namespaces that lie",
                "a.xml",
                "<feed xmlns=\"urn:none\" xmlns:atom=\"http://purl.org/rss/1.0/\">"
                        + "<atom:entry xmlns:atom=\"\"><xml:title>Clara</xml:title></atom:entry></feed>");
        add(
                "feed that says UTF-16 and is none",
                "a.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel>" + ITEM + "</channel></rss>");
        add(
                "feed in UTF-32",
                "a.xml",
                "<?xml version=\"1.0\"?><rss><channel>" + ITEM + "</channel></rss>",
                Charset.forName("UTF-32BE"));
        add(
                "feed behind a mark and lines",
                "a.xml",
                "\uFEFF\n\uFEFF <?xml version=\"1.0\"?><rss><channel>" + ITEM + "</channel></rss>");
        add("feed of two feeds", "a.xml", ("<rss><channel>" + ITEM + "</channel></rss>").repeat(2));
    }

    private void markdown() {
        markdown("quotations in one another", ">".repeat(MANY) + MET);
        markdown("lists in one another", "- ".repeat(3_000) + MET);
        markdown("emphasis in one another", "*_".repeat(MANY) + MET + "_*".repeat(MANY));
        markdown("brackets", "[".repeat(MANY * 2) + MET + "](".repeat(MANY));
        markdown("emphasis", "*a **b _c __d ".repeat(MANY) + MET);
        markdown("backticks of all lengths", ticks(800) + MET);
        markdown("references", numbered("[%]: http://%.example/\n") + numbered("[%] "));
        markdown(
                "front matter of many laughs", "---\na: &a [x]\nb: &b [*a,*a]\ntitle: [*b]\ndate: !!js 1\n---\n" + MET);
        markdown("front matter that nothing ends", "---\n" + "title: Clara\n".repeat(MANY) + MET);
        markdown("pages of HTML", "<div><script>".repeat(MANY) + "\n\n" + MET);
        markdown("lines under a heading", "Clara\n===\n---\n".repeat(MANY) + MET);
    }

    /** Runs of marks of which no two are of one length, so that nothing is ever closed. */
    private static String ticks(int longest) {
        StringBuilder ticks = new StringBuilder();
        for (int length = 1; length < longest; length++) {
            ticks.append("`".repeat(length)).append(" a ");
        }
        return ticks.toString();
    }

    private static String numbered(String format) {
        return HostileLengths.numbered(MANY, format);
    }

    private static String data(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script><p>" + MET;
    }

    private void page(String family, String content) {
        add(family, "a.html", content);
    }

    private void feed(String family, String before, String items) {
        add(family, "a.xml", before + "<rss version=\"2.0\"><channel><title>F</title>" + items + "</channel></rss>");
    }

    private void atom(String family, String entry) {
        add(
                family,
                "a.atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>a</id>" + entry + "</entry></feed>");
    }

    private void markdown(String family, String content) {
        add("Markdown of " + family, "a.md", content);
    }

    private void add(String family, String name, String content) {
        add(family, name, content, StandardCharsets.UTF_8);
    }

    private void add(String family, String name, String content, Charset charset) {
        files.add(new HostileFile(family, name, content.getBytes(charset)));
    }
}
