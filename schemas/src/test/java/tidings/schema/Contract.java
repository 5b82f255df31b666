package tidings.schema;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;

/**
 * The schemas as files: those of now and those that were released.
 *
 * <p>Run as a program it writes the self-contained copies of a release: {@code mvn -pl schemas test-compile
 * exec:java -Dexec.classpathScope=test -Dexec.mainClass=tidings.schema.Contract -Dexec.args=1.1}. Copies of a version
 * that is out are never written again.
 */
public final class Contract {

    /** The records that are values of topics; all other types are parts of them. */
    static final List<String> TOPIC_RECORDS =
            List.of("Article", "Extraction", "Fact", "Entity", "EntityUpdate").stream()
                    .map("tidings.schema."::concat)
                    .toList();

    private static final Path NOW = moduleRoot().resolve("src/main/avro");
    private static final Path RELEASED = moduleRoot().resolve("src/main/released");

    private Contract() {}

    /** Writes the copies of release {@code arguments[0]}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(RELEASED.resolve(arguments[0]));
        for (Schema schema : now()) {
            if (TOPIC_RECORDS.contains(schema.getFullName())) {
                Files.writeString(
                        folder.resolve(schema.getName() + ".avsc"),
                        SchemaFormatter.getInstance("json/pretty").format(schema) + '\n');
            }
        }
    }

    /** Every named type of now, by file name. */
    static List<Schema> now() throws IOException {
        SchemaParser parser = new SchemaParser();
        for (Path file : files(NOW)) {
            parser.parse(file);
        }
        return parser.getParsedNamedSchemas();
    }

    /** One record of now. */
    static Schema now(String fullName) throws IOException {
        return now().stream()
                .filter(schema -> schema.getFullName().equals(fullName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no schema " + fullName + " in " + NOW));
    }

    /** The released versions, oldest first. */
    static List<String> versions() throws IOException {
        return Files.readAllLines(RELEASED.resolve("versions")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Every released version of one record, oldest first. */
    static List<Schema> released(String fullName) throws IOException {
        List<Schema> found = new ArrayList<>();
        for (String version : versions()) {
            Path file = RELEASED.resolve(version).resolve(fullName.replace("tidings.schema.", "") + ".avsc");
            if (Files.exists(file)) {
                found.add(new SchemaParser().parse(file).mainSchema());
            }
        }
        return found;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    /** The module, two above its test classes, wherever the test is run from. */
    private static Path moduleRoot() {
        try {
            Path classes = Path.of(Contract.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the tests run from a folder of classes", e);
        }
    }
}
