package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a JVM keeps.
 *
 * @param liveHeap bytes in use after a full collection
 * @param resident bytes of the process in memory; empty where the system does not report it as Linux does
 */
record Memory(long liveHeap, OptionalLong resident) {

    private static final String RESIDENT = "VmRSS:";

    /** Of this process. */
    static Memory now() throws IOException {
        return of(ProcessHandle.current().pid());
    }

    /** Of a process of this user's, a JVM. */
    static Memory of(long pid) throws IOException {
        return new Memory(HeapHistogram.of(pid).total(), resident(pid));
    }

    private static OptionalLong resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> 1024
                            * Long.parseLong(line.substring(RESIDENT.length())
                                    .replace("kB", "")
                                    .strip()))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
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
