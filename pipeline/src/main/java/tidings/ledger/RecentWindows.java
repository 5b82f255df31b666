package tidings.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How many independent texts an entity has in its newest windows of one size: what a burst is measured against, without
 * looking at every window.
 *
 * @param size of the windows, in days
 * @param complete all windows that start here or later and have any texts are among {@code windows}
 * @param windows by their start
 */
public record RecentWindows(int size, LocalDate complete, List<TextsOfWindow> windows) {

    /** Windows that are remembered. */
    private static final int ROOM = 40;

    /** Before every publication day. */
    private static final LocalDate EVER = LocalDate.ofEpochDay(Integer.MIN_VALUE);

    public RecentWindows {
        windows = List.copyOf(windows);
    }

    /** Of one window. */
    public record TextsOfWindow(LocalDate start, int origins) {}

    static RecentWindows none(int size) {
        return new RecentWindows(size, EVER, List.of());
    }

    /** True if {@link #between} knows all from {@code start} on. */
    boolean reachBackTo(LocalDate start) {
        return !start.isBefore(complete);
    }

    /** Texts of the windows that start from {@code first} to {@code last}, both included, by their start. */
    List<Integer> between(LocalDate first, LocalDate last) {
        return windows.stream()
                .filter(each -> !each.start().isBefore(first) && !each.start().isAfter(last))
                .map(TextsOfWindow::origins)
                .toList();
    }

    /** With so many texts in a window. Windows older than those remembered are left out. */
    RecentWindows with(LocalDate start, int origins) {
        if (start.isBefore(complete)) {
            return this;
        }
        List<TextsOfWindow> changed = new ArrayList<>();
        windows.stream().filter(each -> each.start().isBefore(start)).forEach(changed::add);
        if (origins > 0) {
            changed.add(new TextsOfWindow(start, origins));
        }
        windows.stream().filter(each -> each.start().isAfter(start)).forEach(changed::add);
        return changed.size() > ROOM
                ? new RecentWindows(size, changed.get(0).start().plusDays(1), changed.subList(1, changed.size()))
                : new RecentWindows(size, complete, changed);
    }
}
