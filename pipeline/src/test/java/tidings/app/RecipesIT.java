package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.observe.Meters;
import tidings.testing.Recipes;
import tidings.testing.Recipes.Recipe;
import tidings.testing.TestCluster;

/** Every command of {@code docs/recipes.md}, run as it stands there against a pipeline that works. */
class RecipesIT {

    private static final Path DOCUMENT = Path.of("..", "docs", "recipes.md");

    /** From here on the applications must be stopped. */
    private static final String WHEN_STOPPED = "./tidings reset";

    @TempDir
    Path directory;

    @Test
    void everyRecipeDoesWhatItSays() throws Exception {
        List<Recipe> recipes = Recipes.of(DOCUMENT);
        assertThat(recipes).hasSizeGreaterThan(9);
        try (TestCluster cluster = TestCluster.start(1)) {
            CommandRuns tidings = new CommandRuns(
                    directory,
                    Map.of(
                            "bootstrap.servers", cluster.bootstrapServers(),
                            "tidings.threads", "1",
                            "tidings.state.directory",
                                    directory.resolve("state").toString()));
            assertThat(tidings.run("topics", "--create")).as(tidings.err()).isZero();
            Recipes kitchen = Recipes.in(directory);
            List<Recipe> whenStopped = new ArrayList<>();
            try (Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create())) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                for (Recipe recipe : recipes) {
                    if (recipe.script().startsWith(WHEN_STOPPED)) {
                        whenStopped.add(recipe);
                    } else {
                        follow(kitchen, recipe, cluster);
                        tidings.awaitDrained();
                    }
                }
                readTombstones(kitchen, recipes, cluster, tidings);
            }
            assertThat(whenStopped).isNotEmpty();
            for (Recipe recipe : whenStopped) {
                follow(kitchen, recipe, cluster);
            }
        }
    }

    /** Withdraws all, and reads on, as the recipe for facts does, what then has tombstones in it. */
    private static void readTombstones(Recipes kitchen, List<Recipe> recipes, TestCluster cluster, CommandRuns tidings)
            throws Exception {
        byte[] key = "courier-1".getBytes(StandardCharsets.UTF_8);
        cluster.send(List.of(new ProducerRecord<>("tidings.articles", key, null)));
        tidings.awaitDrained();
        await().until(() ->
                cluster.readAll("tidings.facts", "read_committed").stream().anyMatch(record -> record.value() == null));
        Recipe facts = recipes.stream()
                .filter(recipe -> recipe.script().contains("--topic tidings.facts --group newsdesk"))
                .findFirst()
                .orElseThrow();
        for (String topic : List.of("tidings.facts", "tidings.entities", "tidings.articles")) {
            Recipes.Outcome outcome = kitchen.run(facts.script()
                    .replace("127.0.0.1:9092", cluster.bootstrapServers())
                    .replace("--topic tidings.facts --group newsdesk", "--topic " + topic));
            long records = cluster.readAll(topic, "read_committed").size();
            assertThat(outcome.printed())
                    .as(topic)
                    .contains("\nnull\n", "Processed a total of " + records + " messages");
            assertThat(outcome.exitValue()).isZero();
        }
    }

    private static void follow(Recipes kitchen, Recipe recipe, TestCluster cluster)
            throws IOException, InterruptedException {
        String script = recipe.script()
                .replace("127.0.0.1:9092", cluster.bootstrapServers())
                .replaceAll("(?m)^\\./tidings .*$", "$0 --bootstrap-server " + cluster.bootstrapServers());
        Recipes.Outcome outcome = kitchen.run(script);
        assertThat(outcome.exitValue()).as(script + outcome.printed()).isZero();
        assertThat(outcome.printed()).as(script).containsPattern(pattern(recipe.prints()));
    }

    /** The lines, where … stands for anything and blanks for any. */
    private static Pattern pattern(String prints) {
        return Pattern.compile(
                prints.lines()
                        .map(line -> Pattern.compile("…")
                                .splitAsStream(line.strip() + " ")
                                .map(part -> Pattern.compile("\\s+")
                                        .splitAsStream(part)
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("\\s+")))
                                .collect(Collectors.joining(".*")))
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
