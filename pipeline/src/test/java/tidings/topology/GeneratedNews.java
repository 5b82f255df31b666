package tidings.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tidings.model.Channel;
import tidings.model.Extraction;
import tidings.model.Manner;
import tidings.model.Status;
import tidings.testing.ExtractionCopy;
import tidings.testing.Wire;

/**
 * A stream of articles from a seed: few people, some by surnames alone, few days, so that claims meet, join and part;
 * corrected, withdrawn, copied, undated, late and early ones among them.
 */
public final class GeneratedNews {

    private static final List<String> PEOPLE =
            List.of("ann", "bob", "cleo", "dan", "ida ann", "eva ann", "max bob", "<an official>");
    private static final List<String> PLACES = List.of("", "", "aville", "beton");
    private static final List<String> OUTLETS = List.of("North Wire", "South Wire", "The Daily Example");
    private static final List<String> WORDS = List.of(
            "We will see.",
            "“And we will see”",
            "No comment.",
            "The old bridge stays closed until spring",
            "And the old bridge stays closed",
            "stays closed until spring, said so many times by so many",
            "The old bridge does not stay closed until spring");
    private static final List<String> PUBLISHED = List.of(
            "",
            "2021-06-12",
            "2021-06-17T08:00:00+02:00",
            "2021-06-17",
            "2021-06-21",
            "2021-07-02T23:30:00-05:00",
            "2014-03-20",
            "1987-03-02",
            "2025-12-30",
            "2099-01-01",
            "2150-06-01");
    private static final List<String> DAYS = List.of(
            "",
            "",
            "2021-06",
            "2021-06-10",
            "2021-06-16",
            "2021-06-16",
            "2021",
            "2021-07-05",
            "2026-02-01",
            "XXXX-06-16",
            "XXXX-WXX-3");
    private static final List<Status> STATUSES = List.of(
            Status.HAPPENED,
            Status.HAPPENED,
            Status.PLANNED,
            Status.PLANNED,
            Status.POSSIBLE,
            Status.DENIED,
            Status.CANCELLED);

    /** When the last article of every run comes. */
    static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    /** Moves the clock of every run to {@link #END}, and says nothing. */
    static final Extraction LAST = Wire.article("last").on("2099-01-01").extraction();

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Random random;
    private final List<String> people;
    private final Map<String, List<Extraction>> versions = new TreeMap<>();

    GeneratedNews(long seed) {
        this(seed, "");
    }

    /** @param prefix of the articles' ids and of the people's names */
    public GeneratedNews(long seed, String prefix) {
        random = new Random(seed);
        people = PEOPLE.stream()
                .map(name -> name.startsWith("<") ? name : withPrefix(name, prefix))
                .toList();
        int articles = 6 + random.nextInt(20);
        for (int i = 0; i < articles; i++) {
            String id = prefix + "article-" + i;
            versions.put(id, history(id));
        }
    }

    /** Surnames stay surnames. */
    private static String withPrefix(String name, String prefix) {
        int surname = name.lastIndexOf(' ') + 1;
        return name.substring(0, surname) + prefix + name.substring(surname);
    }

    /**
     * All versions, each article's in their own order, articles mixed by {@code order}, which also decides when they come:
     * many in the same millisecond, some after days, some, by a clock set right, days before those that came before.
     */
    public List<Arrival> mixed(long order) {
        return arrivals(new Random(order), new ArrayList<>(versions.values()));
    }

    /** Histories of articles, mixed, each in its own order; {@link #LAST} comes at the end. */
    static List<Arrival> arrivals(Random shuffle, List<List<Extraction>> histories) {
        List<Deque<Extraction>> left = new ArrayList<>();
        histories.forEach(history -> left.add(new ArrayDeque<>(history)));
        List<Arrival> arrivals = new ArrayList<>();
        long time = END.toEpochMilli() - 20 * DAY;
        while (!left.isEmpty()) {
            int next = shuffle.nextInt(left.size());
            arrivals.add(new Arrival(left.get(next).remove(), Instant.ofEpochMilli(time)));
            if (left.get(next).isEmpty()) {
                Collections.swap(left, next, left.size() - 1);
                left.remove(left.size() - 1);
            }
            time = Math.min(time + step(shuffle), END.toEpochMilli() - 1);
        }
        arrivals.add(new Arrival(LAST, END));
        return arrivals;
    }

    private static long step(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(3) * DAY;
            case 1 -> -random.nextInt(3) * DAY;
            case 2, 3, 4 -> 1;
            default -> 0;
        };
    }

    /** The last version of each article, if it is not withdrawn. */
    List<Extraction> live() {
        List<Extraction> live = new ArrayList<>();
        for (List<Extraction> history : versions.values()) {
            Extraction last = history.get(history.size() - 1);
            if (!last.withdrawn()) {
                live.add(last);
            }
        }
        live.add(LAST);
        return live;
    }

    private List<Extraction> history(String articleId) {
        List<Extraction> history = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int version = 0; version < count; version++) {
            Extraction next = version == 0 ? article(articleId) : after(history.get(history.size() - 1));
            history.add(at(history.size(), next));
            if (random.nextInt(4) == 0) {
                history.add(at(history.size(), next));
            }
        }
        return history;
    }

    /** Taken back, in all other words, or without the last of its claims. */
    private Extraction after(Extraction last) {
        int kept = last.claims().size() - 1;
        return switch (random.nextInt(3)) {
            case 0 -> Wire.withdrawal(last.articleId());
            case 1 -> article(last.articleId());
            default ->
                kept < 0
                        ? last
                        : ExtractionCopy.of(last)
                                .claims(last.claims().subList(0, kept))
                                .extraction();
        };
    }

    /** The same, read at another place in the log. */
    static Extraction at(long offset, Extraction extraction) {
        return ExtractionCopy.of(extraction).offset(offset).extraction();
    }

    private Extraction article(String articleId) {
        Wire article = Wire.article(articleId)
                .by(any(OUTLETS))
                .withText(random.nextInt(8))
                .skip(random.nextInt(3) * 100)
                .mentions(named(), 1 + random.nextInt(3));
        String published = any(PUBLISHED);
        if (!published.isEmpty()) {
            article.on(published);
        }
        int claims = random.nextInt(5);
        for (int i = 0; i < claims; i++) {
            switch (random.nextInt(4)) {
                case 0 -> article.said(any(people), any(WORDS), random.nextBoolean() ? named() : "");
                case 1 ->
                    article.annexed(
                            random.nextBoolean() ? named() : "",
                            "land",
                            any(List.of("", "2014", "2014-03-18")),
                            Manner.SEIZED);
                default ->
                    article.met(parties(), any(STATUSES), any(DAYS), any(PLACES), any(List.of(Channel.values())));
            }
        }
        return article.extraction();
    }

    private List<String> parties() {
        List<String> parties = new ArrayList<>(List.of(any(people), any(people)));
        if (random.nextInt(4) == 0) {
            parties.add(any(people));
        }
        return parties;
    }

    private String named() {
        return people.get(random.nextInt(people.size() - 1));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
