package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tidings.testing.TestCluster;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicAdminIT {

    private TestCluster cluster;
    private Admin admin;

    @BeforeAll
    void start() throws Exception {
        cluster = TestCluster.start(1);
        admin = cluster.admin();
    }

    @AfterAll
    void stop() throws Exception {
        admin.close();
        cluster.close();
    }

    @Test
    void missingTopicsAreMadeAndTheSecondTimeNothingIs() throws Exception {
        TopicSettings settings = TopicSettings.withPrefix("again.");
        TopicAdmin topics = new TopicAdmin(admin, settings);

        assertThat(topics.verify()).hasSize(7);
        assertThat(topics.create())
                .containsExactly(
                        "again.articles",
                        "again.extractions",
                        "again.facts",
                        "again.entities",
                        "again.entity-updates",
                        "again.dead-letters",
                        "again.control");
        assertThat(topics.create()).isEmpty();
        assertThat(topics.verify()).isEmpty();
        assertThat(describe("again.articles").partitions()).hasSize(24);
    }

    @Test
    void whatIsDeletedCanBeMadeAgainAtOnce() throws Exception {
        TopicAdmin topics = new TopicAdmin(admin, TopicSettings.withPrefix("anew."));
        topics.create();

        topics.delete(List.of("anew.facts", "anew.control"));

        assertThat(topics.verify()).containsExactly("anew.facts", "anew.control");
        assertThat(topics.create()).containsExactly("anew.facts", "anew.control");
    }

    @Test
    void settingsReachTheBroker() throws Exception {
        TopicSettings settings =
                new TopicSettings("set.", Map.of(), Map.of("facts", 3), Map.of(), OptionalInt.of(1), OptionalInt.of(1));

        new TopicAdmin(admin, settings).create();

        assertThat(describe("set.facts").partitions()).hasSize(3);
        ConfigResource facts = new ConfigResource(ConfigResource.Type.TOPIC, "set.facts");
        Config config = Objects.requireNonNull(
                admin.describeConfigs(List.of(facts)).all().get().get(facts));
        assertThat(config.entries())
                .filteredOn(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .extracting(ConfigEntry::name, ConfigEntry::value)
                .containsExactlyInAnyOrder(
                        tuple("cleanup.policy", "compact"),
                        tuple("delete.retention.ms", "604800000"),
                        tuple("max.compaction.lag.ms", "86400000"),
                        tuple("max.message.bytes", "1048588"),
                        tuple("message.timestamp.type", "CreateTime"),
                        tuple("min.insync.replicas", "1"));
    }

    @Test
    void aTopicOfAnotherShapeIsRefusedInOneLineAndNothingIsMade() throws Exception {
        make(new NewTopic("clean.facts", 8, (short) 1).configs(Map.of("cleanup.policy", "delete")));
        assertThatThrownBy(() -> new TopicAdmin(admin, TopicSettings.withPrefix("clean.")).create())
                .isInstanceOf(TopicShapeException.class)
                .hasMessageStartingWith("topic clean.facts has cleanup.policy delete, not compact: ");
        assertThat(admin.listTopics().names().get()).doesNotContain("clean.articles");

        make(new NewTopic("few.articles", 2, (short) 1));
        assertThatThrownBy(() -> new TopicAdmin(admin, TopicSettings.withPrefix("few.")).create())
                .hasMessageStartingWith("topic few.articles has partitions 2, not 24: ");

        make(new NewTopic("clock.articles", 24, (short) 1));
        assertThatThrownBy(() -> new TopicAdmin(admin, TopicSettings.withPrefix("clock.")).create())
                .hasMessageStartingWith(
                        "topic clock.articles has message.timestamp.type CreateTime, not LogAppendTime: ");

        make(new NewTopic("small.dead-letters", 1, (short) 1)
                .configs(Map.of("message.timestamp.type", "LogAppendTime")));
        assertThatThrownBy(() -> new TopicAdmin(admin, TopicSettings.withPrefix("small.")).create())
                .hasMessageStartingWith(
                        "topic small.dead-letters has max.message.bytes 1048588, not at least 1572882: ");
    }

    private void make(NewTopic topic) throws Exception {
        admin.createTopics(List.of(topic)).all().get();
        TopicAdmin.awaitVisible(admin, List.of(topic.name()));
    }

    private TopicDescription describe(String topic) throws Exception {
        return Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
    }
}
