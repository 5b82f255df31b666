package tidings.topology;

import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import tidings.knowledge.Windows;

/** Which windows of which entities are to be closed when. */
final class WindowClosings {

    private static final char SEPARATOR = '\u0001';

    private final Windows windows;
    private final DueIndex due;

    WindowClosings(Windows windows, KeyValueStore<String, String> store) {
        this.windows = windows;
        this.due = new DueIndex(store);
    }

    /** Sees to it that the window is closed in time. */
    void watch(String entityId, Windows.Span span) {
        due.put(windows.finalOn(span), row(entityId, span));
    }

    /** The next rows to be closed; empty once there are none. */
    List<String> due(LocalDate clock) {
        return due.take(clock);
    }

    static String row(String entityId, Windows.Span span) {
        return entityId + SEPARATOR + span.size() + SEPARATOR + span.start();
    }

    static String entity(String row) {
        return row.substring(0, row.indexOf(SEPARATOR));
    }

    static Windows.Span span(String row) {
        String[] parts = row.split(String.valueOf(SEPARATOR), -1);
        return new Windows.Span(Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
    }
}
