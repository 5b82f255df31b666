package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.model.Counterpart;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.Status;
import tidings.model.Window;
import tidings.testing.Wire;

/** What readers see of one entity's windows: a day, then a week; final a day after their end. */
class EntityWindowsTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2021-12-04");

    private final KnowledgeDriver driver = new KnowledgeDriver();
    private int articles;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aWindowIsEmittedEarlyThenFinalThenRevised() {
        publish("2021-12-04", "ann");
        clockAt("2021-12-05");
        assertThat(ofDay("ann", SATURDAY)).extracting(Window::isFinal).containsExactly(false);

        clockAt("2021-12-06");
        publish("2021-12-04", "ann");
        publish("2021-12-04", "ann");

        assertThat(ofDay("ann", SATURDAY)).extracting(Window::isFinal).containsExactly(false, true, true, true);
        assertThat(ofDay("ann", SATURDAY)).extracting(Window::revision).containsExactly(0, 0, 1, 2);
        assertThat(ofDay("ann", SATURDAY))
                .extracting(window -> window.totals().articles())
                .containsExactly(1, 1, 2, 3);
        assertThat(driver.updates("ann"))
                .filteredOn(update -> update.op() == Op.CLOSED)
                .allSatisfy(update -> assertThat(update.cause())
                        .as("the clock closes windows, no article")
                        .isNull());
    }

    @Test
    void largerWindowsAreEmittedOnceTheyAreFinalWithTheTotalsOfAllTheirDays() {
        publish("2021-11-29", "ann");
        publish("2021-12-05", "ann");
        publish("2021-12-06", "ann");
        clockAt("2021-12-07");

        assertThat(ofSize("ann", 7)).singleElement().satisfies(week -> {
            assertThat(week.start()).isEqualTo(LocalDate.parse("2021-11-29"));
            assertThat(week.isFinal()).isTrue();
            assertThat(week.totals().articles()).isEqualTo(2);
        });

        publish("2021-12-01", "ann");

        assertThat(ofSize("ann", 7)).extracting(Window::revision).containsExactly(0, 1);
        assertThat(ofSize("ann", 7))
                .last()
                .extracting(week -> week.totals().articles())
                .isEqualTo(3);
    }

    @Test
    void totalsSayWhoWasNamedWhereWithWhomAndOfWhatIsSpoken() {
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .by("North Wire")
                .mentions("ann", 4)
                .met("ann", "bob", Status.HAPPENED, "2021-12-03")
                .said("bob", "Ann is a fine host.", "ann")
                .extraction());
        driver.read(Wire.article("b")
                .on("2021-12-04")
                .by("North Wire")
                .met("ann", "cleo", Status.PLANNED, "2021-12-09")
                .extraction());
        driver.settle();

        Window.Totals totals = last("ann").totals();
        assertThat(totals.mentions()).isEqualTo(7);
        assertThat(totals.articles()).isEqualTo(2);
        assertThat(totals.outlets()).isEqualTo(1);
        assertThat(totals.facts()).isEqualTo(Map.of(Kind.MET, 2, Kind.SAID, 1));
        assertThat(totals.spokenAbout()).isEqualTo(1);
        assertThat(totals.counterparts())
                .containsExactly(new Counterpart(Wire.entity("bob"), 2), new Counterpart(Wire.entity("cleo"), 1));
    }

    @Test
    void theNextCounterpartMovesUpWhenOneIsTakenBack() {
        for (String other : List.of("bob", "cleo", "dan", "eve", "fay", "gus")) {
            driver.read(Wire.article("with " + other)
                    .on("2021-12-04")
                    .met("ann", other, Status.HAPPENED, "2021-12-03")
                    .extraction());
        }
        driver.settle();
        assertThat(counterparts("ann")).containsExactly("bob", "cleo", "dan", "eve", "fay");

        driver.read(Wire.withdrawal("with bob"));
        driver.settle();

        assertThat(counterparts("ann")).containsExactly("cleo", "dan", "eve", "fay", "gus");
    }

    @Test
    void aFactIsCountedInEveryWindowInWhichItIsReported() {
        for (String day : List.of("2021-12-04", "2021-12-09")) {
            driver.read(Wire.article(day)
                    .on(day)
                    .met("ann", "bob", Status.PLANNED, "2021-12-24")
                    .extraction());
        }
        driver.settle();

        assertThat(driver.updates("ann").stream().map(EntityUpdate::window).toList())
                .filteredOn(window -> !window.isFinal())
                .extracting(window -> window.start() + " " + window.totals().facts())
                .containsExactly("2021-12-04 {MET=1}", "2021-12-09 {MET=1}");
    }

    @Test
    void copiesMakeNoBurst() {
        for (String outlet : List.of("North Wire", "South Wire", "East Wire", "West Wire")) {
            driver.read(Wire.article(outlet)
                    .on("2021-12-04")
                    .by(outlet)
                    .withText(1)
                    .mentions("ann", 1)
                    .extraction());
        }
        driver.settle();

        Window.Totals totals = last("ann").totals();
        assertThat(totals.articles()).isEqualTo(4);
        assertThat(totals.origins()).isEqualTo(1);
        assertThat(totals.burst()).isEqualTo(1);
    }

    @Test
    void aBurstIsMeasuredAgainstThe28WindowsBefore() {
        publish("2021-11-05", "ann"); // the 29th before: too long ago
        for (int before = 1; before <= 28; before += 2) {
            publish(SATURDAY.minusDays(before).toString(), "ann");
        }
        for (int each = 0; each < 6; each++) {
            publish("2021-12-04", "ann");
        }

        Window.Totals totals = last("ann").totals();
        assertThat(totals.origins()).isEqualTo(6);
        assertThat(totals.usual()).isEqualTo(0.5);
        assertThat(totals.burst()).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void whatIsUsualIsWhatWasKnownWhenItWasEmitted() {
        publish("2021-12-04", "ann");
        publish("2021-12-03", "ann");
        Window emittedBefore = ofDay("ann", SATURDAY).get(0);
        publish("2021-12-04", "ann");

        assertThat(emittedBefore.totals().usual()).isZero();
        assertThat(last("ann").totals().usual()).isEqualTo(1 / 28.0);
    }

    @Test
    void whatIsRareIsNoBurstByBeingTheFirst() {
        publish("2021-12-04", "ann");

        assertThat(last("ann").totals().burst()).isEqualTo(1);
    }

    @Test
    void aClockThatJumpsYearsClosesEveryWindowOnce() {
        // More than are closed at one go.
        for (int article = 0; article < 7; article++) {
            Wire crowd = Wire.article("crowd " + article).on("2026-02-01");
            for (int each = 0; each < 100; each++) {
                crowd.mentions("person " + article + " " + each, 1);
            }
            driver.read(crowd.extraction());
        }
        driver.read(new Arrival(
                Wire.article("years later").on("2031-01-01").extraction(), Instant.parse("2031-01-01T12:00:00Z")));
        driver.settle();

        assertThat(driver.updates().stream()
                        .filter(update -> update.op() == Op.CLOSED)
                        .filter(update -> isOfSize(Objects.requireNonNull(update.window()), 1)))
                .extracting(update -> update.entity().name())
                .doesNotHaveDuplicates()
                .hasSize(700);
    }

    @Test
    void aClockThatStandsStillHoldsNothingBack() {
        for (int each = 0; each < 3; each++) {
            driver.read(Wire.article("a" + each)
                    .on("2021-12-04")
                    .met("ann", "bob", Status.PLANNED, "2021-12-1" + each)
                    .extraction());
            driver.settle();
        }

        assertThat(last("ann").isFinal()).isFalse();
        assertThat(last("ann").totals().facts()).isEqualTo(Map.of(Kind.MET, 3));
        assertThat(driver.entities().get(Wire.entity("ann").id()))
                .satisfies(ann -> assertThat(ann.articles()).isEqualTo(3));
    }

    @Test
    void anArticleYearsLateIsEmittedAtOnceAndMovesNoOtherWindow() {
        publish("2021-12-04", "ann");
        int before = driver.updates().size();
        publish("1987-03-02", "ann");

        assertThat(driver.updates().subList(before, driver.updates().size()))
                .extracting(EntityUpdate::window)
                .extracting(window -> window.start() + " " + window.end() + " " + window.isFinal())
                .containsExactly("1987-03-02 1987-03-03 true", "1987-03-02 1987-03-09 true");
    }

    @Test
    void anArticleYearsAheadIsEmittedAndItsWindowStaysOpen() {
        publish("2099-01-01", "ann");
        publish("2021-12-04", "bob");
        clockAt("2021-12-08");

        assertThat(last("ann").start()).isEqualTo(LocalDate.parse("2099-01-01"));
        assertThat(last("ann").isFinal()).isFalse();
        assertThat(last("bob").totals().articles()).isEqualTo(1);
    }

    @Test
    void anArticleWithoutADateCountsInFactsAndProfilesAndInNoWindow() {
        driver.read(Wire.article("a")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction());
        driver.settle();

        assertThat(driver.updates("ann")).singleElement().satisfies(update -> {
            assertThat(update.op()).isEqualTo(Op.ADDED);
            assertThat(update.window()).isNull();
        });
        assertThat(driver.facts().values()).extracting(Fact::status).containsExactly(Status.PLANNED);
        assertThat(driver.entities().get(Wire.entity("ann").id()))
                .satisfies(ann -> assertThat(ann.articles()).isEqualTo(1));
    }

    @Test
    void whatMovesToAnotherDayLeavesItsOldWindowEmpty() {
        driver.read(Wire.article("a").on("2021-12-04").mentions("ann", 1).extraction());
        driver.settle();
        driver.read(Wire.article("a").on("2021-12-03").mentions("ann", 1).extraction());
        driver.settle();

        assertThat(ofDay("ann", SATURDAY)).last().satisfies(window -> assertThat(window.totals())
                .isEqualTo(new Window.Totals(0, 0, 0, Map.of(), 0, List.of(), 0 - 1 / 28.0, 0, 1 / 28.0)));
        assertThat(ofDay("ann", SATURDAY.minusDays(1)))
                .last()
                .extracting(window -> window.totals().articles())
                .isEqualTo(1);
    }

    /** One more article, of a text of its own, that names somebody once. */
    private void publish(String published, String name) {
        driver.read(Wire.article("article " + articles++)
                .on(published)
                .mentions(name, 1)
                .extraction());
        driver.settle();
    }

    private void clockAt(String day) {
        publish(day, "nobody of interest");
    }

    private List<String> counterparts(String name) {
        return last(name).totals().counterparts().stream()
                .map(each -> each.entity().name())
                .toList();
    }

    private Window last(String name) {
        List<EntityUpdate> updates = driver.updates(name);
        return Objects.requireNonNull(updates.get(updates.size() - 1).window());
    }

    private List<Window> ofDay(String name, LocalDate day) {
        return ofSize(name, 1).stream()
                .filter(window -> window.start().equals(day))
                .toList();
    }

    private List<Window> ofSize(String name, int days) {
        return driver.updates(name).stream()
                .map(update -> Objects.requireNonNull(update.window()))
                .filter(window -> isOfSize(window, days))
                .toList();
    }

    private static boolean isOfSize(Window window, int days) {
        return window.start().plusDays(days).equals(window.end());
    }
}
