package tidings.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a document, run as they stand there: {@code kafka-topics} and the like, and {@code ./tidings}, are on
 * the path, as programs that start the class they start with an installed Kafka.
 */
public final class Recipes {

    private static final Map<String, String> TOOLS = new TreeMap<>(Map.of(
            "kafka-topics", "org.apache.kafka.tools.TopicCommand",
            "kafka-console-consumer", "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "kafka-console-producer", "org.apache.kafka.tools.ConsoleProducer",
            "kafka-consumer-groups", "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
            "kafka-get-offsets", "org.apache.kafka.tools.GetOffsetShell",
            "kafka-delete-records", "org.apache.kafka.tools.DeleteRecordsCommand",
            "tidings", "tidings.app.Tidings"));

    private static final Pattern RECIPE = Pattern.compile(
            "^```sh\\n(?<script>.*?)^```$(\\n\\n```text\\n(?<prints>.*?)^```$)?", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path directory;

    private Recipes(Path directory) {
        this.directory = directory;
    }

    /**
     * A script, and what it prints.
     *
     * @param prints the block of text that follows at once; empty if there is none
     */
    public record Recipe(String script, String prints) {}

    /** What a script printed, both streams, and the value that it ended with. */
    public record Outcome(int exitValue, String printed) {}

    /** @param directory where the commands are run, and files named in them lie */
    public static Recipes in(Path directory) throws IOException {
        for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
            Path program = Files.writeString(directory.resolve(tool.getKey()), """
                    #!/bin/sh
                    exec '%s' -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                    """.formatted(
                            Path.of(System.getProperty("java.home"), "bin", "java"),
                            System.getProperty("java.class.path"),
                            tool.getValue()));
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + program + " a program");
            }
        }
        return new Recipes(directory);
    }

    /** The blocks of shell commands in a document, in its order, each with the block of text behind it. */
    public static List<Recipe> of(Path document) throws IOException {
        List<Recipe> recipes = new ArrayList<>();
        Matcher matcher = RECIPE.matcher(Files.readString(document));
        while (matcher.find()) {
            recipes.add(new Recipe(matcher.group("script"), Objects.requireNonNullElse(matcher.group("prints"), "")));
        }
        return recipes;
    }

    /** Runs a script with the shell; it ends at the first command that fails, or after five minutes. */
    public Outcome run(String script) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(directory, "printed", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        shell.environment().merge("PATH", directory.toString(), (path, ours) -> ours + File.pathSeparator + path);
        Process process = shell.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("still running: " + script + "\n" + Files.readString(printed));
        }
        return new Outcome(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
