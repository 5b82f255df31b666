package tidings.resolve;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How often names that were linked so are right: what {@code ./benchmark links} found of the gold data's half to learn from. */
final class LinkConfidence implements ToDoubleFunction<LinkScore> {

    private final Map<LinkScore.Way, NavigableMap<Integer, Double>> confidences = new EnumMap<>(LinkScore.Way.class);

    private LinkConfidence() {}

    static LinkConfidence load() {
        LinkConfidence confidence = new LinkConfidence();
        for (Table.Row row : Table.read("link-confidence.tsv")) {
            confidence
                    .confidences
                    .computeIfAbsent(LinkScore.Way.valueOf(row.text(0)), absent -> new TreeMap<>())
                    .put(Integer.parseInt(row.text(1)), Double.parseDouble(row.text(2)));
        }
        return confidence;
    }

    /** 0 to 1; no less for more tenths. */
    @Override
    public double applyAsDouble(LinkScore score) {
        NavigableMap<Integer, Double> steps = confidences.getOrDefault(score.way(), Collections.emptyNavigableMap());
        return Objects.requireNonNull(steps.floorEntry(score.tenths()), "link-confidence.tsv has no " + score)
                .getValue();
    }
}
