package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Fact;
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
    void meetingPlannedThenHeldIsOneFactThatEveryPartyHearsOf() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction());
        driver.read(Wire.article("b")
                .on("2021-12-08")
                .by("Other Wire")
                .met("bob", "ann", Status.HAPPENED, "2021-12-07")
                .extraction());

        assertThat(driver.facts().values()).singleElement().satisfies(fact -> {
            assertThat(fact.status()).isEqualTo(Status.HAPPENED);
            assertThat(fact.corroboration()).isEqualTo(new Fact.Corroboration(2, 2, 2));
            assertThat(fact.history())
                    .extracting(Fact.StatusReport::status)
                    .containsExactly(Status.PLANNED, Status.HAPPENED);
        });
        assertThat(ops("ann")).containsExactly(Op.ADDED, Op.CHANGED);
        assertThat(ops("bob")).containsExactly(Op.ADDED, Op.CHANGED);
    }

    @Test
    void whatIsToldIsCountedByKindAndOperation() {
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
    void anotherReportConfirms() {
        driver.read(
                Wire.article("a").on("2021-12-04").said("ann", "We will see.").extraction());
        driver.read(Wire.article("b")
                .on("2021-12-04")
                .said("ann", "“And we will see”")
                .extraction());

        assertThat(ops("ann")).containsExactly(Op.ADDED, Op.CONFIRMED);
        assertThat(driver.facts().values()).singleElement().satisfies(fact -> {
            assertThat(fact.words()).isEqualTo("We will see.");
            assertThat(fact.variants()).containsExactly("“And we will see”");
        });
    }

    @Test
    void withdrawnArticleLeavesTombstonesAndARetraction() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction());
        driver.settle();
        assertThat(driver.entities()).hasSize(2);

        driver.read(Wire.withdrawal("a"));
        driver.settle();

        assertThat(driver.facts()).isEmpty();
        assertThat(driver.entities()).isEmpty();
        assertThat(driver.outputs().windowsByEntity()).isEmpty();
        assertThat(ops("ann")).containsExactly(Op.ADDED, Op.RETRACTED, Op.MENTIONED);
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
    void windowClosesWhenTheClockHasPassedItsGraceAndIsRevisedByLateArticles() {
        driver.read(Wire.article("a").on("2021-12-04").mentions("ann", 1).extraction());
        driver.settle();
        driver.read(Wire.article("b").on("2021-12-06").mentions("bob", 1).extraction());
        driver.settle();
        driver.read(Wire.article("c").on("2021-12-04").mentions("ann", 1).extraction());
        driver.settle();

        assertThat(of("ann")).extracting(EntityUpdate::op).containsExactly(Op.MENTIONED, Op.CLOSED, Op.MENTIONED);
        assertThat(windows("ann")).extracting(Window::isFinal).containsExactly(false, true, true);
        assertThat(windows("ann")).extracting(Window::revision).containsExactly(0, 0, 1);
        assertThat(windows("ann"))
                .extracting(window -> window.totals().articles())
                .containsExactly(1, 1, 2);
    }

    @Test
    void planThatTheClockPassesLapsesAndAReportRevivesIt() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction());
        driver.read(Wire.article("b").on("2021-12-10").mentions("cleo", 1).extraction());

        assertThat(driver.facts().values()).extracting(Fact::status).containsExactly(Status.LAPSED);

        driver.read(Wire.article("c")
                .on("2021-12-11")
                .met("ann", "bob", Status.HAPPENED, "2021-12-07")
                .extraction());

        assertThat(driver.facts().values()).extracting(Fact::status).containsExactly(Status.HAPPENED);
        assertThat(statuses("bob")).containsExactly(Status.PLANNED, Status.LAPSED, Status.HAPPENED);
    }

    @Test
    void articleFromTheFutureDoesNotMoveTheClockPastItsLogTime() {
        driver.read(Wire.article("a")
                .on("2025-12-30")
                .met("ann", "bob", Status.PLANNED, "2026-02-01")
                .extraction());
        driver.read(Wire.article("b").on("2099-01-01").mentions("cleo", 1).extraction());

        assertThat(driver.facts().values()).extracting(Fact::status).containsExactly(Status.PLANNED);
    }

    @Test
    void factsThatJoinShowAsOneChangeWithTheFormerId() {
        driver.read(Wire.article("b")
                .on("2021-06-30")
                .met("ann", "bob", Status.HAPPENED, "2021-06")
                .extraction());
        String formerly = driver.facts().keySet().iterator().next();
        driver.read(Wire.article("a")
                .on("2021-06-20")
                .met("ann", "bob", Status.HAPPENED, "2021-06-16")
                .extraction());

        assertThat(driver.facts().values()).singleElement().satisfies(fact -> {
            assertThat(fact.id()).isNotEqualTo(formerly);
            assertThat(of("bob")).last().satisfies(update -> {
                assertThat(update.op()).isEqualTo(Op.CHANGED);
                assertThat(update.formerly()).containsExactly(formerly);
                assertThat(update.after()).isEqualTo(fact);
            });
        });
        assertThat(ops("bob")).containsExactly(Op.ADDED, Op.CHANGED);
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

    private List<Op> ops(String name) {
        return of(name).stream()
                .map(EntityUpdate::op)
                .filter(op -> op != Op.CLOSED)
                .toList();
    }

    private List<Status> statuses(String name) {
        return of(name).stream()
                .filter(update -> update.after() != null)
                .map(update -> update.after().status())
                .toList();
    }

    private List<Window> windows(String name) {
        return of(name).stream().map(EntityUpdate::window).toList();
    }

    private List<EntityUpdate> of(String name) {
        return driver.updates().stream()
                .filter(update -> update.entity().name().equals(name))
                .toList();
    }

    private static Window.Totals totals(EntityUpdate update) {
        return Objects.requireNonNull(update.window()).totals();
    }
}
