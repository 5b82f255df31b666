package tidings.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tidings.model.MentionedEntity;

/** What the linker's scores are worth: counts how often what was linked with one was right. */
public final class LinkProbe {

    /** Each step has so many links at least, if its way has. */
    private static final int FEWEST = 20;

    private final Map<LinkScore.Way, Map<Integer, Step>> steps = new TreeMap<>();

    /** Links from so many tenths on. */
    private record Step(int tenths, int right, int all) {

        Step and(Step other) {
            return new Step(Math.min(tenths, other.tenths), right + other.right, all + other.all);
        }

        /** Of few links it is less certain. */
        double confidence() {
            return (right + 1.0) / (all + 2.0);
        }
    }

    /** One that gives scores instead of confidences. */
    public static Resolver resolver() {
        return Resolver.load(LinkTable.load(), Gazetteer.load(), LinkProbe::code);
    }

    private static double code(LinkScore score) {
        return (score.way().ordinal() * (LinkScore.MOST + 1) + score.tenths()) / 100.0;
    }

    /** @param entity that {@link #resolver} linked */
    public void count(MentionedEntity entity, boolean isRight) {
        if (entity.confidence() != null) {
            int code = (int) Math.round(entity.confidence() * 100);
            int tenths = code % (LinkScore.MOST + 1);
            steps.computeIfAbsent(LinkScore.Way.values()[code / (LinkScore.MOST + 1)], way -> new TreeMap<>())
                    .merge(tenths, new Step(tenths, isRight ? 1 : 0, 1), Step::and);
        }
    }

    /** Lines of {@code link-confidence.tsv}: no confidence falls with more tenths, and the first step begins at none. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        steps.forEach((way, counted) -> {
            List<Step> pooled = pooled(counted);
            for (int i = 0; i < pooled.size(); i++) {
                Step step = pooled.get(i);
                lines.add(String.format(
                        Locale.ROOT,
                        "%s\t%d\t%.2f\t%d\t%d",
                        way,
                        i == 0 ? 0 : step.tenths(),
                        step.confidence(),
                        step.right(),
                        step.all()));
            }
        });
        return lines;
    }

    private static List<Step> pooled(Map<Integer, Step> counted) {
        List<Step> pooled = new ArrayList<>();
        for (Step next : counted.values()) {
            Step step = next;
            while (!pooled.isEmpty()
                    && (step.all() < FEWEST
                            || pooled.get(pooled.size() - 1).all() < FEWEST
                            || pooled.get(pooled.size() - 1).confidence() >= step.confidence())) {
                step = pooled.remove(pooled.size() - 1).and(step);
            }
            pooled.add(step);
        }
        return pooled;
    }
}
