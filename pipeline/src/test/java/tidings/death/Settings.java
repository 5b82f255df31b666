package tidings.death;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import tidings.topology.TopicSettings;

/** Settings of the pipelines of a trial: little of everything, so that a run is short. */
final class Settings {

    private static final Map<String, Integer> PARTITIONS =
            Map.of("articles", 6, "extractions", 4, "facts", 2, "entities", 2, "entity-updates", 2, "windows", 2);

    private Settings() {}

    static TopicSettings topics(String prefix) {
        return new TopicSettings(prefix, Map.of(), PARTITIONS, Map.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** Arguments of {@code tidings run}. */
    static String[] arguments(String bootstrapServers, String prefix, String articles, Path state) {
        return new String[] {
            "--bootstrap-server=" + bootstrapServers,
            "--prefix=" + prefix,
            "--kafka-config=tidings.articles.topic=" + articles,
            "--kafka-config=tidings.articles.partitions=6",
            "--kafka-config=tidings.extractions.partitions=4",
            "--kafka-config=tidings.facts.partitions=2",
            "--kafka-config=tidings.entities.partitions=2",
            "--kafka-config=tidings.entity-updates.partitions=2",
            "--kafka-config=tidings.windows.partitions=2",
            "--kafka-config=tidings.repartition.partitions=4",
            "--kafka-config=tidings.threads=1",
            "--kafka-config=tidings.http.port=-1",
            "--kafka-config=tidings.state.directory=" + state
        };
    }
}
