package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.parser.CypherParser;

/** The Cypher of {@code docs/sinks.md}, checked by its grammar: no server is at hand to run it. */
class CypherTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "sinks.md");

    private static final Pattern STATEMENT =
            Pattern.compile("^neo4j\\.cypher\\.topic\\.\\S+?=(.*)$|`(MATCH [^`]*)`", Pattern.MULTILINE);

    @Test
    void theStatementsOfTheDocumentAreCypher() throws Exception {
        List<String> statements = STATEMENT
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();

        assertThat(statements).hasSize(2).allSatisfy(statement -> assertThatCode(() -> CypherParser.parse(statement))
                .doesNotThrowAnyException());
    }
}
