package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tidings.testing.FreePorts;

class TidingsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Tidings.execute(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void helpIsOnStandardOutputAndIsNoFailure() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("broker").contains("Exit codes:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpListsEverySettingAndItsDefault() {
        assertThat(run("--help")).isZero();
        assertThat(Setting.values()).allSatisfy(setting -> assertThat(out.toString())
                .contains("  " + setting.key() + ", $" + setting.environmentVariable())
                .contains(setting.defaultValue()));
    }

    @Test
    void aSecretThatIsGivenWronglyIsNotRepeated() {
        assertThat(run("topics", "--kafka-config", "swordfish")).isEqualTo(2);
        assertThat(err.toString()).contains("--kafka-config").doesNotContain("swordfish");
        assertThat(run(
                        "topics",
                        "--kafka-config",
                        "security.protocol=SASL_SSL",
                        "--kafka-config",
                        "sasl.jaas.config=swordfish",
                        "--check"))
                .isEqualTo(1);
        assertThat(err.toString()).doesNotContain("swordfish");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sing",
                "broker --colour red",
                "broker --port none",
                "--log-level LOUD broker",
                "produce",
                "produce --follow articles",
                "produce --follow --every 0 http://a.example/",
                "produce --published Tuesday a.txt",
                "produce --print --withdraw a a.txt",
                "extract --threads 0 a.txt"
            })
    void wrongUsageIsOneLineAndExitCodeTwo(String commandLine) {
        assertThat(run(commandLine.isEmpty() ? new String[0] : commandLine.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMistypedCommandIsTakenForTheOneThatWasMeant() {
        assertThat(run("prodce", "articles")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean produce?");
    }

    @Test
    void aKafkaThatIsNotThereIsSaidAtOnce() {
        int port = FreePorts.one();
        long start = System.nanoTime();
        for (String command :
                List.of("produce a.txt", "watch", "topics --check", "reset", "dead-letters list", "diff one. other.")) {
            assertThat(run((command + " --bootstrap-server 127.0.0.1:" + port).split(" ")))
                    .as(command)
                    .isPositive();
        }
        assertThat(run("topics", "--check", "--bootstrap-server", "no-such-host.invalid:9092"))
                .isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(err.toString().lines())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).contains("is Kafka running", "tidings broker"))
                .anySatisfy(line -> assertThat(line).contains("nothing listens at 127.0.0.1:" + port))
                .anySatisfy(line -> assertThat(line).contains("no host no-such-host.invalid is known"));
    }

    @Test
    void articlesArePrintedInTheFormThatIsReadWithoutKafka(@TempDir Path directory) throws IOException {
        Path input = Files.writeString(
                directory.resolve("a.jsonl"),
                "{\"id\":\"a\",\"text\":\"Ilse Varga left.\\n\\nAdvertisement\",\"published\":\"2024-03-15\"}\nno article\n");
        assertThat(run("produce", "--print", input.toString())).isEqualTo(13);
        assertThat(out.toString())
                .isEqualTo("{\"id\":\"a\",\"uri\":null,\"source\":\"a\",\"headline\":null,\"published\":\"2024-03-15\","
                        + "\"version\":null,\"language\":null,\"credit\":null,"
                        + "\"text\":\"Ilse Varga left.\\n\\nAdvertisement\",\"masked\":[[18,31]]}"
                        + System.lineSeparator());
        assertThat(err.toString()).contains("a.jsonl:2: not JSON");
        String printed = out.toString();

        Path again = Files.writeString(directory.resolve("again.jsonl"), printed);
        out.getBuffer().setLength(0);
        assertThat(run("produce", "--print", again.toString())).isZero();
        assertThat(out.toString()).isEqualTo(printed);
    }

    @Test
    void everyCommandTeachesWithExamples() {
        Tidings.commandLine(new PrintWriter(out), new PrintWriter(err))
                .getSubcommands()
                .forEach((name, command) -> {
                    if (!name.equals("help")) {
                        assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                                .as("help of " + name)
                                .contains("Examples:")
                                .contains("  tidings " + name);
                    }
                });
    }
}
