package tidings.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tidings.model.Entity;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.Status;
import tidings.tell.LineText;

/** What a run came to: the last of each key, counted. In the same words whatever the order things came in. */
final class Tally {

    private static final int MOST_ACTIVE = 8;

    private final Map<String, Extraction> extractions = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Integer> deadLetters = new TreeMap<>();
    private final List<Duration> latencies = new ArrayList<>();

    void add(Extraction extraction) {
        extractions.put(extraction.articleId(), extraction);
    }

    void add(Fact fact) {
        facts.put(fact.id(), fact);
    }

    void removeFact(String id) {
        facts.remove(id);
    }

    void add(Entity entity) {
        entities.put(entity.ref().id(), entity);
    }

    void removeEntity(String id) {
        entities.remove(id);
    }

    void addDeadLetter(String reason) {
        deadLetters.merge(reason, 1, Integer::sum);
    }

    /** From an article's place in the log to an update that a reader of committed records sees. */
    void addLatency(Duration latency) {
        latencies.add(latency);
    }

    /** What became known. */
    List<String> results() {
        List<String> lines = new ArrayList<>();
        long withdrawn =
                extractions.values().stream().filter(Extraction::withdrawn).count();
        lines.add("articles     " + (extractions.size() - withdrawn) + " read, " + withdrawn + " withdrawn");
        lines.add("claims       "
                + byKind(extractions.values().stream()
                        .flatMap(extraction -> extraction.claims().stream())
                        .collect(Collectors.groupingBy(claim -> claim.kind(), TreeMap::new, Collectors.counting()))));
        lines.add("facts        "
                + byKind(facts.values().stream()
                        .collect(Collectors.groupingBy(Fact::kind, TreeMap::new, Collectors.counting()))));
        Map<Status, Long> byStatus = facts.values().stream()
                .collect(Collectors.groupingBy(Fact::status, TreeMap::new, Collectors.counting()));
        lines.add("             "
                + byStatus.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
        lines.add("most active");
        entities.values().stream()
                .sorted(Comparator.comparingInt(Tally::facts)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Entity::mentions).reversed())
                        .thenComparing(Entity::ref))
                .limit(MOST_ACTIVE)
                .forEach(entity -> lines.add("             " + entity.ref().name() + " ("
                        + entity.ref().id() + "): " + LineText.counted(facts(entity), "fact") + ", "
                        + LineText.counted(entity.mentions(), "mention")));
        lines.add(deadLetters.isEmpty() ? "dead letters none" : "dead letters");
        deadLetters.forEach((reason, count) -> lines.add("             " + count + " × " + reason));
        return lines;
    }

    /** How fast it went. */
    List<String> speed(int articles, Duration took) {
        List<String> lines = new ArrayList<>();
        double seconds = Math.max(1, took.toMillis()) / 1000.0;
        lines.add(String.format(Locale.ROOT, "speed        %.1f articles/s", articles / seconds));
        if (!latencies.isEmpty()) {
            List<Duration> sorted = latencies.stream().sorted().toList();
            lines.add(String.format(
                    Locale.ROOT,
                    "latency      p50 %.1f s, p99 %.1f s from article to update",
                    quantile(sorted, 0.50),
                    quantile(sorted, 0.99)));
        }
        return lines;
    }

    private static double quantile(List<Duration> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))))
                        .toMillis()
                / 1000.0;
    }

    private static int facts(Entity entity) {
        return entity.facts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String byKind(Map<Kind, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum()
                + (counts.isEmpty() ? "" : ": ")
                + counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }
}
