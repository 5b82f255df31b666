package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.codec.Codecs;
import tidings.model.Channel;
import tidings.model.Counterpart;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EntityUpdate;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Fact;
import tidings.model.JoinedName;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.Point;
import tidings.model.PublicationTime;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.model.Window;
import tidings.testing.GeneratedValues;

/**
 * Sizes are of Avro's single-object form, which has ten bytes before the same body that Confluent's wire form has five
 * before.
 */
class FactBudgetTest {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String ID = "0123456789abcdef";
    private static final Point POINT = new Point(38.7, -9.1);
    private static final PublicationTime PUBLISHED = PublicationTime.parse("2021-12-04T10:45:59.123456789-05:30");

    @Test
    void theWorstUpdateStaysUnder64KiB() {
        Fact worst = FactBudget.fit(worst());
        EntityUpdate update = new EntityUpdate(
                entity(0),
                1,
                Long.MAX_VALUE,
                EntityUpdate.Op.CHANGED,
                worst,
                worst,
                Collections.nCopies(EntityUpdate.MAX_FORMERLY, ID),
                new Window(
                        LocalDate.parse("9999-12-30"),
                        LocalDate.parse("9999-12-31"),
                        Integer.MAX_VALUE,
                        true,
                        new Window.Totals(
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE,
                                kinds(),
                                Integer.MAX_VALUE,
                                counterparts(Window.Totals.MAX_COUNTERPARTS),
                                Double.MAX_VALUE,
                                Integer.MAX_VALUE,
                                Double.MAX_VALUE)),
                new EntityUpdate.Cause("i".repeat(512), "u".repeat(1024), position(), PUBLISHED),
                Instant.parse("9999-12-31T23:59:59.999Z"));

        assertThat(2 * Codecs.FACT.encode(worst()).length)
                .as("two as they came")
                .isGreaterThan(MOST_BYTES);
        assertThat(Codecs.ENTITY_UPDATE.encode(update).length).isLessThan(MOST_BYTES);
    }

    @Test
    void theWorstFactStaysUnderItsShareOfAnUpdate() {
        assertThat(Codecs.FACT.encode(FactBudget.fit(worst())).length).isLessThan(FactBudget.BYTES);
    }

    @Test
    void theWorstProfileStaysUnder64KiB() {
        Entity worst = new Entity(
                entity(0),
                Collections.nCopies(Entity.MAX_ALIASES, wide(Caps.ALIAS)),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                kinds(),
                counterparts(Entity.MAX_COUNTERPARTS),
                Collections.nCopies(Entity.MAX_LATEST, ID),
                PUBLISHED,
                PUBLISHED,
                "wikidata:Q" + Long.MAX_VALUE,
                new Point(1, 1));

        assertThat(Codecs.ENTITY.encode(worst).length).isLessThan(MOST_BYTES);
    }

    @Test
    void idsAndNamesThatWouldSwellEveryRecordAreRefused() {
        String longest = "e".repeat(EntityRef.MAX_BYTES - "wiki:".length());

        assertThat(new EntityRef("wiki:" + longest, longest, EntityType.OTHER).name())
                .isEqualTo(longest);
        assertThatThrownBy(() -> new EntityRef("wiki:e" + longest, "E", EntityType.OTHER))
                .hasMessageStartingWith("an id or name of an entity has at most 512 bytes, not 513, as \"wiki:eee");
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(Caps.cut(5, wide(5))).isEqualTo(wide(5));
        assertThat(Caps.cut(5, wide(6))).isEqualTo(wide(4) + "…");
        assertThat(FactBudget.fit(worst()).truncated()).isTrue();
        assertThat(worst().truncated()).isFalse();
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
                ID,
                Kind.SAID,
                "k".repeat(12 * EntityRef.MAX_BYTES),
                IntStream.range(0, Fact.MAX_PARTIES)
                        .mapToObj(number -> new Fact.Party(Role.Name.ABOUT, entity(number), wide(Caps.PARTY), POINT))
                        .toList(),
                Status.HAPPENED,
                Collections.nCopies(Fact.MAX_HISTORY, new Fact.StatusReport(Status.HAPPENED, PUBLISHED, article)),
                new EventTime(wide(Caps.TIME), new Span(0, 100), wide(Caps.TIME), LocalDate.EPOCH, LocalDate.EPOCH),
                false,
                new Fact.Party(Role.Name.PLACE, entity(99), wide(Caps.PARTY), POINT),
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                wide(Utterance.MAX_LENGTH),
                Utterance.Form.MIXED,
                wide(Caps.CUE),
                Collections.nCopies(Fact.MAX_VARIANTS, wide(Caps.VARIANT)),
                IntStream.rangeClosed(0, Fact.MAX_VARIANTS)
                        .mapToObj(variant -> new Fact.Printing(variant, article, "o".repeat(256), PUBLISHED))
                        .toList(),
                "020",
                "CONSULT",
                new Fact.Corroboration(1_000_000, 1_000_000, 1_000_000),
                Collections.nCopies(
                        3,
                        new Fact.Contest(
                                "place",
                                Collections.nCopies(
                                        3,
                                        new Fact.Contest.Position(
                                                wide(Caps.VALUE), List.of(article, article, article))))),
                PUBLISHED,
                PUBLISHED,
                Collections.nCopies(
                        Fact.MAX_SAMPLE,
                        new Fact.EvidenceSample(
                                article,
                                "u".repeat(1024),
                                "o".repeat(256),
                                PUBLISHED,
                                position(),
                                ID,
                                Status.HAPPENED,
                                new Evidence(new Span(0, 300), wide(Caps.SENTENCE), true),
                                "r".repeat(100),
                                Collections.nCopies(
                                        Fact.MAX_NAMES,
                                        new JoinedName("s".repeat(EntityRef.MAX_BYTES), entity(7), article)))),
                false);
    }

    private static Map<Kind, Integer> kinds() {
        return IntStream.range(0, 26)
                .boxed()
                .collect(Collectors.toMap(
                        number -> new Kind((char) ('A' + number) + "_".repeat(39)), number -> Integer.MAX_VALUE));
    }

    private static List<Counterpart> counterparts(int most) {
        return IntStream.range(0, most)
                .mapToObj(number -> new Counterpart(entity(number), Integer.MAX_VALUE))
                .toList();
    }

    private static LogPosition position() {
        return new LogPosition("t".repeat(249), 1_000, Long.MAX_VALUE);
    }

    private static EntityRef entity(int number) {
        String id = "wiki:" + (char) ('a' + number % 26);
        return new EntityRef(
                id + "e".repeat(EntityRef.MAX_BYTES - id.length()), wide(EntityRef.MAX_BYTES / 4), EntityType.PERSON);
    }

    private static String wide(int codePoints) {
        return "\uD83D\uDD4A".repeat(codePoints);
    }
}
