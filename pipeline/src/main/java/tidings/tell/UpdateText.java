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

    /** A fact's id is made of its first report. */
    private static final String RENAMED = "as before, but first reported otherwise, and so under another id";

    private static final String INDENT = " ".repeat(NAME_WIDTH + OP_WIDTH + 2);

    private final FactText facts;

    public UpdateText(FactText facts) {
        this.facts = facts;
    }

    /** Lines without line ends: the first says whose update it is, what kind, and what; more are indented. */
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
                lines.add(head + facts.line(after));
                if (update.before() != null) {
                    lines.add(INDENT + (isOnlyRenamed(update) ? RENAMED : "before: " + facts.line(update.before())));
                }
                // An older report that came late gives a fact another id; only more ids than the one before are a
                // merger.
                long joined = update.formerly().stream()
                        .filter(id -> update.before() == null
                                || !id.equals(update.before().id()))
                        .count();
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

    /** True if what a reader sees of the fact is as it was, but for how many say so. */
    private boolean isOnlyRenamed(EntityUpdate update) {
        Fact before = Objects.requireNonNull(update.before());
        Fact after = Objects.requireNonNull(update.after());
        return update.formerly().contains(before.id())
                && before.status() == after.status()
                && facts.sentence(before).equals(facts.sentence(after));
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
                        ? " · final" + (window.revision() > 0 ? ", revision " + window.revision() : "")
                        : "");
    }

    private static String burst(Window.Totals totals) {
        return String.format(
                Locale.ROOT,
                "burst %.1f (%s, usually %.1f)",
                totals.burst(),
                LineText.counted(totals.origins(), "independent text"),
                totals.usual());
    }

    private static String padded(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length > width) {
            return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        }
        return text + " ".repeat(width - length);
    }
}
