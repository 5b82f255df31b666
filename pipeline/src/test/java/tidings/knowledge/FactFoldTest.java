package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.EventTime;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Fact.Corroboration;
import tidings.model.Manner;
import tidings.model.Status;
import tidings.testing.Wire;

/** Which claims come to one fact, and what that fact says. */
class FactFoldTest {

    private int articles;

    @Test
    void claimsOfTheSameDayAreOneMeetingWhateverThePlace() {
        assertThat(facts(
                        article("2021-06-17")
                                .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "aville", Channel.UNKNOWN),
                        article("2021-06-18")
                                .met(List.of("bob", "ann"), Status.HAPPENED, "2021-06-16", "beton", Channel.UNKNOWN)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.contested()).extracting(Fact.Contest::slot).containsExactly("place");
                    assertThat(fact.corroboration()).isEqualTo(new Corroboration(2, 1, 2));
                });
    }

    @Test
    void coarserClaimJoinsTheOneDayItContains() {
        assertThat(times(
                        article("2021-06-17").met("ann", "bob", Status.HAPPENED, "2021-06-16"),
                        article("2021-07-02").met("ann", "bob", Status.HAPPENED, "2021-06"),
                        article("2022-01-02").met("ann", "bob", Status.HAPPENED, "2021")))
                .containsExactly("2021-06-16");
    }

    @Test
    void coarserClaimDoesNotBridgeTwoMeetingsButJoinsTheNearerBeforeIt() {
        List<Fact> facts = facts(
                article("2021-06-11").met("ann", "bob", Status.HAPPENED, "2021-06-10"),
                article("2021-06-17").met("ann", "bob", Status.HAPPENED, "2021-06-16"),
                article("2021-06-12").met("ann", "bob", Status.HAPPENED, "2021-06"));

        assertThat(facts)
                .extracting(fact -> time(fact) + " " + fact.corroboration().reports())
                .containsExactlyInAnyOrder("2021-06-10 2", "2021-06-16 1");
    }

    @Test
    void whatIsPlannedIsNotWhatWasHeldBefore() {
        assertThat(times(
                        article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-12-02"),
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12")))
                .containsExactlyInAnyOrder("2021-12-02", "2021-12");
    }

    @Test
    void plannedAndHeldOnOneDayAreOneWithAHistory() {
        assertThat(facts(
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        article("2021-12-08").met("ann", "bob", Status.HAPPENED, "2021-12-07")))
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
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-06-16"),
                        article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-07"),
                        undated().met("ann", "bob", Status.PLANNED, "XXXX-WXX-2"),
                        undated().met("ann", "bob", Status.PLANNED, "XXXX-12-07"),
                        undated().met("ann", "bob", Status.PLANNED, "")))
                .hasSize(3)
                .filteredOn(fact -> fact.status() == Status.PLANNED)
                .singleElement()
                .satisfies(fact -> assertThat(fact.corroboration().reports()).isEqualTo(4));
    }

    @Test
    void undatedArticleThatFitsTwoStandsAloneMarked() {
        assertThat(facts(
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-14"),
                        undated().met("ann", "bob", Status.PLANNED, "XXXX-WXX-2")))
                .hasSize(3)
                .filteredOn(Fact::underspecified)
                .singleElement()
                .satisfies(fact -> assertThat(fact.firstReported()).isNull());
    }

    @Test
    void undatedNeverOverridesDated() {
        assertThat(facts(
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        undated().met("ann", "bob", Status.DENIED, "2021-12-07")))
                .extracting(Fact::status)
                .containsExactly(Status.PLANNED);
    }

    @Test
    void possibleMakesNoPlan() {
        assertThat(facts(article("2021-12-04").met("ann", "bob", Status.POSSIBLE, "2021-12-07")))
                .extracting(Fact::status)
                .containsExactly(Status.POSSIBLE);
        assertThat(facts(
                        article("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        article("2021-12-05").met("ann", "bob", Status.POSSIBLE, "2021-12-07")))
                .extracting(Fact::status)
                .containsExactly(Status.PLANNED);
    }

    @Test
    void newsWithoutADateIsOneWhileItLasts() {
        assertThat(facts(
                        article("2021-06-01").met("ann", "bob", Status.HAPPENED, ""),
                        article("2021-06-05").met("ann", "bob", Status.HAPPENED, ""),
                        article("2021-09-01").met("ann", "bob", Status.HAPPENED, "")))
                .extracting(fact -> fact.corroboration().reports())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void summitIsOneFactForEachPairNamingWhoElseWasThere() {
        assertThat(facts(article("2021-06-17")
                        .met(List.of("ann", "bob", "cleo"), Status.HAPPENED, "2021-06-16", "", Channel.IN_PERSON)))
                .hasSize(3)
                .allSatisfy(fact -> assertThat(fact.parties()).hasSize(3));
    }

    @Test
    void theUnnamedOfTwoArticlesAreNotOne() {
        assertThat(facts(
                        article("2021-06-17").met("ann", "<a senior official>", Status.HAPPENED, "2021-06-16"),
                        article("2021-06-17").met("ann", "<a senior official>", Status.HAPPENED, "2021-06-16")))
                .hasSize(2);
    }

    @Test
    void oneUtteranceInTwoPapersIsOneWithItsVariants() {
        assertThat(facts(
                        article("2021-06-17").said("ann", "I don't accept that."),
                        article("2021-06-18").said("ann", "“And I don’t accept that”"),
                        article("2021-06-18").said("ann", "I accept that.")))
                .extracting(Fact::words)
                .containsExactlyInAnyOrder("I don't accept that.", "I accept that.");
    }

    @Test
    void variantsBelongToTheEarliestAndSayWhoPrintedWhich() {
        List<Fact> facts = facts(
                article("2021-06-17").by("A").said("ann", "The old mill will grind our own grain again next year"),
                article("2021-06-18").by("B").said("ann", "The old mill will grind our own grain again"),
                article("2021-06-19").by("C").said("ann", "the old mill will grind our own grain again"),
                article("2021-06-19").by("D").said("ann", "The old mill will never grind our own grain again"));

        assertThat(facts).hasSize(2).first().satisfies(fact -> {
            assertThat(fact.words()).isEqualTo("The old mill will grind our own grain again next year");
            assertThat(fact.variants())
                    .containsExactly(
                            "The old mill will grind our own grain again",
                            "the old mill will grind our own grain again");
            assertThat(fact.printings())
                    .extracting(printing -> printing.variant() + " " + printing.outlet() + " " + printing.published())
                    .containsExactly("0 A 2021-06-17", "1 B 2021-06-18", "2 C 2021-06-19");
        });
    }

    @Test
    void variantOfAVariantIsNoneOfTheFirst() {
        assertThat(facts(
                        article("2021-06-17").said("ann", "Northern farmers bring cheap grain before winter storms"),
                        article("2021-06-18")
                                .said("ann", "cheap grain before winter storms and honest weights for all"),
                        article("2021-06-19").said("ann", "honest weights for all and schools in every valley")))
                .hasSize(3);
        assertThat(facts(
                        article("2021-06-17").said("ann", "Northern farmers bring cheap grain before winter storms"),
                        article("2021-06-18").said("ann", "cheap grain before winter storms"),
                        article("2021-06-19")
                                .said("ann", "cheap grain before winter storms and honest weights for all")))
                .extracting(fact -> fact.words() + " " + fact.corroboration().reports())
                .containsExactlyInAnyOrder(
                        "Northern farmers bring cheap grain before winter storms 2",
                        "cheap grain before winter storms and honest weights for all 1");
    }

    @Test
    void anotherNumberInTheSameWordsIsContested() {
        assertThat(facts(
                        article("2021-06-17").said("ann", "The flood has taken 10 villages"),
                        article("2021-06-18").said("ann", "The flood has taken 20 villages")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.contested()).singleElement().satisfies(contest -> {
                    assertThat(contest.slot()).isEqualTo("number");
                    assertThat(contest.positions())
                            .extracting(Fact.Contest.Position::value)
                            .containsExactly("10", "20");
                }));
    }

    @Test
    void countsAreOfAllReportsTheRestOfTheFirstAndTheLast() {
        List<Wire> reports = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String place = i == 100 ? "aville" : "beton";
            reports.add(article("2021-06-%02d".formatted(1 + i / 10))
                    .by("outlet " + i)
                    .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-01", place, Channel.UNKNOWN));
        }

        assertThat(facts(reports.toArray(new Wire[0]))).singleElement().satisfies(fact -> {
            assertThat(fact.corroboration()).isEqualTo(new Corroboration(200, 200, 2 * Tally.SAMPLED));
            assertThat(fact.contested()).isEmpty();
            assertThat(fact.firstReported()).hasToString("2021-06-01");
            assertThat(fact.lastReported()).hasToString("2021-06-20");
        });
    }

    @Test
    void silenceOrANewYearEndsNewsWithoutADate() {
        assertThat(facts(
                        article("2021-12-20").met("ann", "bob", Status.HAPPENED, ""),
                        article("2021-12-27").met("ann", "bob", Status.HAPPENED, ""),
                        article("2022-01-02").met("ann", "bob", Status.HAPPENED, "")))
                .extracting(fact -> fact.corroboration().reports())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void newsWithoutADateIsOfTheOnlyMeetingHoweverLongAgo() {
        assertThat(facts(
                        article("2025-06-17").met("ann", "bob", Status.HAPPENED, "1986-10-11"),
                        article("2025-06-17").met("ann", "bob", Status.HAPPENED, "")))
                .hasSize(1);
    }

    @Test
    void whereManyMeetingsAreKnownNewsWithoutADateIsOfThisYearOnly() {
        List<Wire> news = new ArrayList<>();
        for (int i = 0; i <= DaySlots.MAX_MARKS; i++) {
            news.add(article("1999-12-31").met("ann", "bob", Status.HAPPENED, "19%02d-03-05".formatted(i)));
        }
        news.add(article("2021-12-20").met("ann", "bob", Status.HAPPENED, ""));

        assertThat(facts(news.toArray(new Wire[0]))).hasSize(news.size());
    }

    @Test
    void oneAnnexationInFourWordings() {
        assertThat(facts(
                        article("2014-03-20").annexed("ann", "land", "2014-03-18", Manner.ANNEXED),
                        article("2021-12-04").annexed("ann", "land", "2014", Manner.SEIZED),
                        article("2021-12-04").annexed("ann", "land", "", Manner.ANNEXED),
                        article("2021-12-04").annexed("", "land", "2014", Manner.OCCUPIED)))
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
                        article("2021-12-04").annexed("ann", "land", "", Manner.ANNEXED),
                        article("2021-12-04").annexed("bob", "land", "", Manner.ANNEXED),
                        article("2021-12-04").annexed("", "land", "", Manner.ANNEXED)))
                .hasSize(3);
    }

    @Test
    void copiesCountAsOneOrigin() {
        assertThat(facts(
                        article("2021-12-04").withText(1).by("A").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        article("2021-12-05").withText(1).by("B").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        article("2021-12-05").withText(2).by("B").met("ann", "bob", Status.PLANNED, "2021-12-07")))
                .extracting(Fact::corroboration)
                .containsExactly(new Corroboration(3, 2, 2));
    }

    @Test
    void quarrelOfOneTextIsNoContest() {
        assertThat(facts(
                        article("2021-12-04").withText(1).met("ann", "bob", Status.HAPPENED, "2021-12-02"),
                        article("2021-12-05").withText(1).met("ann", "bob", Status.DENIED, "2021-12-02")))
                .allSatisfy(fact -> assertThat(fact.contested()).isEmpty());
        assertThat(facts(
                        article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-12-02"),
                        article("2021-12-05").met("ann", "bob", Status.DENIED, "2021-12-02")))
                .allSatisfy(fact -> assertThat(fact.contested())
                        .extracting(Fact.Contest::slot)
                        .containsExactly("status"));
    }

    @Test
    void placesThatOneSentenceNamesTogetherAreNotContested() {
        assertThat(facts(
                        article("2021-06-17")
                                .evidence("They met in Aville, Beton.")
                                .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "aville", Channel.UNKNOWN),
                        article("2021-06-18")
                                .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "beton", Channel.UNKNOWN)))
                .allSatisfy(fact -> assertThat(fact.contested()).isEmpty());
    }

    @Test
    void idIsThatOfTheEarliestPublishedClaim() {
        Extraction early = article("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction();
        Extraction late = article("2021-12-05")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction();
        Extraction undated =
                undated().met("ann", "bob", Status.PLANNED, "2021-12-07").extraction();

        String id = folded(List.of(early)).get(0).id();

        assertThat(folded(List.of(undated, late, early))).extracting(Fact::id).containsExactly(id);
        assertThat(folded(List.of(undated, late))).extracting(Fact::id).doesNotContain(id);
    }

    @Test
    void orderOfArticlesDoesNotMatter() {
        List<Extraction> extractions = new ArrayList<>();
        for (String day : List.of("", "2021", "2021-06", "2021-06-10", "2021-06-16", "XXXX-06-16", "XXXX-WXX-3")) {
            for (Status status : List.of(Status.HAPPENED, Status.PLANNED, Status.DENIED)) {
                extractions.add(article("2021-06-1" + extractions.size() % 10)
                        .met("ann", "bob", status, day)
                        .extraction());
                extractions.add(undated().met("ann", "bob", status, day).extraction());
            }
        }
        List<Fact> facts = folded(extractions);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(extractions, new Random(seed));
            assertThat(folded(extractions)).as("seed " + seed).isEqualTo(facts);
        }
    }

    private Wire article(String published) {
        return undated().on(published);
    }

    private Wire undated() {
        return Wire.article("article-" + articles++);
    }

    private static List<String> times(Wire... articles) {
        return facts(articles).stream().map(FactFoldTest::time).toList();
    }

    private static String time(Fact fact) {
        return Objects.requireNonNull(fact.time()).value();
    }

    private static List<Fact> facts(Wire... articles) {
        return folded(List.of(articles).stream().map(Wire::extraction).toList());
    }

    private static List<Fact> folded(List<Extraction> extractions) {
        Map<Subject, List<SubjectReport>> reports = new HashMap<>();
        for (Extraction extraction : extractions) {
            ArticleReports.subjects(extraction)
                    .forEach(report -> reports.computeIfAbsent(report.subject().whole(), absent -> new ArrayList<>())
                            .add(report));
        }
        List<Fact> facts = new ArrayList<>();
        reports.forEach((subject, said) -> FactFold.fold(subject, said).forEach(state -> facts.add(state.fact())));
        return facts;
    }
}
