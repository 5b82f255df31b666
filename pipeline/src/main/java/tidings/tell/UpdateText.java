package tidings.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.model.Window;

/** An entity update as a line or a small block, for people. */
public final class UpdateText {

    private static final int NAME_WIDTH = 22;
    private static final int OP_WIDTH = 10;

    /** From how many standard deviations on a burst is worth a word. */
    private static final double UNUSUAL = 2;

    private static final String INDENT = " ".repeat(NAME_WIDTH + OP_WIDTH + 2);

    private final FactText facts;

    public UpdateText(FactText facts) {
        this.facts = facts;
    }

    /**
     * Lines without line ends: the first says whose update it is, what kind, and what; more are indented. None for a
     * change of which a reader would see nothing.
     */
    public List<String> lines(EntityUpdate update) {
        List<String> lines = new ArrayList<>();
        String head = padded(update.entity().name(), NAME_WIDTH) + " "
                + padded(update.op().name().toLowerCase(Locale.ROOT), OP_WIDTH) + " ";
        switch (update.op()) {
            case ADDED, CONFIRMED -> {
                Fact after = Objects.requireNonNull(update.after());
                lines.add(head + facts.line(after));
                FactText.evidence(after).ifPresent(evidence -> lines.add(INDENT + evidence));
            }
            case CHANGED -> {
                Fact after = Objects.requireNonNull(update.after());
                Fact before = update.before();
                List<String> was = before == null ? List.of() : was(before, after);
                // An older report that came late gives a fact another id; only more ids than the one before are a
                // merger.
                long joined = update.formerly().stream()
                        .filter(id -> update.before() == null
                                || !id.equals(update.before().id()))
                        .count();
                if (before != null && was.isEmpty() && joined == 0) {
                    // Another id, or a sample more: nothing that is shown here.
                    return lines;
                }
                lines.add(head + facts.line(after));
                if (!was.isEmpty()) {
                    lines.add(INDENT + "before: " + String.join(" · ", was));
                }
                if (joined > 0) {
                    lines.add(INDENT + "joins what were " + (joined + 1) + " facts");
                }
                FactText.evidence(after).ifPresent(evidence -> lines.add(INDENT + evidence));
            }
            case RETRACTED ->
                lines.add(head + (update.before() == null ? "a fact" : facts.sentence(update.before()))
                        + " · no article says so any more");
            case MENTIONED, CLOSED -> {
                Window window = update.window();
                lines.add(head + (window == null ? "without a date" : window(window)));
            }
        }
        return lines;
    }

    /** What is now otherwise, as it was. */
    private List<String> was(Fact before, Fact after) {
        List<String> was = new ArrayList<>(facts.parts(before));
        was.removeAll(facts.parts(after));
        if (was.isEmpty() && !facts.line(before).equals(facts.line(after))) {
            was.add("not " + facts.parts(after).get(facts.parts(after).size() - 1));
        }
        return was;
    }

    /** True if the update's window has more independent texts than the windows before let expect. */
    public static boolean isUnusual(EntityUpdate update) {
        return update.window() != null && update.window().totals().burst() >= UNUSUAL;
    }

    private static String window(Window window) {
        Window.Totals totals = window.totals();
        String facts = totals.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return DayText.span(window.start(), window.end().minusDays(1)) + ": "
                + LineText.counted(totals.mentions(), "mention") + " in "
                + LineText.counted(totals.articles(), "article") + " of "
                + LineText.counted(totals.outlets(), "outlet")
                + (facts.isEmpty() ? "" : " · " + facts)
                + (totals.burst() >= UNUSUAL ? " · " + burst(totals) : "")
                + (window.isFinal()
                        ? " · complete"
                                + (window.revision() > 0
                                        ? ", corrected since (" + LineText.counted(window.revision(), "time") + ")"
                                        : "")
                        : "");
    }

    private static String burst(Window.Totals totals) {
        String usual = totals.usual() == 0 ? "none" : String.format(Locale.ROOT, "%.1f", totals.usual());
        return "unusual: " + LineText.counted(totals.origins(), "independent text") + ", usually " + usual;
    }

    private static String padded(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length > width) {
            return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        }
        return text + " ".repeat(width - length);
    }
}
