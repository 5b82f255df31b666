package tidings.model;

import java.time.temporal.ChronoUnit;

/** A {@link Window} and its entity, as last emitted. */
public record EntityWindow(EntityRef entity, Window window) {

    private static final String SEPARATOR = "|";

    /** What identifies it: whose it is, how many days it has, and which is the first. */
    public String key() {
        return entity.id() + SEPARATOR + days() + SEPARATOR + window.start();
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(window.start(), window.end());
    }

    /** True if nothing live was published in it: it is as if it had never been emitted. */
    public boolean isEmpty() {
        return window.totals().articles() == 0 && window.totals().facts().isEmpty();
    }
}
