package tidings.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What another JVM on this machine keeps on its heap after a full collection, as {@code jcmd} counts it.
 *
 * @param bytes of the live objects of each class, by its name
 */
record HeapHistogram(Map<String, Long> bytes) {

    /** Rank, objects, bytes, class. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

    HeapHistogram {
        bytes = Map.copyOf(bytes);
    }

    /** @throws IOException if there is no such process, or it is none of this user's */
    static HeapHistogram of(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .start();
        try (BufferedReader lines = jcmd.inputReader(StandardCharsets.UTF_8)) {
            Map<String, Long> bytes = lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(line -> line.group(2), line -> Long.parseLong(line.group(1)), Long::sum));
            if (bytes.isEmpty()) {
                throw new IOException("jcmd says nothing about process " + pid);
            }
            return new HeapHistogram(bytes);
        }
    }

    /** Bytes of all classes together. */
    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    long megabytes() {
        return total() / 1_000_000;
    }

    /** The classes that have grown most since then, most first, each with by how much. */
    List<String> growth(HeapHistogram since, int most) {
        return bytes.keySet().stream()
                .sorted(Comparator.comparing((String name) -> grown(name, since))
                        .reversed())
                .limit(most)
                .map(name -> String.format(Locale.ROOT, "%+7.1f MB %s", grown(name, since) / 1e6, name))
                .toList();
    }

    private long grown(String name, HeapHistogram since) {
        return bytes.getOrDefault(name, 0L) - since.bytes.getOrDefault(name, 0L);
    }
}
