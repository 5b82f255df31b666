package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.knowledge.FoldedNews.facts;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.Fact;
import tidings.model.Fact.Corroboration;
import tidings.model.Status;
import tidings.testing.Wire;

/** How many independent texts say so, and on what they disagree. */
class WitnessFoldTest {

    private final FoldedNews news = new FoldedNews();

    @Test
    void countsAreOfAllReportsTheRestOfTheFirstAndTheLast() {
        List<Wire> reports = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String place = i == 100 ? "aville" : "beton";
            reports.add(news.article("2021-06-%02d".formatted(1 + i / 10))
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
    void copiesCountAsOneOrigin() {
        assertThat(facts(
                        news.article("2021-12-04").withText(1).by("A").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.article("2021-12-05").withText(1).by("B").met("ann", "bob", Status.PLANNED, "2021-12-07"),
                        news.article("2021-12-05").withText(2).by("B").met("ann", "bob", Status.PLANNED, "2021-12-07")))
                .extracting(Fact::corroboration)
                .containsExactly(new Corroboration(3, 2, 2));
    }

    @Test
    void quarrelOfOneTextIsNoContest() {
        assertThat(facts(
                        news.article("2021-12-04").withText(1).met("ann", "bob", Status.HAPPENED, "2021-12-02"),
                        news.article("2021-12-05").withText(1).met("ann", "bob", Status.DENIED, "2021-12-02")))
                .allSatisfy(fact -> assertThat(fact.contested()).isEmpty());
        assertThat(facts(
                        news.article("2021-12-04").met("ann", "bob", Status.HAPPENED, "2021-12-02"),
                        news.article("2021-12-05").met("ann", "bob", Status.DENIED, "2021-12-02")))
                .allSatisfy(fact -> assertThat(fact.contested())
                        .extracting(Fact.Contest::slot)
                        .containsExactly("status"));
    }

    @Test
    void placesThatOneSentenceNamesTogetherAreNotContested() {
        assertThat(facts(
                        news.article("2021-06-17")
                                .evidence("They met in Aville, Beton.")
                                .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "aville", Channel.UNKNOWN),
                        news.article("2021-06-18")
                                .met(List.of("ann", "bob"), Status.HAPPENED, "2021-06-16", "beton", Channel.UNKNOWN)))
                .allSatisfy(fact -> assertThat(fact.contested()).isEmpty());
    }
}
