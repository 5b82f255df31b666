package tidings.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.codec.Codecs;
import tidings.knowledge.FactState;
import tidings.knowledge.Succession;
import tidings.model.Fact;

/**
 * What two collections of facts differ in. Facts are the same by id; one that is under another id in the other
 * collection, because another claim is its first, is found by the evidence in both.
 */
final class FactDiff {

    /** By what they are about, so that a reader finds what belongs together. */
    private static final Comparator<Difference> ORDER = Comparator.comparing(
                    (Difference difference) -> difference.fact().kind())
            .thenComparing(difference -> difference.fact().key())
            .thenComparing(difference -> difference.fact().id());

    private FactDiff() {}

    /**
     * One fact that is not the same in both.
     *
     * @param before null if only the second collection has it
     * @param after null if only the first has it
     * @param formerly ids of other facts of the first collection that this one takes in
     * @param fields names of the fields that differ, in the schema's order; none if one has it alone
     */
    record Difference(@Nullable Fact before, @Nullable Fact after, List<String> formerly, Map<String, Change> fields) {

        /** The fact, as the second collection has it if it does. */
        Fact fact() {
            if (after != null) {
                return after;
            }
            if (before == null) {
                throw new IllegalStateException("a difference of nothing");
            }
            return before;
        }
    }

    /** A field in both. */
    record Change(JsonNode before, JsonNode after) {}

    /** All differences, in an order of their own. */
    static List<Difference> of(Map<String, Fact> before, Map<String, Fact> after) {
        List<Difference> differences = new ArrayList<>();
        Map<String, List<String>> formerly = formerly(before, after);
        Set<String> accounted = new TreeSet<>();
        after.forEach((id, now) -> {
            List<String> gone = new ArrayList<>(formerly.getOrDefault(id, List.of()));
            accounted.addAll(gone);
            Fact then = before.get(id);
            if (then == null && !gone.isEmpty()) {
                then = before.get(gone.remove(0));
            }
            if (then == null || !then.equals(now) || !gone.isEmpty()) {
                differences.add(new Difference(then, now, gone, then == null ? Map.of() : fields(then, now)));
            }
        });
        before.forEach((id, then) -> {
            if (!after.containsKey(id) && !accounted.contains(id)) {
                differences.add(new Difference(then, null, List.of(), Map.of()));
            }
        });
        differences.sort(ORDER);
        return differences;
    }

    /** For each id of {@code after} those of {@code before} that are gone and live on under it. */
    private static Map<String, List<String>> formerly(Map<String, Fact> before, Map<String, Fact> after) {
        Map<String, List<FactState>> ofKeyBefore = byKey(before.values());
        Map<String, List<FactState>> ofKeyAfter = byKey(after.values());
        Map<String, List<String>> formerly = new HashMap<>();
        ofKeyBefore.forEach(
                (key, states) -> formerly.putAll(Succession.of(states, ofKeyAfter.getOrDefault(key, List.of()))));
        return formerly;
    }

    private static Map<String, List<FactState>> byKey(Collection<Fact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(Fact::id))
                .map(fact -> new FactState(fact, List.of()))
                .collect(Collectors.groupingBy(
                        state -> state.fact().kind() + " " + state.fact().key(), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Change> fields(Fact before, Fact after) {
        JsonNode then = Codecs.FACT.toJsonNode(before);
        JsonNode now = Codecs.FACT.toJsonNode(after);
        Map<String, Change> fields = new LinkedHashMap<>();
        then.fieldNames().forEachRemaining(field -> {
            if (!then.path(field).equals(now.path(field))) {
                fields.put(field, new Change(then.path(field), now.path(field)));
            }
        });
        return fields;
    }
}
