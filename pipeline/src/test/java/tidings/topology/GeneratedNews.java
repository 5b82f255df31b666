package tidings.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tidings.model.Channel;
import tidings.model.Extraction;
import tidings.model.Manner;
import tidings.model.Status;
import tidings.testing.Wire;

/**
 * A stream of articles from a seed: few people, few days, so that claims meet, join and part; corrected, withdrawn,
 * copied, undated, late and early ones among them.
 */
final class GeneratedNews {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cleo", "dan", "<an official>");
    private static final List<String> PLACES = List.of("", "", "aville", "beton");
    private static final List<String> OUTLETS = List.of("North Wire", "South Wire", "The Daily Example");
    private static final List<String> WORDS =
            List.of("We will see.", "“And we will see”", "No comment.", "It is ours!", "Talks go on");
    private static final List<String> PUBLISHED = List.of(
            "",
            "2021-06-12",
            "2021-06-17T08:00:00+02:00",
            "2021-06-17",
            "2021-06-21",
            "2021-07-02T23:30:00-05:00",
            "2014-03-20",
            "2099-01-01");
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

    /** Moves the clock of every run to its log time, and says nothing. */
    static final Extraction LAST = Wire.article("last").on("2099-01-01").extraction();

    private final Random random;
    private final Map<String, List<Extraction>> versions = new TreeMap<>();

    GeneratedNews(long seed) {
        random = new Random(seed);
        int articles = 6 + random.nextInt(20);
        for (int i = 0; i < articles; i++) {
            versions.put("article-" + i, history("article-" + i));
        }
    }

    /** All versions, each article's in their own order, articles mixed by {@code order}. */
    List<Extraction> mixed(long order) {
        Random shuffle = new Random(order);
        List<Deque<Extraction>> left = new ArrayList<>();
        versions.values().forEach(history -> left.add(new ArrayDeque<>(history)));
        List<Extraction> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<Extraction> next = left.get(shuffle.nextInt(left.size()));
            mixed.add(next.remove());
            left.removeIf(Deque::isEmpty);
        }
        mixed.add(LAST);
        return mixed;
    }

    /** The last version of each article that is not withdrawn. */
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
            boolean withdrawn = version > 0 && random.nextInt(3) == 0;
            history.add(withdrawn ? Wire.withdrawal(articleId) : article(articleId, version));
        }
        return history;
    }

    private Extraction article(String articleId, int version) {
        Wire article = Wire.article(articleId)
                .at(version)
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
                case 0 -> article.said(any(PEOPLE), any(WORDS), random.nextBoolean() ? named() : "");
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
        List<String> parties = new ArrayList<>(List.of(any(PEOPLE), any(PEOPLE)));
        if (random.nextInt(4) == 0) {
            parties.add(any(PEOPLE));
        }
        return parties;
    }

    private String named() {
        return PEOPLE.get(random.nextInt(PEOPLE.size() - 1));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
