package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Status;
import tidings.testing.Wire;

/** How facts come, change, join, part and go, as the updates of those in them show it. */
class FactLifeTest {

    private final KnowledgeDriver driver = new KnowledgeDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void meetingPlannedThenHeldIsOneFactThatEveryPartyReceives() {
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
            assertThat(driver.updates("bob")).last().satisfies(update -> {
                assertThat(update.op()).isEqualTo(Op.CHANGED);
                assertThat(update.formerly()).containsExactly(formerly);
                assertThat(update.after()).isEqualTo(fact);
            });
        });
        assertThat(ops("bob")).containsExactly(Op.ADDED, Op.CHANGED);
    }

    @Test
    void aDenialAndALaterReportAreOneHistory() {
        driver.read(met("a", "2021-12-04", Status.PLANNED, "2021-12-07"));
        driver.read(met("b", "2021-12-05", Status.CANCELLED, "2021-12-07"));
        driver.read(met("c", "2021-12-08", Status.HAPPENED, "2021-12-07"));

        assertThat(statuses("ann")).containsExactly(Status.PLANNED, Status.CANCELLED, Status.HAPPENED);
        assertThat(driver.facts().values()).singleElement().satisfies(fact -> assertThat(fact.history())
                .extracting(Fact.StatusReport::status)
                .containsExactly(Status.PLANNED, Status.CANCELLED, Status.HAPPENED));
    }

    @Test
    void aPlanOfWhichTheClockKnowsTheDayLapsesWithoutAnyMoreArticlesOfIt() {
        driver.read(met("a", "2021-12-04", Status.PLANNED, "2021-12-07"));
        driver.read(Wire.article("clock").on("2021-12-09").extraction());
        assertThat(statuses("ann")).containsExactly(Status.PLANNED);

        driver.read(Wire.article("clock on").on("2021-12-10").extraction());
        driver.settle();

        assertThat(statuses("ann")).containsExactly(Status.PLANNED, Status.LAPSED);
        assertThat(driver.updates("ann"))
                .filteredOn(update -> update.after() != null)
                .last()
                .satisfies(update -> {
                    assertThat(update.op()).isEqualTo(Op.CHANGED);
                    assertThat(update.cause()).isNull();
                });
    }

    @Test
    void aMeetingReportedInPartIsNoOther() {
        driver.read(Wire.article("a")
                .on("2021-06-17")
                .met(List.of("ann", "bob", "cleo"), Status.HAPPENED, "2021-06-16", "", Channel.IN_PERSON)
                .extraction());
        driver.read(met("b", "2021-06-17", Status.HAPPENED, "2021-06-16"));

        assertThat(driver.facts()).hasSize(3);
        assertThat(ops("ann")).containsExactly(Op.ADDED, Op.ADDED, Op.ADDED, Op.CONFIRMED);
    }

    @Test
    void aCorrectionShowsAsOneChange() {
        driver.read(met("a", "2021-12-04", Status.PLANNED, "2021-12-07"));
        String id = driver.facts().keySet().iterator().next();
        driver.read(met("a", "2021-12-04", Status.PLANNED, "2021-12-08"));

        assertThat(driver.facts()).containsOnlyKeys(id);
        assertThat(ops("ann")).containsExactly(Op.ADDED, Op.CHANGED);
    }

    @Test
    void aReadingThatSaysTheSameChangesNothing() {
        driver.read(met("a", "2021-12-04", Status.PLANNED, "2021-12-07"));
        driver.settle();
        int before = driver.updates().size();
        driver.read(met("a", "2021-12-04", Status.PLANNED, "2021-12-07"));
        driver.settle();

        assertThat(driver.updates()).hasSize(before);
    }

    @Test
    void factsThatPartAgainKeepTheIdThatSurvivesAndAddTheOther() {
        Extraction june = met("b", "2021-06-30", Status.HAPPENED, "2021-06");
        driver.read(june);
        String ofJune = driver.facts().keySet().iterator().next();
        driver.read(met("a", "2021-06-20", Status.HAPPENED, "2021-06-16"));
        String joined = driver.facts().keySet().iterator().next();
        driver.read(Wire.withdrawal("a"));
        driver.settle();

        assertThat(driver.facts()).containsOnlyKeys(ofJune);
        assertThat(driver.updates("ann"))
                .filteredOn(update -> update.after() != null)
                .last()
                .satisfies(update -> {
                    assertThat(update.op()).isEqualTo(Op.CHANGED);
                    assertThat(update.formerly()).containsExactly(joined);
                });
        assertThat(ops("ann")).as("nothing retracted and added again").doesNotContain(Op.RETRACTED);
        assertThat(driver.outputs().foldedUpdates().get(Wire.entity("ann").id()))
                .isEqualTo(
                        driver.outputs().factsByEntity().get(Wire.entity("ann").id()));
    }

    @Test
    void aFinerDayBesideAnotherTakesTheCoarseReportAlong() {
        driver.read(met("june", "2021-06-12", Status.HAPPENED, "2021-06"));
        driver.read(met("early", "2021-06-11", Status.HAPPENED, "2021-06-10"));
        driver.read(met("late", "2021-06-17", Status.HAPPENED, "2021-06-16"));

        Map<String, Integer> reports = new TreeMap<>();
        driver.facts()
                .values()
                .forEach(fact -> reports.put(
                        Objects.requireNonNull(fact.time()).value(),
                        fact.corroboration().reports()));
        assertThat(reports).isEqualTo(Map.of("2021-06-10", 2, "2021-06-16", 1));
    }

    private static Extraction met(String article, String published, Status status, String day) {
        return Wire.article(article)
                .on(published)
                .met("ann", "bob", status, day)
                .extraction();
    }

    private List<Op> ops(String name) {
        return driver.updates(name).stream()
                .map(EntityUpdate::op)
                .filter(op -> op != Op.CLOSED)
                .toList();
    }

    private List<Status> statuses(String name) {
        return driver.updates(name).stream()
                .filter(update -> update.after() != null)
                .map(update -> update.after().status())
                .toList();
    }
}
