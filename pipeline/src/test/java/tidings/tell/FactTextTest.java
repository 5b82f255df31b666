package tidings.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.tell.SampleFacts.LISBON;
import static tidings.tell.SampleFacts.NORLAND;
import static tidings.tell.SampleFacts.SKERRY;
import static tidings.tell.SampleFacts.meeting;
import static tidings.tell.SampleFacts.on;
import static tidings.tell.SampleFacts.party;
import static tidings.tell.SampleFacts.taking;
import static tidings.tell.SampleFacts.utterance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tidings.model.Channel;
import tidings.model.Fact;
import tidings.model.Manner;
import tidings.model.Role;
import tidings.model.Status;
import tidings.model.Utterance;

class FactTextTest {

    private final FactText text = new FactText(Phrases.load());

    @Test
    void aMeetingSaysWhoWhereWhenAndHowManySaySo() {
        assertThat(text.line(meeting(Status.HAPPENED, Channel.IN_PERSON, on("2021-03-04", "2021-03-04", "2021-03-04"))))
                .isEqualTo("Clara Whitfield met Tomas Arden in Lisbon, 4 March 2021 · HAPPENED"
                        + " · 3 reports, 2 outlets, 1 independent");
    }

    @Test
    void aPlannedCallIsNotShownAsAMeetingThatHappened() {
        assertThat(text.sentence(meeting(Status.PLANNED, Channel.PHONE, null)))
                .isEqualTo("Clara Whitfield is to speak by phone with Tomas Arden in Lisbon");
    }

    @Test
    void whereNobodySaysHowTheySpokeItIsNotShownAsAMeeting() {
        assertThat(text.sentence(meeting(Status.PLANNED, Channel.UNKNOWN, null, "met.verb.speak")))
                .isEqualTo("Clara Whitfield is to speak with Tomas Arden in Lisbon");
        assertThat(text.sentence(meeting(Status.HAPPENED, Channel.UNKNOWN, null, "met.noun.summit")))
                .isEqualTo("Clara Whitfield met Tomas Arden in Lisbon");
    }

    @Test
    void anUtteranceIsQuotedOnOneLineAndCutIfLong() {
        assertThat(text.sentence(utterance("We will\nstay,"))).isEqualTo("Clara Whitfield said: “We will stay”");
        assertThat(text.sentence(utterance("very ".repeat(100))))
                .hasSizeLessThan(300)
                .endsWith("…”");
    }

    @Test
    void wordsThatAreNotTheSpeakersOwnAreShownByTheirCue() {
        assertThat(text.sentence(utterance(Utterance.Form.INDIRECT, "deny", "that the board had been warned")))
                .isEqualTo("Clara Whitfield denied that the board had been warned");
        assertThat(text.sentence(utterance(Utterance.Form.INDIRECT, "warn", "the pier may close")))
                .isEqualTo("Clara Whitfield warned that the pier may close");
        assertThat(text.sentence(utterance(Utterance.Form.MIXED, "call", "the offer “an insult”")))
                .isEqualTo("Clara Whitfield called the offer “an insult”");
        assertThat(text.sentence(utterance(Utterance.Form.INDIRECT, "point to", "the closed pier", "object")))
                .isEqualTo("Clara Whitfield pointed to the closed pier");
        assertThat(text.sentence(utterance(Utterance.Form.INDIRECT, "say", "Ministers to Meet", "heading")))
                .isEqualTo("Clara Whitfield said: Ministers to Meet");
        assertThat(text.sentence(utterance(Utterance.Form.DIRECT, "ask", "Who closed the pier?")))
                .isEqualTo("Clara Whitfield asked: “Who closed the pier?”");
        assertThat(text.sentence(utterance(Utterance.Form.DIRECT, "say", "We will stay,")))
                .isEqualTo("Clara Whitfield said: “We will stay”");
    }

    @Test
    void whoItIsSaidToComesBeforeWhatIsSaid() {
        Fact.Party tomas = party(Role.Name.ADDRESSEE, SampleFacts.TOMAS);
        assertThat(text.sentence(utterance(Utterance.Form.INDIRECT, "tell", "the pier may close", tomas)))
                .isEqualTo("Clara Whitfield told Tomas Arden that the pier may close");
        assertThat(text.sentence(utterance(Utterance.Form.INDIRECT, "call on", "to resign", tomas)))
                .isEqualTo("Clara Whitfield called on Tomas Arden to resign");
        assertThat(text.sentence(utterance(Utterance.Form.DIRECT, "say", "We will stay", tomas)))
                .isEqualTo("Clara Whitfield said to Tomas Arden: “We will stay”");
    }

    @Test
    void aTakingWithoutAnActorIsShownInThePassive() {
        assertThat(text.sentence(taking(Status.HAPPENED, Manner.ANNEXED, party(Role.Name.TERRITORY, SKERRY))))
                .isEqualTo("Skerry Islands was annexed");
        assertThat(text.sentence(taking(
                        Status.HAPPENED,
                        Manner.RETAKEN,
                        party(Role.Name.ACTOR, NORLAND),
                        party(Role.Name.TERRITORY, SKERRY),
                        party(Role.Name.FROM, LISBON))))
                .isEqualTo("Norland retook Skerry Islands from Lisbon");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasItsOwnWordsForEveryKind(Status status) {
        String marked = "(" + status.name().toLowerCase(java.util.Locale.ROOT) + ")";
        assertThat(text.sentence(meeting(status, Channel.UNKNOWN, null))).doesNotContain(marked);
        assertThat(text.sentence(taking(
                        status, Manner.UNKNOWN, party(Role.Name.ACTOR, NORLAND), party(Role.Name.TERRITORY, SKERRY))))
                .doesNotContain(marked);
        assertThat(text.sentence(taking(status, Manner.UNKNOWN, party(Role.Name.TERRITORY, SKERRY))))
                .doesNotContain(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2021-03-04 | 2021-03-04 | 2021-03-04 | 4 March 2021",
                "2021-03 | 2021-03-01 | 2021-03-31 | March 2021",
                "2021 | 2021-01-01 | 2021-12-31 | 2021",
                "2021-03-01/2021-03-07 | 2021-03-01 | 2021-03-07 | 1–7 March 2021",
                "2021-W09 | 2021-02-27 | 2021-03-05 | 27 February – 5 March 2021",
                "2020-WI | 2020-12-20 | 2021-03-19 | 20 December 2020 – 19 March 2021",
                "XXXX-03-04 | '' | '' | “then”",
            })
    void daysAreAsFineAsTheyAreKnown(String value, String first, String last, String expected) {
        assertThat(DayText.of(on(value, first, last))).isEqualTo(expected);
    }

    @Test
    void evidenceNamesOutletAndDay() {
        assertThat(FactText.evidence(meeting(Status.HAPPENED, Channel.UNKNOWN, null)))
                .contains("“They shook hands.” — The Courier, 5 March 2021");
        assertThat(FactText.evidence(utterance("We will stay,"))).contains("— The Courier, 5 March 2021");
    }

    @Test
    void aFactOfNobodyIsShownByItsVerb() {
        assertThat(text.sentence(SampleFacts.ofNobody())).isEqualTo("met");
    }
}
