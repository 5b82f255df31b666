package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.observe.Meters;
import tidings.testing.Postgres;
import tidings.testing.TestCluster;

/**
 * Facts and updates as tables, by Kafka Connect and Debezium's JDBC sink, as {@code docs/sinks.md} configures them. Runs
 * where {@code tidings.postgres} says where PostgreSQL's programs are.
 */
class PostgresSinkIT {

    @TempDir
    Path directory;

    @Test
    void tablesFollowTheTopics() throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Postgres postgres = Postgres.start(Path.of(System.getProperty("tidings.postgres")))) {
            CommandRuns tidings = CommandRuns.withTopics(directory, cluster.bootstrapServers(), "tidings.", Map.of());
            try (Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create())) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                produce(tidings, "one");
                tidings.awaitDrained();
                try (ChildProcess connect = connect(cluster, postgres)) {
                    await(connect, postgres, "SELECT kind, corroboration_reports FROM facts", () -> "MET|1\n");

                    produce(tidings, "two");
                    tidings.awaitDrained();
                    await(connect, postgres, "SELECT kind, corroboration_reports FROM facts", () -> "MET|2\n");

                    withdraw(tidings, "one", "two");
                    tidings.awaitDrained();
                    await(connect, postgres, "SELECT count(*) FROM facts", () -> "0\n");
                    await(connect, postgres, "SELECT count(*) FROM updates", () -> updates(cluster));
                    connect.process().destroy();
                    connect.awaitEnd(1);
                }
            }
            // Once more from the beginning: the same, and nothing twice.
            try (Admin admin = cluster.admin()) {
                admin.deleteConsumerGroups(List.of("connect-facts", "connect-updates"))
                        .all()
                        .get();
            }
            postgres.query("DELETE FROM updates WHERE sequence = 1");
            try (ChildProcess connect = connect(cluster, postgres)) {
                await(connect, postgres, "SELECT count(*) FROM updates", () -> updates(cluster));
                await(connect, postgres, "SELECT count(*) FROM facts", () -> "0\n");
            }
        }
    }

    private static String updates(TestCluster cluster) {
        return cluster.readAll("tidings.entity-updates", "read_committed").size() + "\n";
    }

    private ChildProcess connect(TestCluster cluster, Postgres postgres) throws Exception {
        return Sinks.start(
                directory,
                Map.of(
                        "127.0.0.1:9092", cluster.bootstrapServers(),
                        "127.0.0.1:8083", "127.0.0.1:0",
                        "127.0.0.1:5432", "127.0.0.1:" + postgres.port(),
                        "/opt/connect", System.getProperty("tidings.connect.plugins"),
                        "connect.offsets", directory.resolve("connect.offsets").toString()),
                "facts.properties",
                "updates.properties");
    }

    /** @param rows asked for at each look: mentions are emitted some time after all is worked off */
    private static void await(ChildProcess connect, Postgres postgres, String query, Supplier<String> rows)
            throws Exception {
        Awaitility.await(query)
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(3))
                .failFast(connect::requireAlive)
                .untilAsserted(() -> assertThat(postgres.query(query))
                        .as(query + connect.err() + connect.out())
                        .isEqualTo(rows.get()));
    }

    private void produce(CommandRuns tidings, String id) throws Exception {
        Path article = Files.writeString(
                directory.resolve(id + ".jsonl"),
                "{\"id\": \"%s\", \"text\": \"%s\", \"source\": \"The %s\", \"published\": \"2021-03-05\"}"
                        .formatted(id, HandReading.TEXT, id));
        assertThat(tidings.run("produce", article.toString())).as(tidings.err()).isZero();
    }

    private static void withdraw(CommandRuns tidings, String... ids) {
        try (ArticleWriter writer = ArticleWriter.open(tidings.configuration(), refusal -> {
            throw new AssertionError(refusal);
        })) {
            for (String id : ids) {
                writer.withdraw(id);
            }
        }
    }
}
