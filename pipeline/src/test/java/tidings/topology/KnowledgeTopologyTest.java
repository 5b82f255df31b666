package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Kind;
import tidings.model.Status;
import tidings.model.Window;
import tidings.observe.Meters;
import tidings.testing.Wire;

/** What readers of the topics see, on a few hand-made articles. */
class KnowledgeTopologyTest {

    private final KnowledgeDriver driver = new KnowledgeDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatIsEmittedIsCountedByKindAndOperation() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction());
        driver.read(Wire.article("b")
                .on("2021-12-08")
                .met("bob", "ann", Status.HAPPENED, "2021-12-07")
                .extraction());

        assertThat(driver.scrape())
                .contains("tidings_facts_total{change=\"new\",kind=\"MET\"} 1.0\n")
                .contains("tidings_facts_total{change=\"changed\",kind=\"MET\"} 1.0\n")
                .contains("tidings_entity_updates_total{op=\"added\"} 2.0\n")
                .contains("tidings_clock_timestamp_seconds 1.6389216E9\n");
    }

    @Test
    void mentionsAreGatheredByWindow() {
        for (int i = 0; i < 5; i++) {
            driver.read(
                    Wire.article("a" + i).on("2021-12-04").mentions("ann", 2).extraction());
        }
        driver.settle();

        assertThat(driver.updates()).singleElement().satisfies(update -> {
            assertThat(update.op()).isEqualTo(Op.MENTIONED);
            assertThat(totals(update).mentions()).isEqualTo(10);
            assertThat(totals(update).articles()).isEqualTo(5);
            assertThat(totals(update).burst()).isEqualTo(5);
        });
    }

    @Test
    void sequencesAreGaplessFromOne() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .said("ann", "One.")
                .said("ann", "Two.")
                .extraction());
        driver.read(Wire.article("a").on("2021-12-04").said("ann", "Three.").extraction());
        driver.settle();

        assertThat(driver.updates()).extracting(EntityUpdate::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void profileCountsFactsAndCounterparts() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .met("ann", "bob", Status.HAPPENED, "2021-12-03")
                .said("ann", "Good talks.", "bob")
                .extraction());
        driver.settle();

        assertThat(driver.entities().get(Wire.entity("ann").id())).satisfies(ann -> {
            assertThat(ann.facts()).isEqualTo(Map.of(Kind.MET, 1, Kind.SAID, 1));
            assertThat(ann.counterparts()).singleElement().satisfies(with -> {
                assertThat(with.entity().name()).isEqualTo("bob");
                assertThat(with.facts()).isEqualTo(2);
            });
            assertThat(ann.latest()).hasSize(2);
        });
    }

    @Test
    void namesOfStoresAndTopicsAreFrozen() throws IOException {
        Golden.assertDescription(
                KnowledgeTopology.build(
                        KnowledgeDriver.STREAMS,
                        KnowledgeDriver.SETTINGS,
                        Meters.create().knowledge()),
                "knowledge.txt");
    }

    private static Window.Totals totals(EntityUpdate update) {
        return Objects.requireNonNull(update.window()).totals();
    }
}
