package tidings.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.Span;

/**
 * The other parts of an article that stands on several pages.
 *
 * <p>Links to what comes next are often links to the next article; one of a part leads to the same address with the next
 * number: {@code ?page=2}, {@code /2/}, {@code /seite-2}, {@code -2.html}.
 */
final class Parts {

    /** A number that says which part an address is; before and after it stands what all parts have in common. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:"
            + "(?<=[?&])(?:page|pages|pg|p|seite|pagina|sida|strona|part|pageno|page_?num(?:ber)?)=(\\d{1,2})(?=$|&)"
            + "|/(?:page|seite|pagina|sida|strona|part|teil|p)[/_-]?(\\d{1,2})(?=/?(?:\\.html?|\\.php)?/?$)"
            + "|/(\\d{1,2})(?=/?$)"
            + "|[-_,.](?:p|page|seite|part)?[-_]?(\\d{1,2})(?=\\.(?:html?|php|shtml|aspx?)$))");

    /** Of the groups of {@link #NUMBER} those with a word beside the number. */
    private static final int WORDED = 2;

    /** A last part of a path that is made of words, as only an article's is. */
    private static final Pattern SLUG = Pattern.compile("/[^/]*(?:\\p{L}{2,}[-_+][^/]*|\\p{L}[^/]{11,})$");

    private static final Pattern AROUND = Pattern.compile("[?&/]+$|(?<=[?&])&+");

    private static final Set<String> RELATIONS = Set.of("next", "prev", "first", "start");

    private static final int LARGEST = 50;

    private static final int SHORT = 12;

    private static final int MOST_LINKS = 5_000;

    /**
     * An address, as of a part.
     *
     * @param article what all its parts have in common
     * @param number from 1
     * @param worded whether a word says that it is one: a number alone may be that of an article
     */
    private record Part(String article, int number, boolean worded) {

        static Part of(String address) {
            Matcher matcher = NUMBER.matcher(address);
            int begin = -1;
            int end = -1;
            int number = 1;
            boolean worded = true;
            while (matcher.find()) {
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    String digits = matcher.group(i);
                    if (digits != null) {
                        begin = matcher.start();
                        end = matcher.end();
                        number = Integer.parseInt(digits);
                        worded = i <= WORDED;
                    }
                }
            }
            return begin < 0 || number < 1 || number > LARGEST
                    ? new Part(bare(address), 1, true)
                    : new Part(bare(address.substring(0, begin) + address.substring(end)), number, worded);
        }

        boolean isOf(Part other, int wanted) {
            return number == wanted
                    && article.equals(other.article)
                    && (worded || SLUG.matcher(article).find());
        }

        private static String bare(String address) {
            String plain = address.replaceFirst("^https?://(?:www\\.)?", "").replace("?&", "?");
            return AROUND.matcher(plain).replaceAll("");
        }
    }

    private record Link(Element element, String target, Part part) {}

    /** Null if nobody says where the page is. */
    private final @Nullable Part here;

    private final List<Link> links;

    /** @param address of the page; null if nobody says it */
    Parts(Document document, @Nullable String address) {
        if (address == null || CanonicalUri.host(address).isEmpty()) {
            this.here = null;
            this.links = List.of();
        } else {
            Part part = Part.of(address);
            this.here = part;
            this.links = links(document, URI.create(address.strip()), part);
        }
    }

    /**
     * One article of two of its parts.
     *
     * @param part the later one
     * @return empty if it is none, or says again what the others say: then it was only called the next
     */
    static Optional<Article> joined(Article whole, Optional<Article> part) {
        return part.filter(each -> saysMore(whole, each)).map(each -> joined(whole, each));
    }

    private static boolean saysMore(Article whole, Article part) {
        Set<String> known = whole.text().lines().collect(Collectors.toSet());
        int again = part.text()
                .lines()
                .filter(known::contains)
                .mapToInt(String::length)
                .sum();
        return again * 2 < part.text().length();
    }

    private static Article joined(Article whole, Article part) {
        String text = whole.text() + "\n\n" + part.text();
        int begin = text.codePointCount(0, whole.text().length() + 2);
        List<Span> masked = new ArrayList<>(whole.masked());
        part.masked().forEach(each -> masked.add(new Span(begin + each.begin(), begin + each.end())));
        return new Article(
                whole.id(),
                whole.uri(),
                whole.source(),
                whole.credit() == null ? part.credit() : whole.credit(),
                whole.headline(),
                text,
                whole.language(),
                whole.published() == null ? part.published() : whole.published(),
                Stream.of(whole, part)
                        .flatMap(each -> Stream.ofNullable(each.version()))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                whole.status(),
                masked);
    }

    /** The address of the part behind this one. */
    Optional<String> next() {
        return neighbour(1);
    }

    /** The address of the part before this one. */
    Optional<String> before() {
        return neighbour(-1);
    }

    private Optional<String> neighbour(int step) {
        if (here == null) {
            return Optional.empty();
        }
        // Whoever has a later part before him can go back to the first.
        return here.number == 1 || to(here, 1).isPresent() ? to(here, here.number + step) : Optional.empty();
    }

    private Optional<String> to(Part part, int number) {
        return links.stream()
                .filter(each -> each.part.isOf(part, number))
                .filter(each -> each.element.parents().stream().noneMatch(ElementNames.COMMENTS::name))
                .map(Link::target)
                .findFirst();
    }

    /** Whether an address is so short that it must be read from the page's, or has the last words of its path. */
    private static boolean mayBePart(String href, String stem) {
        return href.length() <= SHORT || href.startsWith("?") || (!stem.isEmpty() && href.contains(stem));
    }

    private static List<Link> links(Document document, URI address, Part here) {
        String name = here.article.substring(here.article.lastIndexOf('/') + 1);
        String stem = name.split("[.?]", 2)[0];
        return Stream.concat(
                        document.head().getElementsByTag("link").stream()
                                .filter(each ->
                                        RELATIONS.contains(each.attr("rel").toLowerCase(Locale.ROOT))),
                        document.body().getElementsByTag("a").stream()
                                .limit(MOST_LINKS)
                                .filter(each -> mayBePart(each.attr("href"), stem)))
                .flatMap(each -> target(each, address).map(to -> new Link(each, to, Part.of(to))).stream())
                .toList();
    }

    /** Where a link leads to, from the page's address. */
    private static Optional<String> target(Element link, URI address) {
        String href = link.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#")) {
            return Optional.empty();
        }
        try {
            // Java resolves a query alone against the folder, browsers against the page.
            String resolved = href.startsWith("?") ? address.getRawPath() + href : href;
            return Optional.of(CanonicalUri.of(address.resolve(resolved).toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
