package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tidings.knowledge.FoldedNews.facts;
import static tidings.knowledge.FoldedNews.folded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.EventTime;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Fact.Corroboration;
import tidings.model.Manner;
import tidings.model.Point;
import tidings.model.Role;
import tidings.model.Status;
import tidings.testing.Wire;

/** Which claims come to one fact, and what that fact says. */
class FactFoldTest {

    private final FoldedNews news = new FoldedNews();

    @Test
    void claimsOfTheSameDayAreOneMeetingWhateverThePlace() {
        assertThat(facts(
                        news.article("2021-06-17")
                                .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "aville", Channel.UNKNOWN),
                        news.article("2021-06-18")
                                .met(List.of("bob", "ann"), Status.HAPPENED, "2021-06-16", "beton", Channel.UNKNOWN)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.contested()).extracting(Fact.Contest::slot).containsExactly("place");
                    assertThat(fact.corroboration()).isEqualTo(new Corroboration(2, 1, 2));
                });
    }

    @Test
    void placesLieWhereTheEarliestClaimSaysThatKnows() {
        Point harbour = new Point(59.1, 11.4);
        Point inland = new Point(59.2, 11.5);
        List<Extraction> articles = List.of(
                metIn(news.article("2021-06-17")),
                metIn(news.article("2021-06-18").lying("aville", harbour)),
                metIn(news.article("2021-06-19").lying("aville", inland)));

        for (int seed = 0; seed < 6; seed++) {
            List<Extraction> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(folded(shuffled)).singleElement().satisfies(fact -> {
                assertThat(Objects.requireNonNull(fact.place()).point()).isEqualTo(harbour);
                assertThat(fact.point()).isEqualTo(harbour);
            });
        }
    }

    @Test
    void aTakingLiesWhereItsTerritoryLies() {
        Point town = new Point(48.6, 38);
        assertThat(facts(
                        news.article("2021-06-17").annexed("cia", "dorf", "2021-06-16", Manner.SEIZED),
                        news.article("2021-06-18")
                                .lying("dorf", town)
                                .annexed("cia", "dorf", "2021-06-16", Manner.SEIZED)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.point()).isEqualTo(town);
                    assertThat(fact.parties())
                            .extracting(Fact.Party::role, Fact.Party::point)
                            .containsExactly(tuple(Role.Name.ACTOR, null), tuple(Role.Name.TERRITORY, town));
                });
    }

    private static Extraction metIn(Wire article) {
        return article.met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "aville", Channel.UNKNOWN)
                .extraction();
    }

    @Test
    void coarserClaimJoinsTheOneDayItContains() {
        assertThat(times(
                        news.article("2021-06-17").met("ann", "bob", Status.HAPPENED, "2021-06-16"),
                        news.article("2021-07-02").met("ann", "bob", Status.HAPPENED, "2021-06"),
                        news.article("2022-01-02").met("ann", "bob", Status.HAPPENED, "2021")))
                .containsExactly("2021-06-16");
    }

    @Test
    void coarserClaimDoesNotBridgeTwoMeetingsButJoinsTheNearerBeforeIt() {
        List<Fact> facts = facts(
                news.article("2021-06-11").met("ann", "bob", Status.HAPPENED, "2021-06-10"),
                news.article("2021-06-17").met("ann", "bob", Status.HAPPENED, "2021-06-16"),
                news.article("2021-06-12").met("ann", "bob", Status.HAPPENED, "2021-06"));

        assertThat(facts)
                .extracting(fact -> time(fact) + " " + fact.corroboration().reports())
                .containsExactlyInAnyOrder("2021-06-10 2", "2021-06-16 1");
    }

    @Test
    void whatIsPlannedIsNotWhatWasHeldBefore() {
        assertThat(times(
                        news.article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-12-02"),
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12")))
                .containsExactlyInAnyOrder("2021-12-02", "2021-12");
    }

    @Test
    void plannedAndHeldOnOneDayAreOneWithAHistory() {
        assertThat(facts(
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.article("2021-12-08").met("ann", "bob", Status.HAPPENED, "2021-12-07")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.status()).isEqualTo(Status.HAPPENED);
                    assertThat(fact.cameo()).isEqualTo("040");
                    assertThat(fact.plover()).isEqualTo("CONSULT");
                    assertThat(fact.history())
                            .extracting(Fact.StatusReport::status)
                            .containsExactly(Status.PLANNED, Status.HAPPENED);
                });
    }

    @Test
    void undatedArticlesJoinThePlanThatFitsTheirWeekday() {
        assertThat(facts(
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-06-16"),
                        news.article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-07"),
                        news.undated().met("ann", "bob", Status.PLANNED, "XXXX-WXX-2"),
                        news.undated().met("ann", "bob", Status.PLANNED, "XXXX-12-07"),
                        news.undated().met("ann", "bob", Status.PLANNED, "")))
                .hasSize(3)
                .filteredOn(fact -> fact.status() == Status.PLANNED)
                .singleElement()
                .satisfies(fact -> assertThat(fact.corroboration().reports()).isEqualTo(4));
    }

    @Test
    void undatedArticleThatFitsTwoStandsAloneMarked() {
        assertThat(facts(
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-14"),
                        news.undated().met("ann", "bob", Status.PLANNED, "XXXX-WXX-2")))
                .hasSize(3)
                .filteredOn(Fact::underspecified)
                .singleElement()
                .satisfies(fact -> assertThat(fact.firstReported()).isNull());
    }

    @Test
    void undatedNeverOverridesDated() {
        assertThat(facts(
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.undated().met("ann", "bob", Status.DENIED, "2021-12-07")))
                .extracting(Fact::status)
                .containsExactly(Status.PLANNED);
    }

    @Test
    void possibleMakesNoPlan() {
        assertThat(facts(news.article("2021-12-04").met("ann", "bob", Status.POSSIBLE, "2021-12-07")))
                .extracting(Fact::status)
                .containsExactly(Status.POSSIBLE);
        assertThat(facts(
                        news.article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.article("2021-12-05").met("ann", "bob", Status.POSSIBLE, "2021-12-07")))
                .extracting(Fact::status)
                .containsExactly(Status.PLANNED);
    }

    @Test
    void newsWithoutADateIsOneWhileItLasts() {
        assertThat(facts(
                        news.article("2021-06-01").met("ann", "bob", Status.HAPPENED, ""),
                        news.article("2021-06-05").met("ann", "bob", Status.HAPPENED, ""),
                        news.article("2021-09-01").met("ann", "bob", Status.HAPPENED, "")))
                .extracting(fact -> fact.corroboration().reports())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void summitIsOneFactForEachPairNamingWhoElseWasThere() {
        assertThat(facts(news.article("2021-06-17")
                        .met(List.of("ann", "bob", "cleo"), Status.HAPPENED, "2021-06-16", "", Channel.IN_PERSON)))
                .hasSize(3)
                .allSatisfy(fact -> assertThat(fact.parties()).hasSize(3));
    }

    @Test
    void theUnnamedOfTwoArticlesAreNotOne() {
        assertThat(facts(
                        news.article("2021-06-17").met("ann", "<a senior official>", Status.HAPPENED, "2021-06-16"),
                        news.article("2021-06-17").met("ann", "<a senior official>", Status.HAPPENED, "2021-06-16")))
                .hasSize(2);
    }

    @Test
    void silenceOrANewYearEndsNewsWithoutADate() {
        assertThat(facts(
                        news.article("2021-12-20").met("ann", "bob", Status.HAPPENED, ""),
                        news.article("2021-12-27").met("ann", "bob", Status.HAPPENED, ""),
                        news.article("2022-01-02").met("ann", "bob", Status.HAPPENED, "")))
                .extracting(fact -> fact.corroboration().reports())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void newsWithoutADateIsOfTheOnlyMeetingHoweverLongAgo() {
        assertThat(facts(
                        news.article("2025-06-17").met("ann", "bob", Status.HAPPENED, "1986-10-11"),
                        news.article("2025-06-17").met("ann", "bob", Status.HAPPENED, "")))
                .hasSize(1);
    }

    @Test
    void whereManyMeetingsAreKnownNewsWithoutADateIsOfThisYearOnly() {
        List<Wire> articles = new ArrayList<>();
        for (int i = 0; i <= DaySlots.MAX_MARKS; i++) {
            articles.add(news.article("1999-12-31").met("ann", "bob", Status.HAPPENED, "19%02d-03-05".formatted(i)));
        }
        articles.add(news.article("2021-12-20").met("ann", "bob", Status.HAPPENED, ""));

        assertThat(facts(articles.toArray(new Wire[0]))).hasSize(articles.size());
    }

    @Test
    void oneAnnexationInFourWordings() {
        assertThat(facts(
                        news.article("2014-03-20").annexed("ann", "land", "2014-03-18", Manner.ANNEXED),
                        news.article("2021-12-04").annexed("ann", "land", "2014", Manner.SEIZED),
                        news.article("2021-12-04").annexed("ann", "land", "", Manner.ANNEXED),
                        news.article("2021-12-04").annexed("", "land", "2014", Manner.OCCUPIED)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.manner()).isEqualTo(Manner.ANNEXED);
                    assertThat(fact.time()).extracting(EventTime::value).isEqualTo("2014-03-18");
                    assertThat(fact.cameo()).isEqualTo("192");
                });
    }

    @Test
    void actorlessAnnexationThatFitsTwoActorsStandsAlone() {
        assertThat(facts(
                        news.article("2021-12-04").annexed("ann", "land", "", Manner.ANNEXED),
                        news.article("2021-12-04").annexed("bob", "land", "", Manner.ANNEXED),
                        news.article("2021-12-04").annexed("", "land", "", Manner.ANNEXED)))
                .hasSize(3);
    }

    @Test
    void idIsThatOfTheEarliestPublishedClaim() {
        Extraction early = news.article("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction();
        Extraction late = news.article("2021-12-05")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction();
        Extraction undated =
                news.undated().met("ann", "bob", Status.PLANNED, "2021-12-07").extraction();

        String id = folded(List.of(early)).get(0).id();

        assertThat(folded(List.of(undated, late, early))).extracting(Fact::id).containsExactly(id);
        assertThat(folded(List.of(undated, late))).extracting(Fact::id).doesNotContain(id);
    }

    @Test
    void orderOfArticlesDoesNotMatter() {
        List<Extraction> extractions = new ArrayList<>();
        for (String day : List.of("", "2021", "2021-06", "2021-06-10", "2021-06-16", "XXXX-06-16", "XXXX-WXX-3")) {
            for (Status status : List.of(Status.HAPPENED, Status.PLANNED, Status.DENIED)) {
                extractions.add(news.article("2021-06-1" + extractions.size() % 10)
                        .met("ann", "bob", status, day)
                        .extraction());
                extractions.add(news.undated().met("ann", "bob", status, day).extraction());
            }
        }
        List<Fact> facts = folded(extractions);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(extractions, new Random(seed));
            assertThat(folded(extractions)).as("seed " + seed).isEqualTo(facts);
        }
    }

    private static List<String> times(Wire... articles) {
        return facts(articles).stream().map(FactFoldTest::time).toList();
    }

    private static String time(Fact fact) {
        return Objects.requireNonNull(fact.time()).value();
    }
}
