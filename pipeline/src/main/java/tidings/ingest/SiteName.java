package tidings.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says the site is called: the outlet, as its readers know it. */
final class SiteName {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?//.*|[#/@].*|.*\\S/\\S*/\\S*|.*#\\S+");
    private static final Pattern DOMAIN = Pattern.compile("(?i)(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+/?");
    static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»«~-]+\\s+|\\s*[|»«]\\s*|\\s+::\\s+|:\\s+");
    private static final List<String> NONE = DataFile.entries("no-site-names.txt");

    /** The address of a site's start, from one of its pages. */
    private static final Pattern START = Pattern.compile("(?i)/|(?:https?:)?//[^/]+/?");

    /** Into how many links of a page the one to its start is looked for. */
    private static final int MOST_LINKS = 50;

    private static final int LONGEST = 80;

    private static final int MOST_WORDS = 4;

    private static final int SHORTEST_LABEL = 4;

    private SiteName() {}

    /**
     * From what names the site itself to what may name somebody who only supplies it, then what only looks like its name.
     * A domain gives way to a name that is spelled like it.
     *
     * @param host of the page's address, null if unknown
     */
    static Optional<String> of(Document document, MetaElements meta, LinkedData linked, @Nullable String host) {
        List<String> names = Stream.of(
                        meta.content("og:site_name"),
                        linked.publisher(),
                        microdata(document),
                        linked.site(),
                        meta.content("application-name"),
                        meta.content("apple-mobile-web-app-title"),
                        meta.content("dc.publisher"),
                        inTitle(document.title(), host),
                        inLogo(document, host))
                .flatMap(Optional::stream)
                .map(Words::plain)
                .filter(SiteName::isName)
                .map(each -> withoutMotto(each, host))
                .toList();
        // An agency's name beside another is whose report it is, not who printed it.
        Optional<String> first = names.stream()
                .filter(each -> Agency.alone(each).isEmpty())
                .findFirst()
                .or(() -> names.stream().findFirst());
        return first.filter(each -> DOMAIN.matcher(each).matches())
                .flatMap(domain -> names.stream()
                        .filter(each -> !DOMAIN.matcher(each).matches() && resembles(each, domain))
                        .findFirst())
                .or(() -> first);
    }

    private static Optional<String> microdata(Document document) {
        return document.select("[itemprop=publisher] [itemprop=name]").stream()
                .map(each -> each.hasAttr("content") ? each.attr("content") : each.text())
                .filter(each -> !each.isBlank())
                .findFirst();
    }

    /** What a link to the site's start says, in words or as its picture's, if it is how the host spells it. */
    private static Optional<String> inLogo(Document document, @Nullable String host) {
        return host == null
                ? Optional.empty()
                : document.getElementsByTag("a").stream()
                        .limit(MOST_LINKS)
                        .filter(each -> START.matcher(each.attr("href")).matches())
                        .flatMap(each -> Stream.concat(
                                Stream.of(Words.start(each, LONGEST), each.attr("title")),
                                each.getElementsByTag("img").stream().map(image -> image.attr("alt"))))
                        .map(Words::plain)
                        .filter(each -> each.split(" ").length <= MOST_WORDS && spells(each, host))
                        .findFirst();
    }

    /** What stands behind the headline in a page's title, or before it, if it is how the host spells it. */
    private static Optional<String> inTitle(String title, @Nullable String host) {
        String[] parts = SEPARATOR.split(Words.plain(title));
        if (parts.length < 2 || host == null) {
            return Optional.empty();
        }
        String last = parts[parts.length - 1].strip();
        String first = parts[0].strip();
        // A headline may begin with a name that the host has in it ("Post: …"), hardly with all of it.
        return last.split(" ").length <= MOST_WORDS && resembles(last, host)
                ? Optional.of(last)
                : Optional.of(first).filter(each -> spells(each, host));
    }

    /** Whether a name without its spaces, or its article, is a whole label of the host. */
    private static boolean spells(String name, String host) {
        String letters = Words.comparable(name);
        return Stream.of(host.split("\\."))
                .map(Words::comparable)
                .anyMatch(each ->
                        each.length() >= SHORTEST_LABEL && (each.equals(letters) || ("the" + each).equals(letters)));
    }

    static boolean isName(String words) {
        return words.length() >= 2
                && words.length() <= LONGEST
                && !ADDRESS.matcher(words).matches()
                && NONE.stream().noneMatch(words::equalsIgnoreCase);
    }

    /** {@code Halden Post | News, sport and weather} is called by its first part, or by the one that is its host. */
    static String withoutMotto(String name, @Nullable String host) {
        String[] parts = SEPARATOR.split(name);
        if (DOMAIN.matcher(name).matches()) {
            return CanonicalUri.host("http://" + name).orElse(name);
        }
        for (String part : parts) {
            if (host != null && resembles(part, host)) {
                return part;
            }
        }
        return parts.length > 0 && parts[0].length() >= 2 ? parts[0] : name;
    }

    /** Whether a name is how its host spells it: "Halden Post" and haldenpost.example, or its initials. */
    static boolean resembles(String name, String host) {
        String letters = Words.comparable(name);
        String domain = Words.comparable(host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host);
        String bare = letters.startsWith("the") ? letters.substring(3) : letters;
        return letters.length() >= 3
                && (domain.contains(letters)
                        || (bare.length() >= 3 && domain.contains(bare))
                        || (domain.length() >= 4 && letters.contains(domain)));
    }
}
