package tidings.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What this JVM keeps.
 *
 * @param liveHeap bytes in use after a full collection
 * @param resident bytes of the process in memory; empty where the system doesn't tell as Linux does
 */
record Memory(long liveHeap, OptionalLong resident) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    /** Collects garbage, then looks. */
    static Memory now() {
        // what only weak references and finalizers keep goes with the second
        System.gc();
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        try {
            return new Memory(
                    used,
                    Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith(RESIDENT))
                            .mapToLong(line -> 1024
                                    * Long.parseLong(line.substring(RESIDENT.length())
                                            .replace("kB", "")
                                            .strip()))
                            .findFirst());
        } catch (IOException e) {
            return new Memory(used, OptionalLong.empty());
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "live heap %d MB, resident %s",
                liveHeap / 1_000_000,
                resident.isPresent() ? resident.getAsLong() / 1_000_000 + " MB" : "unknown");
    }
}
