package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.PublicationTime;

/** Which wordings are one utterance. */
class NearWordsTest {

    private static final String BRIDGE =
            "What we are planning is a new bridge over the Lerma that carries trains as well as"
                    + " cars, so that farmers from both banks can sell their harvest in the city without losing a day.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And what we are planning is a new bridge over the Lerma that carries trains as well as cars, so that"
                        + " farmers from both banks can sell their harvest in the city without losing a day",
                "planning … a new bridge over the Lerma that carries trains as well as cars",
                "farmers from both banks can sell their harvest in the city without losing a day",
                "What we plan is “a new bridge over the Lerma” that carries trains and cars, so farmers from both banks"
                        + " could sell their harvest in town without losing a day.",
                "She said they were planning a new bridge over the Lerma, which carries trains as well as cars, so that"
                        + " the farmers of both banks may sell their crops in the city without losing a day"
            })
    void cutOrInOtherWordsItIsTheSame(String variant) {
        assertThat(areNear(BRIDGE, variant)).isTrue();
        assertThat(areNear(variant, BRIDGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What we are planning is a new hospital in Toluca, so that nurses from both banks can work in the city.",
                "What we are not planning is a new bridge over the Lerma that carries trains as well as cars, so that"
                        + " farmers from both banks can sell their harvest in the city without losing a day.",
                "The city sells its old trains",
                "a bridge"
            })
    void anotherSentenceIsNot(String other) {
        assertThat(areNear(BRIDGE, other)).isFalse();
        assertThat(areNear(other, BRIDGE)).isFalse();
    }

    @Test
    void formulaWithAnotherEndingIsNot() {
        assertThat(areNear(
                        "We will continue to stand by our neighbours with food and medicine.",
                        "We will continue to stand by our neighbours with engineers and money."))
                .isFalse();
        assertThat(areNear(
                        "We will continue to support Lerma with seed", "We will continue to support Lerma with money"))
                .isFalse();
    }

    @Test
    void whatTurnsItRoundMakesItAnother() {
        assertThat(areNear(
                        "The government will accept the new border", "The government will not accept the new border"))
                .isFalse();
        assertThat(areNear("I don't accept the border they drew", "I do not accept the border they drew"))
                .isTrue();
    }

    @Test
    void whatIsDeniedIsNotWhatIsSaid() {
        String words = "The minister knew of the secret payments";

        assertThat(NearWords.areNear(cell("a", words, false, "2021-03-05"), cell("b", words, true, "2021-03-05")))
                .isFalse();
    }

    @Test
    void anotherNumberIsACorrectionWithinDaysAndLaterAnotherUtterance() {
        String one = "The flood has taken 10 villages and their fields";
        String other = "The flood has taken 20 villages and their fields";

        assertThat(near(one, "2021-03-05", other, "2021-03-06")).isTrue();
        assertThat(near(one, "2021-03-05", other, "2021-03-12")).isFalse();
        assertThat(near(one, "2021-03-05", "The flood has taken 20 villages", "2021-03-05"))
                .isFalse();
        assertThat(near(one, "2021-03-05", "The flood has taken villages and their fields", "2021-03-05"))
                .isTrue();
    }

    private static boolean areNear(String one, String other) {
        return near(one, "2021-03-05", other, "2021-03-05");
    }

    private static boolean near(String one, String published, String other, String otherPublished) {
        return NearWords.areNear(cell("a", one, false, published), cell("b", other, false, otherPublished));
    }

    private static WordCell cell(String key, String words, boolean denied, String published) {
        return new WordCell(key, PlainWords.of(Wording.fold(words), denied, false), PublicationTime.parse(published));
    }
}
