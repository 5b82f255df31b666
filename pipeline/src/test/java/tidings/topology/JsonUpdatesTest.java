package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidings.codec.Codecs;
import tidings.model.Status;
import tidings.testing.Wire;

/** The copy of the updates for those who have no Avro. */
class JsonUpdatesTest {

    private static final TopicSettings WITH_COPY = TopicSettings.DEFAULTS.withJsonUpdates(true);

    @Test
    void isTheSameRecordForRecordInTheFieldsOfTheTopic() {
        StreamsSettings streams = new StreamsSettings(
                KnowledgeDriver.STREAMS.bootstrapServers(),
                WITH_COPY,
                KnowledgeDriver.STREAMS.stateDirectory(),
                1,
                StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                Map.of());
        try (KnowledgeDriver driver = new KnowledgeDriver(streams)) {
            driver.read(Wire.article("a")
                    .on("2021-12-04")
                    .met("ann", "bob", Status.PLANNED, "2021-12-07")
                    .extraction());
            driver.settle();
            List<String> copies = driver.output(Topics.ENTITY_UPDATES_JSON).readValuesToList();

            assertThat(copies)
                    .isEqualTo(driver.updates().stream()
                            .map(Codecs.ENTITY_UPDATE::toJson)
                            .toList())
                    .isNotEmpty();
            assertThat(copies.get(0)).contains("\"entity\":{\"id\":\"local:person/ann\"", "\"status\":\"PLANNED\"");
        }
    }

    @Test
    void isPartOfTheContractWhereItIsSet() {
        assertThat(TopicSettings.DEFAULTS.topics()).doesNotContain(Topics.ENTITY_UPDATES_JSON);
        assertThat(WITH_COPY.topics()).isEqualTo(Topics.ALL);
        assertThat(Topics.table(WITH_COPY))
                .contains(
                        "| `tidings.entity-updates-json` | entity id | an `EntityUpdate` as JSON | delete after 30 days |");
    }
}
