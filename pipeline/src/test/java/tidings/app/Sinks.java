package tidings.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.connect.cli.ConnectStandalone;

/** The connectors of {@code docs/sinks.md}, in a worker of Kafka Connect, as they are configured there. */
final class Sinks {

    private static final Path DOCUMENT = Path.of("..", "docs", "sinks.md");

    private static final Pattern FILE =
            Pattern.compile("^```properties\\n# (?<name>\\S+)\\n(?<text>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Sinks() {}

    /**
     * Writes the files of the document and starts a worker with some of them.
     *
     * @param changes text to put for text of the document: addresses, directories
     */
    static ChildProcess start(Path directory, Map<String, String> changes, String... connectors) throws IOException {
        Matcher matcher = FILE.matcher(Files.readString(DOCUMENT));
        while (matcher.find()) {
            String text = matcher.group("text");
            for (Map.Entry<String, String> change : changes.entrySet()) {
                text = text.replace(change.getKey(), change.getValue());
            }
            Files.writeString(directory.resolve(matcher.group("name")), text);
        }
        String[] files = new String[connectors.length + 1];
        files[0] = directory.resolve("worker.properties").toString();
        for (int index = 0; index < connectors.length; index++) {
            files[index + 1] = directory.resolve(connectors[index]).toString();
        }
        return ChildProcess.start(directory, ConnectStandalone.class.getName(), files);
    }
}
