package tidings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;

/**
 * A feed in XML (RSS of all versions, Atom, CDF); each entry is an article with as much text as the feed gives of it.
 *
 * <p>Most feeds that are not well-formed say clearly enough what they mean, so they are read as browsers read pages: what
 * stands before or behind, bare ampersands, characters that XML forbids and HTML's names of characters cost nothing. Of a
 * feed that ends in the middle the whole entries are read, and the rest is said. Nothing outside of the feed is ever
 * fetched, and an entity stands for words only.
 */
final class Feed {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf", "rdf", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    private static final Pattern END = Pattern.compile(
            "</(?:\\w+:)?(?:rss|feed|channel)\\s*>|^\\s*(?:<\\?[^<>]*>\\s*)*+<(?:rss|feed)[^<>]*/>",
            Pattern.CASE_INSENSITIVE);

    /** Of RSS 1.0, whose entries stand behind the end of the channel. */
    private static final Pattern RDF_END = Pattern.compile("</(?:\\w+:)?rdf\\s*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTRY_END = Pattern.compile(
            "</(?:\\w+:)?(?:item|entry)\\s*>|<(?:\\w+:)?(?:item|entry)\\b[^<>]*/>", Pattern.CASE_INSENSITIVE);

    /** What holds words or an address in an entry, and what therefore never stands in it. */
    private static final Set<String> LEAVES = Set.of("title", "link", "description", "category", "author", "comments");

    private static final String NEVER_IN_LEAVES = "pubDate, guid, dc|date, content|encoded";

    /** How deep elements lie in each other at most, as in a page (jsoup's own limit there); deeper ones become siblings. */
    static final int DEEPEST = 512;

    /**
     * What is said for all entries, looked up once: there may be ten thousand.
     *
     * @param home the address of its page
     * @param name as it calls itself
     */
    private record Channel(Optional<String> home, Optional<String> name, Optional<String> language) {

        /** Its name, unless the entry leads to another site. */
        Optional<String> outlet(@Nullable String uri) {
            Optional<String> host = home.flatMap(CanonicalUri::host);
            Optional<String> other = Optional.ofNullable(uri).flatMap(CanonicalUri::host);
            if (host.isPresent() && other.isPresent() && !site(host.get()).equals(site(other.get()))) {
                return Optional.empty();
            }
            return name.map(
                    each -> SiteName.withoutMotto(each, host.or(() -> other).orElse(null)));
        }
    }

    private final Origin origin;
    private final Defaults defaults;

    Feed(Origin origin, Defaults defaults) {
        this.origin = origin;
        this.defaults = defaults;
    }

    /** @throws UnreadableException if it is no feed */
    void read(byte[] bytes, Receiver receiver) throws UnreadableException {
        String xml = HealedXml.of(Encoding.ofXml(bytes, origin.charset()));
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(xml, "");
        FeedElement root = root(document);
        // One entry may be a document of its own.
        boolean alone = root.name().equals("entry");
        List<FeedElement> entries = alone ? List.of(root) : entries(root);
        Channel channel = alone
                ? new Channel(Optional.empty(), Optional.empty(), Optional.empty())
                : channel(root.children("channel").findFirst().orElse(root));
        boolean cut = !end(root).matcher(xml).find();
        int whole = cut
                ? Math.min(
                        entries.size(), (int) ENTRY_END.matcher(xml).results().count())
                : entries.size();
        for (int i = 0; i < whole; i++) {
            try {
                unnest(entries.get(i));
                receiver.article(article(entries.get(i), channel));
            } catch (UnreadableException e) {
                receiver.unreadable(e.at(origin.location() + ", entry " + (i + 1)));
            }
        }
        if (entries.isEmpty() && !cut) {
            throw new UnreadableException("the feed has no entries");
        }
        if (cut) {
            receiver.unreadable(new Unreadable(
                    origin.location(),
                    "the feed ends in the middle" + (whole < entries.size() ? ", in entry " + (whole + 1) : "")
                            + ": get it again",
                    Obstacle.CONTENT));
        }
    }

    /** What stands at the end of a whole one. */
    private static Pattern end(FeedElement root) {
        return switch (root.name()) {
            case "entry" -> ENTRY_END;
            case "rdf", "rdf:rdf" -> RDF_END;
            default -> END;
        };
    }

    /** What nothing ends has swallowed its siblings. */
    private static void unnest(FeedElement entry) {
        for (Element each : entry.element().children()) {
            if (LEAVES.contains(each.normalName())) {
                List<Element> siblings = each.select(NEVER_IN_LEAVES);
                for (int i = siblings.size() - 1; i >= 0; i--) {
                    each.after(siblings.get(i));
                }
            }
        }
    }

    private Channel channel(FeedElement element) {
        return new Channel(
                link(element, base()).filter(each -> CanonicalUri.host(each).isPresent()),
                element.children("title", "dc:publisher", "dc:title")
                        .flatMap(each -> each.line().stream())
                        .filter(SiteName::isName)
                        .findFirst(),
                element.children("language", "dc:language")
                        .flatMap(each -> each.words().stream())
                        .findFirst());
    }

    private String base() {
        return origin.address() == null ? "" : origin.address();
    }

    private static FeedElement root(Document document) throws UnreadableException {
        List<FeedElement> top =
                document.children().stream().map(FeedElement::new).toList();
        for (FeedElement each : top) {
            if (ROOTS.contains(each.name()) || each.name().equals("entry")) {
                return each;
            }
        }
        Optional<FeedElement> inside = top.stream()
                .flatMap(each -> each.children().stream())
                .filter(each -> ROOTS.contains(each.name()))
                .findFirst();
        return inside.orElseThrow(() -> new UnreadableException(
                top.isEmpty()
                        ? "not a feed: no XML"
                        : "neither RSS nor Atom but \"" + top.get(0).element().tagName() + '"'));
    }

    /** Entries stand beside or in the channel; one in another is quoted there. */
    private static List<FeedElement> entries(FeedElement root) {
        List<FeedElement> entries = new ArrayList<>();
        for (FeedElement each : root.children()) {
            if (ENTRIES.contains(each.name())) {
                entries.add(each);
            } else if (each.name().equals("channel") || each.name().equals("items")) {
                entries.addAll(entries(each));
            }
        }
        return entries;
    }

    private Article article(FeedElement entry, Channel channel) throws UnreadableException {
        String base = Optional.ofNullable(origin.address()).or(channel::home).orElse("");
        Optional<String> link = link(entry, base);
        String uri = link.filter(each -> CanonicalUri.host(each).isPresent()).orElse(null);
        Optional<String> source = source(entry);
        Optional<String> headline = Stream.concat(
                        entry.children("title", "dc:title", "media:title", "itunes:title"),
                        ofMedia(entry, "media:title"))
                .flatMap(each -> each.line().stream())
                .findFirst()
                .map(each -> source.map(name -> withoutSource(each, name)).orElse(each));
        Optional<FeedElement> fullest = fullest(entry);
        String text = fullest.flatMap(FeedElement::text).orElse("");
        String id = link.filter(each -> uri != null)
                .or(() -> identifier(entry, base))
                .or(() -> link)
                .or(() -> derived(headline.orElse(""), text))
                .orElseThrow(() -> new UnreadableException("has neither link nor guid nor words"));
        TextPage page = new TextPage(text);
        Optional<PublicationTime> published = date(
                entry,
                "pubdate",
                "published",
                "issued",
                "dc:date",
                "dcterms:issued",
                "dcterms:created",
                "created",
                "prism:publicationdate",
                "dcterms:date",
                "updated",
                "modified",
                "dcterms:modified");
        Optional<PublicationTime> version =
                date(entry, "updated", "modified", "dcterms:modified").or(() -> published);
        return new Article(
                id,
                uri,
                source.or(() -> channel.outlet(uri))
                        .or(() -> Optional.ofNullable(defaults.source()))
                        .or(() -> Optional.ofNullable(uri).flatMap(CanonicalUri::host))
                        .orElse(origin.outlet()),
                agency(entry).or(page::credit).orElse(null),
                headline.orElse(null),
                text,
                language(entry, fullest, channel).orElse(null),
                published.orElse(defaults.published()),
                version.flatMap(time -> Optional.ofNullable(time.moment()))
                        .map(moment -> moment.toInstant())
                        .orElse(null),
                Article.Status.USABLE,
                page.layout().maskedSpans());
    }

    /** The page of an entry or of the channel: where the words stood first, where they stand, what the guid says. */
    private static Optional<String> link(FeedElement of, String base) {
        Stream<String> original =
                of.children("feedburner:origlink", "pheedo:origlink").flatMap(each -> each.words().stream());
        Stream<String> alternate = of.children("link")
                .filter(each -> isAlternate(each) && !each.attribute("href").isEmpty())
                .sorted(Comparator.comparing(Feed::isOfAnotherType))
                .map(each -> each.resolved(each.attribute("href"), base));
        Stream<String> written = of.children("link")
                .filter(each -> each.attribute("href").isEmpty())
                .flatMap(each -> each.words().map(words -> each.resolved(words, base)).stream());
        Stream<String> permanent = of.children("guid")
                .filter(each -> !each.attribute("ispermalink").equalsIgnoreCase("false"))
                .flatMap(each -> each.words().map(words -> each.resolved(words, base)).stream())
                .filter(each -> CanonicalUri.host(each).isPresent());
        Stream<String> attributes = Stream.of("href", "rdf:about")
                .map(of::attribute)
                .filter(each -> !each.isEmpty())
                .map(each -> of.resolved(each, base));
        return Stream.of(original, alternate, written, permanent, attributes)
                .flatMap(each -> each)
                .filter(each -> !each.isBlank())
                .map(CanonicalUri::of)
                .findFirst();
    }

    private static boolean isAlternate(FeedElement link) {
        String relation = link.attribute("rel").toLowerCase(Locale.ROOT);
        return relation.isEmpty()
                || relation.equals("alternate")
                || relation.equals("http://www.iana.org/assignments/relation/alternate");
    }

    /** Of one article there may be a page, its data, its sound. */
    private static boolean isOfAnotherType(FeedElement link) {
        String type = link.attribute("type").toLowerCase(Locale.ROOT);
        return !type.isEmpty() && !type.contains("html");
    }

    private static Optional<String> identifier(FeedElement entry, String base) {
        return entry.children("guid", "id", "dc:identifier")
                .flatMap(each ->
                        each
                                .words()
                                .map(words -> each.name().equals("id") ? each.resolved(words, base) : words)
                                .stream())
                .findFirst();
    }

    /** For an entry that says none: from its words, so that the same entry has the same one wherever it stands. */
    private Optional<String> derived(String headline, String text) {
        return headline.isEmpty() && text.isEmpty()
                ? Optional.empty()
                : Optional.of(origin.id()
                        + '#'
                        + UUID.nameUUIDFromBytes((headline + '\n' + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whom the entry was taken from, if the feed says so. */
    private static Optional<String> source(FeedElement entry) {
        return entry.children("source")
                .flatMap(each -> Stream.concat(
                        each.children("title").flatMap(title -> title.line().stream()),
                        Stream.of(each)
                                .filter(named -> named.children().isEmpty())
                                .flatMap(named -> named.line().stream())))
                .filter(SiteName::isName)
                .findFirst();
    }

    /** Aggregators put the outlet's name behind the headline. */
    private static String withoutSource(String headline, String source) {
        for (String mark : List.of(" - ", " – ", " — ", " | ")) {
            if (headline.endsWith(mark + source) && headline.length() > mark.length() + source.length()) {
                return headline.substring(0, headline.length() - mark.length() - source.length())
                        .strip();
            }
        }
        return headline;
    }

    /** What one owner has: the last two labels of a host, three where the last but one is as short as in co.uk. */
    private static String site(String host) {
        String[] labels = host.split("\\.");
        int count =
                labels.length > 2 && labels[labels.length - 2].length() <= 3 && labels[labels.length - 1].length() == 2
                        ? 3
                        : 2;
        StringBuilder site = new StringBuilder();
        for (int i = Math.max(0, labels.length - count); i < labels.length; i++) {
            site.append('.').append(labels[i]);
        }
        return site.toString();
    }

    /** Of all that the entry gives of its text. */
    private static Optional<FeedElement> fullest(FeedElement entry) {
        Stream<FeedElement> own = entry.children(
                "content:encoded",
                "content",
                "xhtml:body",
                "body",
                "fullitem",
                "description",
                "summary",
                "dc:description",
                "media:description",
                "itunes:summary",
                "itunes:subtitle",
                "abstract");
        return Stream.of(own, inItems(entry), ofMedia(entry, "media:description"))
                .flatMap(each -> each)
                .reduce((one, other) -> length(other) > length(one) ? other : one);
    }

    /** As RSS 1.0 gave texts before {@code content:encoded}: one for each of several formats. */
    private static Stream<FeedElement> inItems(FeedElement entry) {
        return entry.children("content:items")
                .flatMap(each -> each.children("rdf:bag"))
                .flatMap(each -> each.children("rdf:li"))
                .flatMap(each -> each.children("content:item"))
                .flatMap(each -> each.children("rdf:value"));
    }

    /** What is said of pictures and films, one by one or of several together. */
    private static Stream<FeedElement> ofMedia(FeedElement around, String name) {
        return around.children("media:group", "media:content")
                .flatMap(each -> Stream.concat(each.children(name), ofMedia(each, name)));
    }

    private static int length(FeedElement element) {
        return element.text().map(String::length).orElse(0);
    }

    private static Optional<String> language(FeedElement entry, Optional<FeedElement> text, Channel channel) {
        return text.flatMap(FeedElement::language)
                .or(() -> entry.children("dc:language", "language")
                        .flatMap(each -> each.words().stream())
                        .findFirst())
                .or(entry::language)
                .or(channel::language);
    }

    /** The agency whose report it is, where the entry names it as its author. */
    private static Optional<String> agency(FeedElement entry) {
        return entry.children("dc:creator", "author", "dc:author", "dc:source")
                .flatMap(each -> each.words().stream())
                .flatMap(each -> Agency.alone(each).stream())
                .findFirst();
    }

    /** A feed's dates are written by many hands: the first that can be read counts. */
    private static Optional<PublicationTime> date(FeedElement entry, String... names) {
        return Stream.concat(
                        entry.children(names).flatMap(each -> each.words().stream()),
                        Stream.of(entry.attribute("lastmod")).filter(each -> !each.isEmpty()))
                .flatMap(each -> IsoDate.read(each)
                        .or(() -> DateReader.lenient(each, DayOrder.UNKNOWN))
                        .or(() -> DateReader.shown(each, DayOrder.UNKNOWN).map(DateReader.Found::time))
                        .filter(DateReader::isSet)
                        .stream())
                .findFirst();
    }
}
