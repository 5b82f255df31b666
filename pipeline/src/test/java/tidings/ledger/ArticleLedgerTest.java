package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidings.knowledge.ClockReport;
import tidings.knowledge.HeldArticle;
import tidings.knowledge.MentionReport;
import tidings.knowledge.NameReport;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.SurnameAnswer;
import tidings.knowledge.Surnames;
import tidings.model.EntityRef;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.testing.Wire;

/** When articles with surnames alone are reported, and as what. */
class ArticleLedgerTest {

    private static final EntityRef SOLHEIM = Wire.entity("solheim");
    private static final EntityRef IDA = Wire.entity("ida solheim");
    private static final long NOW = Instant.parse("2025-04-01T00:00:00Z").toEpochMilli();
    private static final Extraction FIRST = version(1, 1);
    private static final Extraction SECOND = version(2, 2);

    private final MemoryRows<HeldArticle> held = new MemoryRows<>();
    private final List<MentionReport> reported = new ArrayList<>();
    private final ArticleLedger ledger =
            new ArticleLedger(new MemoryRows<>(), held, new MemoryRows<>(), new ArticleLedger.Listener() {
                @Override
                public void mention(MentionReport report) {
                    reported.add(report);
                }

                @Override
                public void claims(SubjectReports reports) {
                    throw new AssertionError("it claims nothing");
                }

                @Override
                public void clock(ClockReport report) {
                    // Not what is looked at here.
                }
            });

    @Test
    void waitsForItsAnswer() {
        ledger.read(FIRST, 0);
        assertThat(reported).isEmpty();

        ledger.receive(answer(FIRST, null), 0);
        assertThat(reported).extracting(MentionReport::entity).containsExactly(SOLHEIM);
    }

    @Test
    void anAnswerToAFormerVersionIsLetGo() {
        ledger.read(FIRST, 0);
        ledger.read(SECOND, 0);
        ledger.receive(answer(FIRST, IDA), 0);
        assertThat(reported).isEmpty();

        ledger.receive(answer(SECOND, null), 0);
        assertThat(reported)
                .extracting(MentionReport::entity, MentionReport::mentions)
                .containsExactly(tuple(SOLHEIM, 2));
    }

    @Test
    void aVersionWithoutSurnamesAloneTakesThePlaceOfOneThatWaits() {
        Extraction full = Wire.article("article")
                .at(3)
                .on("2025-03-10")
                .mentions("ida solheim", 1)
                .extraction();
        ledger.read(FIRST, 0);
        ledger.read(full, 0);

        assertThat(reported)
                .extracting(MentionReport::entity, MentionReport::mentions)
                .containsExactly(tuple(IDA, 1));
        assertThat(held.all()).isEmpty();
    }

    @Test
    void anAnswerToAWithdrawnVersionIsLetGo() {
        ledger.read(FIRST, 0);
        ledger.read(Wire.withdrawal("article"), 0);
        ledger.receive(answer(FIRST, IDA), 0);

        assertThat(reported).isEmpty();
        assertThat(held.all()).isEmpty();
    }

    @Test
    void anotherAnswerTakesBackAndNamesTheCause() {
        ledger.read(FIRST, 0);
        ledger.receive(answer(FIRST, null), 0);
        reported.clear();
        ledger.receive(answer(FIRST, IDA), 0);
        ledger.receive(answer(FIRST, IDA), 0);

        assertThat(reported)
                .extracting(MentionReport::entity, MentionReport::mentions)
                .containsExactly(tuple(IDA, 1), tuple(SOLHEIM, 0));
        assertThat(reported).allSatisfy(report -> {
            assertThat(report.source().articleId()).isEqualTo("article");
            assertThat(report.source().cause().articleId()).isEqualTo("full");
        });
    }

    @Test
    void theSameVersionAgainStandsWhereItCameLast() {
        Extraction again = version(9, 1);
        ledger.read(FIRST, 0);
        ledger.receive(answer(FIRST, null), 0);
        ledger.read(again, 0);
        ledger.receive(answer(again, null), 0);

        assertThat(reported)
                .extracting(report -> report.source().position())
                .containsExactly(FIRST.position(), again.position());
    }

    @Test
    void theClockIsMovedByAVersionThatIsNeverReported() {
        ledger.read(FIRST, NOW);
        assertThat(ledger.clock()).isEqualTo(LocalDate.MIN);

        ledger.read(Wire.withdrawal("article"), NOW);
        assertThat(ledger.clock()).isEqualTo(LocalDate.parse("2025-03-10"));
    }

    private static Extraction version(long offset, int mentions) {
        return Wire.article("article")
                .at(offset)
                .on("2025-03-10")
                .mentions("solheim", mentions)
                .extraction();
    }

    private static SurnameAnswer answer(Extraction to, @Nullable EntityRef meant) {
        NameReport asking = Surnames.alone(to).get(0);
        Extraction full =
                Wire.article("full").on("2025-03-10").mentions("ida solheim", 1).extraction();
        return new SurnameAnswer(
                asking.surname(),
                to.articleId(),
                to.position(),
                meant == null ? null : new JoinedName("solheim", meant, "full"),
                meant == null
                        ? asking.source().cause()
                        : Surnames.reports(full).get(0).source().cause());
    }
}
