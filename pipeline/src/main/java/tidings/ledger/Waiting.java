package tidings.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Windows;
import tidings.model.EntityUpdate.Cause;

/**
 * What of an entity waits to be emitted.
 *
 * @param changed log time of what changed the profile last; null if it did not change
 * @param windows whose counts moved
 */
public record Waiting(@Nullable Instant changed, List<Pending> windows) {

    static final Waiting NOTHING = new Waiting(null, List.of());

    public Waiting {
        windows = List.copyOf(windows);
    }

    /**
     * A window.
     *
     * @param size in days
     * @param cause the article version that moved its counts last
     * @param at log time of the cause
     */
    public record Pending(int size, LocalDate start, Cause cause, Instant at) {

        Windows.Span span() {
            return new Windows.Span(size, start);
        }
    }

    boolean isNothing() {
        return changed == null && windows.isEmpty();
    }

    Waiting withChange(Instant at) {
        return new Waiting(at, windows);
    }

    /** In the place of what waited of the same window, else behind all others. */
    Waiting with(Pending window) {
        List<Pending> all = new ArrayList<>(windows);
        int known = 0;
        while (known < all.size() && !all.get(known).span().equals(window.span())) {
            known++;
        }
        if (known < all.size()) {
            all.set(known, window);
        } else {
            all.add(window);
        }
        return new Waiting(changed, all);
    }

    Waiting without(Windows.Span span) {
        return new Waiting(
                changed,
                windows.stream().filter(each -> !each.span().equals(span)).toList());
    }
}
