package tidings.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;
import tidings.testing.Recipes;

/**
 * A command of a document that permits something.
 *
 * @param command one line, which begins with {@code kafka-acls}
 */
record Grant(String command) {

    private static final String PROGRAM = "kafka-acls ";

    /** All of a document, in its order. */
    static List<Grant> of(Path document) throws IOException {
        return Recipes.of(document).stream()
                .flatMap(recipe -> recipe.script().lines())
                .filter(line -> line.startsWith(PROGRAM))
                .map(Grant::new)
                .toList();
    }

    /** What follows the program's name, for a broker and an administrator's file of settings. */
    String[] arguments(String bootstrapServers, Path admin) {
        return command.replace(PROGRAM, "")
                .replace("kafka.example:9093", bootstrapServers)
                .replace("admin.properties", admin.toString())
                .split(" ");
    }

    String user() {
        return principal().replace("User:", "");
    }

    /** The rights that it gives, each for itself. */
    List<AclBinding> rights() {
        ResourceType type = Stream.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)
                .filter(each -> command.contains(option(each)))
                .findFirst()
                .orElseThrow();
        PatternType pattern = command.endsWith(" prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        return values(option(type)).stream()
                .flatMap(name -> values("--operation").stream()
                        .map(operation -> new AclBinding(
                                new ResourcePattern(type, name, pattern),
                                new AccessControlEntry(
                                        principal(),
                                        "*",
                                        SecurityUtils.operation(operation),
                                        AclPermissionType.ALLOW))))
                .toList();
    }

    private String principal() {
        return values("--allow-principal").get(0);
    }

    private List<String> values(String option) {
        List<String> words = List.of(command.split(" "));
        return IntStream.range(1, words.size())
                .filter(index -> words.get(index - 1).equals(option))
                .mapToObj(words::get)
                .toList();
    }

    private static String option(ResourceType type) {
        return "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
