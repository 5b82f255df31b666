package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
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

        assertThat(topics.missing()).hasSize(9);
        assertThat(topics.create())
                .containsExactly(
                        "again.articles",
                        "again.extractions",
                        "again.facts",
                        "again.entities",
                        "again.entity-updates",
                        "again.windows",
                        "again.dead-letters",
                        "again.control",
                        "again.watches");
        assertThat(topics.create()).isEmpty();
        assertThat(topics.missing()).isEmpty();
        assertThat(describe("again.articles").partitions()).hasSize(24);
    }

    @Test
    void whatIsDeletedCanBeMadeAgainAtOnce() throws Exception {
        TopicAdmin topics = new TopicAdmin(admin, TopicSettings.withPrefix("anew."));
        topics.create();

        topics.delete(List.of("anew.facts", "anew.control"));

        assertThat(topics.missing()).containsExactly("anew.facts", "anew.control");
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
                        tuple("message.timestamp.after.max.ms", "9223372036854775807"),
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
                .hasMessageStartingWith("topic few.articles has partitions 2, not 24, and there is more (1)");

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

    @Test
    void allThatIsWrongIsListedInternalTopicsToo() throws Exception {
        make(new NewTopic("list.facts", 8, (short) 1)
                .configs(Map.of("cleanup.policy", "delete", "message.timestamp.after.max.ms", "3600000")));
        make(new NewTopic("list.articles", 2, (short) 1).configs(Map.of("message.timestamp.type", "LogAppendTime")));
        make(new NewTopic("list.knowledge-rows-changelog", 1, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "message.timestamp.after.max.ms", "9223372036854775807")));
        make(new NewTopic("list.knowledge-rows-repartition", 1, (short) 1));
        make(new NewTopic("list.knowledge-x.knowledge-rows-changelog", 1, (short) 1));
        TopicAdmin topics = new TopicAdmin(admin, TopicSettings.withPrefix("list."));

        assertThat(topics.differences(new InternalTopics(
                        Set.of("list.knowledge-rows-repartition"), Set.of("list.knowledge-rows-changelog"))))
                .extracting(TopicDifference::toString)
                .containsExactly(
                        "topic list.articles has partitions 2, not 24",
                        "topic list.facts has cleanup.policy delete, not compact",
                        "topic list.facts has message.timestamp.after.max.ms 3600000, not at least"
                                + " 9223372036854775807",
                        "topic list.facts has delete.retention.ms 86400000, not at least 604800000",
                        "topic list.knowledge-rows-changelog has delete.retention.ms 86400000, not at least 604800000",
                        "topic list.knowledge-rows-repartition has message.timestamp.after.max.ms 3600000, not at least"
                                + " 9223372036854775807");
        assertThatThrownBy(topics::create)
                .hasMessageStartingWith(
                        "topic list.articles has partitions 2, not 24, and there is more (1), as tidings"
                                + " topics --check lists: ");
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
