package tidings.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tumbling windows on publication day, of one or several sizes.
 *
 * @param sizes in days, the one that updates carry first
 * @param graceDays whole days after its end until a window is final
 */
public record Windows(List<Integer> sizes, int graceDays) {

    /** How many windows before are the measure of what is usual. */
    public static final int USUAL = 28;

    public Windows {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1) || graceDays < 0) {
            throw new IllegalArgumentException("windows of " + sizes + " days, grace " + graceDays);
        }
    }

    /** One window: {@code size} days from {@code start}. */
    public record Span(int size, LocalDate start) implements Comparable<Span> {

        /** The day after the last. */
        public LocalDate end() {
            return start.plusDays(size);
        }

        @Override
        public int compareTo(Span other) {
            int bySize = Integer.compare(size, other.size);
            return bySize != 0 ? bySize : start.compareTo(other.start);
        }
    }

    /** The window of the first size. Windows of several days begin on Mondays, so that weeks are weeks. */
    public Span carried(LocalDate day) {
        return span(sizes.get(0), day);
    }

    /** The windows of all sizes that any of {@code days} lies in. */
    public Set<Span> of(Collection<LocalDate> days) {
        Set<Span> spans = new TreeSet<>();
        for (LocalDate day : days) {
            sizes.forEach(size -> spans.add(span(size, day)));
        }
        return spans;
    }

    /** The first day on which the window is final. */
    public LocalDate finalOn(Span span) {
        return span.end().plusDays(graceDays);
    }

    /** 1970-01-05 was a Monday. */
    private static Span span(int size, LocalDate day) {
        long monday = LocalDate.of(1970, 1, 5).toEpochDay();
        return new Span(size, day.minusDays(Math.floorMod(day.toEpochDay() - monday, size)));
    }
}
