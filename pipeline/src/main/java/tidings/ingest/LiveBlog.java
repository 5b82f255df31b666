package tidings.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * A page that grows while things happen: entries, each with its time.
 *
 * <p>A page is one if it says so, to machines or by its address or names; its entries are the elements of one kind that
 * hold a time and some text each: an element made for times, or one that shows nothing else. A line with its time is
 * put before each entry, as the reader sees it: the time of day that is shown, else what is stated for machines, with
 * the day where entries are of several.
 */
final class LiveBlog {

    private static final Pattern LIVE_ADDRESS =
            Pattern.compile("(?i).*[/_-](?:live|liveblog|live-?(?:blog|updates?|news|ticker|reporting))(?:[/_.-].*)?");
    private static final Pattern LIVE_NAME =
            Pattern.compile("(?i)(?:^|[\\s_-])live-?(?:blog|ticker|updates?|posts?|feed|event|reporting)");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}.{0,12}");
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)(?:.*[\\s,|–—-])?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*\\(?(?:[A-Z]{2,5})?\\)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** Fewer are an article with its date, and another's. */
    private static final int LEAST = 3;

    private static final int MOST = 5_000;

    /** Levels from an entry down to its time. */
    private static final int HIGHEST = 6;

    private static final int LONGEST_TIME = 40;

    private static final int SHORTEST_ENTRY = 80;

    private LiveBlog() {}

    /** Whether the page says of itself that it is one. */
    static boolean is(Document document, LinkedData linked, @Nullable String address) {
        return linked.isLive()
                || document.selectFirst("[itemtype$=LiveBlogPosting], [itemprop=liveBlogUpdate]") != null
                || (address != null && LIVE_ADDRESS.matcher(address).matches())
                || document.select("body, main, article, main > div").stream()
                        .anyMatch(each -> LIVE_NAME.matcher(each.className()).find()
                                || LIVE_NAME.matcher(each.id()).find());
    }

    /**
     * Puts its time before each entry.
     *
     * @param body of a page that is one; changed
     * @return what holds all entries; empty if there are none
     */
    static Optional<Element> timed(Element body) {
        Map<Element, Element> entries = entries(body.getElementsByTag("time"), body);
        if (entries.size() < LEAST) {
            entries = entries(shown(body), body);
        }
        if (entries.size() < LEAST) {
            return Optional.empty();
        }
        boolean severalDays = entries.values().stream()
                        .flatMap(each -> moment(each).stream())
                        .map(each -> each.toLocalDate())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        entries.forEach((entry, time) -> {
            String line = line(time, severalDays);
            time.remove();
            entry.prependElement("p").text(line);
        });
        return entries.keySet().stream().findFirst().map(Element::parent);
    }

    /** Its entries as the page states them for machines; empty if it states none. */
    static String stated(LinkedData linked) {
        StringBuilder text = new StringBuilder();
        for (JsonFields each : linked.liveEntries()) {
            Optional<String> body = each.words("articleBody", "text", "description");
            if (body.isPresent()) {
                String when = each.words("datePublished", "dateCreated")
                        .flatMap(value -> DateReader.lenient(value, DayOrder.UNKNOWN))
                        .map(PublicationTime::moment)
                        .map(moment -> DAY_AND_TIME.format(moment) + zone(moment))
                        .orElse("");
                for (String part :
                        List.of(when, each.words("headline").map(Words::plain).orElse(""), HtmlText.of(body.get()))) {
                    if (!part.isEmpty()) {
                        text.append(part).append("\n\n");
                    }
                }
            }
        }
        return text.toString().strip();
    }

    /** Elements that hold a time of day and nothing else, with its day or without. */
    private static List<Element> shown(Element body) {
        List<Element> shown = new ArrayList<>();
        for (Element each : body.getAllElements()) {
            if (each.childrenSize() == 0 && shown.size() < MOST) {
                String words = Words.start(each, LONGEST_TIME + 1);
                if (words.length() <= LONGEST_TIME && SHOWN.matcher(words).matches()) {
                    shown.add(each);
                }
            }
        }
        return shown;
    }

    /** Elements of one kind beside each other that hold a time each, and some text; the most that there are. */
    private static Map<Element, Element> entries(List<Element> times, Element body) {
        Map<Element, Map<String, List<Element>>> found = new LinkedHashMap<>();
        Map<Element, Element> owners = new HashMap<>();
        for (Element time : times.stream().limit(MOST).toList()) {
            Element each = time.parent();
            for (int level = 0; level < HIGHEST && each != null && each != body && each.parent() != null; level++) {
                if (owners.putIfAbsent(each, time) == null
                        && Words.start(each, SHORTEST_ENTRY).length() == SHORTEST_ENTRY) {
                    found.computeIfAbsent(each.parent(), any -> new HashMap<>())
                            .computeIfAbsent(each.normalName(), any -> new ArrayList<>())
                            .add(each);
                }
                each = each.parent();
            }
        }
        Map<Element, Element> entries = new LinkedHashMap<>();
        found.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(each -> !ElementNames.COMMENTS.name(each.get(0)))
                .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one)
                .forEach(each -> entries.put(each, owners.get(each)));
        return entries;
    }

    private static Optional<OffsetDateTime> moment(Element time) {
        return Optional.of(time.attr("datetime"))
                .filter(each -> each.length() >= 10)
                .flatMap(each -> DateReader.lenient(each, DayOrder.UNKNOWN))
                .flatMap(each -> Optional.ofNullable(each.moment()));
    }

    private static String line(Element time, boolean severalDays) {
        String shown = Words.start(time, LONGEST_TIME);
        Optional<OffsetDateTime> moment = moment(time);
        if (CLOCK.matcher(shown).matches() && !severalDays || moment.isEmpty()) {
            return shown;
        }
        return (severalDays ? DAY_AND_TIME : TIME).format(moment.get()) + zone(moment.get());
    }

    private static String zone(OffsetDateTime moment) {
        return moment.getOffset().equals(ZoneOffset.UTC)
                ? " GMT"
                : " GMT" + moment.getOffset().getId();
    }
}
