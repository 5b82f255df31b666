package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs in processes of their own, so that one does not warm or burden another. */
final class ChildJvm {

    /** With what the launcher starts those that read. */
    static final List<String> READING = List.of(
            "-Xms1g", "-Xmx2g", "-XX:MetaspaceSize=192m", "-XX:+UseParallelGC", "-XX:CompileThresholdScaling=3");

    private ChildJvm() {}

    /**
     * Runs a Java program to its end with this JVM's class path; its errors go to standard error.
     *
     * @param options of the JVM
     */
    static void run(ProcessBuilder.Redirect out, List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(arguments));
        run(out, words);
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException if it cannot be started or ends with another status than 0
     */
    static void run(ProcessBuilder.Redirect out, List<String> words) throws IOException, InterruptedException {
        int status = new ProcessBuilder(words)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(words.get(0) + " … " + words.get(words.size() - 1) + " ended with " + status);
        }
    }
}
