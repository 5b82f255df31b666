package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.codec.Codecs;
import tidings.model.Channel;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EntityUpdate;
import tidings.model.Evidence;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.testing.GeneratedValues;

class FactBudgetTest {

    private static final int MOST_BYTES = 64 * 1024;

    @Test
    void theWorstUpdateStaysUnder64KiB() {
        Fact worst = FactBudget.fit(worst());
        EntityUpdate update = new EntityUpdate(
                entity(0),
                1,
                1,
                EntityUpdate.Op.CHANGED,
                worst,
                worst,
                Collections.nCopies(50, "0123456789abcdef"),
                new GeneratedValues(1).window(),
                new EntityUpdate.Cause("i".repeat(512), "u".repeat(1024), position(), null),
                Instant.EPOCH);

        assertThat(2 * Codecs.FACT.encode(worst()).length)
                .as("two as they came")
                .isGreaterThan(MOST_BYTES);
        assertThat(Codecs.ENTITY_UPDATE.encode(update).length).isLessThan(MOST_BYTES);
    }

    @Test
    void whatMattersMostIsLeft() {
        Fact fitted = FactBudget.fit(worst());

        assertThat(fitted.words()).isEqualTo(worst().words());
        assertThat(fitted.parties()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(fitted.sample()).isNotEmpty();
        assertThat(fitted.variants()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anOrdinaryFactIsLeftAloneAndNeverUnderestimated(long seed) {
        Fact fact = new GeneratedValues(seed).fact();

        assertThat(FactBudget.fit(fact)).isSameAs(fact);
        assertThat(FactBudget.size(fact)).isGreaterThanOrEqualTo(Codecs.FACT.encode(fact).length);
    }

    /** Every list full, every text of four-byte characters, every address as long as an article's may be. */
    private static Fact worst() {
        String article = "i".repeat(512);
        return new Fact(
                "0123456789abcdef",
                Kind.SAID,
                "k".repeat(200),
                IntStream.range(0, Fact.MAX_PARTIES)
                        .mapToObj(number -> new Fact.Party(Role.Name.ABOUT, entity(number), wide(100)))
                        .toList(),
                Status.HAPPENED,
                Collections.nCopies(Fact.MAX_HISTORY, new Fact.StatusReport(Status.HAPPENED, null, article)),
                null,
                false,
                new Fact.Party(Role.Name.PLACE, entity(99), wide(100)),
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                wide(2000),
                Utterance.Form.MIXED,
                wide(100),
                Collections.nCopies(Fact.MAX_VARIANTS, wide(Printings.MAX_WORDS)),
                IntStream.rangeClosed(0, Fact.MAX_VARIANTS)
                        .mapToObj(variant -> new Fact.Printing(variant, article, "o".repeat(200), null))
                        .toList(),
                "020",
                "CONSULT",
                new Fact.Corroboration(1_000_000, 1_000_000, 1_000_000),
                Collections.nCopies(
                        3,
                        new Fact.Contest(
                                "place",
                                Collections.nCopies(
                                        3, new Fact.Contest.Position("p".repeat(200), List.of(article, article))))),
                null,
                null,
                Collections.nCopies(
                        Fact.MAX_SAMPLE,
                        new Fact.EvidenceSample(
                                article,
                                "u".repeat(1024),
                                "o".repeat(256),
                                null,
                                position(),
                                "0123456789abcdef",
                                Status.HAPPENED,
                                new Evidence(new Span(0, 300), wide(FactFold.MAX_SENTENCE), true),
                                "rule")));
    }

    private static LogPosition position() {
        return new LogPosition("t".repeat(249), 1_000, Long.MAX_VALUE);
    }

    private static EntityRef entity(int number) {
        return new EntityRef("wiki:" + "e".repeat(200) + number, wide(50), EntityType.PERSON);
    }

    private static String wide(int codePoints) {
        return "\uD83D\uDD4A".repeat(codePoints);
    }
}
