package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.knowledge.FoldedNews.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Fact;

/** Which wordings are one utterance, and what is said of it. */
class UtteranceFoldTest {

    private final FoldedNews news = new FoldedNews();

    @Test
    void oneUtteranceInTwoPapersIsOneWithItsVariants() {
        assertThat(facts(
                        news.article("2021-06-17").said("ann", "I don't accept that."),
                        news.article("2021-06-18").said("ann", "“And I don’t accept that”"),
                        news.article("2021-06-18").said("ann", "I accept that.")))
                .extracting(Fact::words)
                .containsExactlyInAnyOrder("I don't accept that.", "I accept that.");
    }

    @Test
    void variantsBelongToTheEarliestAndSayWhoPrintedWhich() {
        List<Fact> facts = facts(
                news.article("2021-06-17").by("A").said("ann", "The old mill will grind our own grain again next year"),
                news.article("2021-06-18").by("B").said("ann", "The old mill will grind our own grain again"),
                news.article("2021-06-19").by("C").said("ann", "the old mill will grind our own grain again"),
                news.article("2021-06-19").by("D").said("ann", "The old mill will never grind our own grain again"));

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
                        news.article("2021-06-17")
                                .said("ann", "Northern farmers bring cheap grain before winter storms"),
                        news.article("2021-06-18")
                                .said("ann", "cheap grain before winter storms and honest weights for all"),
                        news.article("2021-06-19").said("ann", "honest weights for all and schools in every valley")))
                .hasSize(3);
        assertThat(facts(
                        news.article("2021-06-17")
                                .said("ann", "Northern farmers bring cheap grain before winter storms"),
                        news.article("2021-06-18").said("ann", "cheap grain before winter storms"),
                        news.article("2021-06-19")
                                .said("ann", "cheap grain before winter storms and honest weights for all")))
                .extracting(fact -> fact.words() + " " + fact.corroboration().reports())
                .containsExactlyInAnyOrder(
                        "Northern farmers bring cheap grain before winter storms 2",
                        "cheap grain before winter storms and honest weights for all 1");
    }

    @Test
    void anotherNumberInTheSameWordsIsContested() {
        assertThat(facts(
                        news.article("2021-06-17").said("ann", "The flood has taken 10 villages"),
                        news.article("2021-06-18").said("ann", "The flood has taken 20 villages")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.contested()).singleElement().satisfies(contest -> {
                    assertThat(contest.slot()).isEqualTo("number");
                    assertThat(contest.positions())
                            .extracting(Fact.Contest.Position::value)
                            .containsExactly("10", "20");
                }));
    }

    @Test
    void manyWordsOfSomebodyUnnamedAreOneUtteranceInAllPapers() {
        String words = "the old mill on the quay will grind our own grain again from next spring";
        assertThat(facts(
                        news.article("2021-06-17").said("<the town hall>", words),
                        news.article("2021-06-18").said("<the town hall>", words)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.corroboration().reports()).isEqualTo(2);
                    assertThat(fact.parties()).hasSize(1);
                });
    }

    @Test
    void fewWordsOfSomebodyUnnamedAndThoseOfAnotherAreTheirsAlone() {
        String words = "the old mill on the quay will grind our own grain again from next spring";
        assertThat(facts(
                        news.article("2021-06-17").said("<a spokesman>", "There will be no comment"),
                        news.article("2021-06-18").said("<a spokesman>", "There will be no comment"),
                        news.article("2021-06-18").said("<a spokesman>", words),
                        news.article("2021-06-18").said("<the town hall>", words)))
                .hasSize(4);
    }
}
