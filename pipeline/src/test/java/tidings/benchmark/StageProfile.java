package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of the thread that started it goes, by JDK Flight Recorder's samples: each counts for the class of ours
 * that is innermost on the stack, in rooms where that would be too fine for the room.
 */
final class StageProfile implements AutoCloseable {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final String OURS = "tidings.";
    private static final String BENCHMARK = "tidings.benchmark.";

    /** Rooms of many small classes that share one job. */
    private static final List<String> WHOLE_ROOMS = List.of("resolve", "relate", "model");

    private final Recording recording = new Recording();
    private final String thread = Thread.currentThread().getName();

    private StageProfile() {}

    static StageProfile start() {
        StageProfile profile = new StageProfile();
        profile.recording.enable(SAMPLE).withPeriod(PERIOD);
        profile.recording.start();
        return profile;
    }

    /**
     * Ends the recording. The share of each stage, 0 to 1, the largest first.
     *
     * @param keep where to leave the recording; null for nowhere
     */
    Map<String, Double> shares(@Nullable Path keep) throws IOException {
        recording.stop();
        Path file = keep != null ? keep : Files.createTempFile("reading", ".jfr");
        recording.dump(file);
        Map<String, Integer> counts = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(SAMPLE)
                    && Objects.equals(event.getThread("sampledThread").getJavaName(), thread)) {
                counts.merge(stage(event.getStackTrace().getFrames()), 1, Integer::sum);
            }
        }
        if (keep == null) {
            Files.delete(file);
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> shares.put(each.getKey(), (double) each.getValue() / all));
        return shares;
    }

    private static String stage(List<RecordedFrame> innermostFirst) {
        for (RecordedFrame frame : innermostFirst) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OURS) && !type.startsWith(BENCHMARK)) {
                String name = type.substring(OURS.length()).replaceFirst("\\$.*", "");
                String room = name.substring(0, name.indexOf('.'));
                return WHOLE_ROOMS.contains(room) ? room : name;
            }
        }
        return "other";
    }

    @Override
    public void close() {
        recording.close();
    }
}
