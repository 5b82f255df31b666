package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {

    private static final TopicSettings OTHER = new TopicSettings(
            "second.",
            Map.of("articles", "wire.articles"),
            Map.of("facts", 3),
            Map.of("entity-updates", Optional.of(Duration.ofHours(1)), "dead-letters", Optional.empty()),
            OptionalInt.of(3),
            OptionalInt.of(2));

    @Test
    void defaults() {
        assertThat(TopicSettings.DEFAULTS.name(Topics.ARTICLES)).isEqualTo("tidings.articles");
        assertThat(TopicSettings.DEFAULTS.partitions(Topics.ARTICLES)).isEqualTo(24);
        assertThat(TopicSettings.DEFAULTS.partitions(Topics.FACTS)).isEqualTo(8);
        assertThat(TopicSettings.DEFAULTS.config(Topics.ARTICLES))
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "message.timestamp.type", "LogAppendTime",
                        "max.message.bytes", "1048588"));
        assertThat(TopicSettings.DEFAULTS.config(Topics.FACTS))
                .isEqualTo(Map.of(
                        "cleanup.policy", "compact",
                        "delete.retention.ms", "604800000",
                        "max.compaction.lag.ms", "86400000",
                        "message.timestamp.after.max.ms", "9223372036854775807",
                        "message.timestamp.type", "CreateTime",
                        "max.message.bytes", "1048588"));
        assertThat(TopicSettings.DEFAULTS.config(Topics.ENTITY_UPDATES)).containsEntry("retention.ms", "2592000000");
        assertThat(TopicSettings.DEFAULTS.config(Topics.DEAD_LETTERS)).containsEntry("max.message.bytes", "1572882");
    }

    @Test
    void everythingCanBeSet() {
        assertThat(OTHER.name(Topics.ARTICLES)).isEqualTo("wire.articles");
        assertThat(OTHER.name(Topics.FACTS)).isEqualTo("second.facts");
        assertThat(OTHER.partitions(Topics.FACTS)).isEqualTo(3);
        assertThat(OTHER.partitions(Topics.ENTITIES)).isEqualTo(8);
        assertThat(OTHER.config(Topics.ENTITY_UPDATES))
                .containsEntry("retention.ms", "3600000")
                .containsEntry("min.insync.replicas", "2");
        assertThat(OTHER.config(Topics.DEAD_LETTERS)).containsEntry("retention.ms", "-1");
    }

    @Test
    void badSettingsAreShown() {
        assertRefused(() -> TopicSettings.withPrefix("news articles"), "prefix \"news articles\"");
        assertRefused(() -> TopicSettings.withPrefix(""), "prefix \"\"");
        assertRefused(() -> partitions("facts", 0), "partitions of facts: 0");
        assertRefused(() -> partitions("fact", 1), "no topic \"fact\", there are [articles,");
        assertRefused(() -> retention("facts", Duration.ofDays(1)), "retention of facts: it is compacted");
        assertRefused(() -> retention("dead-letters", Duration.ZERO), "retention of dead-letters: PT0S");
        assertRefused(() -> borrowed("facts", "other.facts"), "a name for facts: only articles and extractions");
        assertRefused(() -> borrowed("articles", "all news"), "articles topic \"all news\"");
        assertRefused(() -> replicas(0, 1), "replication factor 0");
        assertRefused(() -> replicas(1, 2), "min in-sync replicas 2");
    }

    private static void assertRefused(Runnable settings, String message) {
        assertThatThrownBy(settings::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static void borrowed(String suffix, String name) {
        new TopicSettings("t.", Map.of(suffix, name), Map.of(), Map.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    private static void partitions(String suffix, int count) {
        new TopicSettings("t.", Map.of(), Map.of(suffix, count), Map.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    private static void retention(String suffix, Duration kept) {
        new TopicSettings(
                "t.", Map.of(), Map.of(), Map.of(suffix, Optional.of(kept)), OptionalInt.empty(), OptionalInt.empty());
    }

    private static void replicas(int factor, int inSync) {
        new TopicSettings("t.", Map.of(), Map.of(), Map.of(), OptionalInt.of(factor), OptionalInt.of(inSync));
    }
}
