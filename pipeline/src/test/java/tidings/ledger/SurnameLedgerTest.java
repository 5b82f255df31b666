package tidings.ledger;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.knowledge.NameReport;
import tidings.knowledge.SurnameAnswer;
import tidings.knowledge.Surnames;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.testing.Wire;

/** What surnames are answered, held against all live reports at once; a failure names its seed. */
class SurnameLedgerTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");

    private final List<NameReport> reports = new ArrayList<>();
    private final List<SurnameAnswer> answers = new ArrayList<>();
    private final NameLedger names = new NameLedger(new MemoryRows<>(), reports::add);
    private final SurnameLedger surnames = new SurnameLedger(new MemoryRows<>(), answers::add);
    private final Map<String, NameReport> live = new TreeMap<>();
    private final Map<String, Optional<JoinedName>> answered = new HashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachIsAnsweredByWhatAllSayOnceForOneCause(long seed) {
        Random random = new Random(seed);
        int days = 10 + random.nextInt(60);
        for (int offset = 0; offset < 150; offset++) {
            read(version(random, days, offset));
        }
    }

    /** Where some days have more articles than can say whom a surname means, and then fewer. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachIsAnsweredWhenTheyBecomeTooManyAndFewerAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4 * Surnames.MAX_ARTICLES; i++) {
            String id = "article-" + i % (Surnames.MAX_ARTICLES + 10);
            boolean withdrawn = i > 2 * Surnames.MAX_ARTICLES && random.nextInt(3) > 0;
            String who = random.nextInt(9) == 0 ? "ida solheim" : "solheim";
            read(
                    withdrawn
                            ? Wire.withdrawal(id)
                            : Wire.article(id)
                                    .at(i)
                                    .on(FIRST.plusDays(random.nextInt(20)).toString())
                                    .mentions(who, 1)
                                    .mentions("ann", 1)
                                    .extraction());
        }
    }

    private static Extraction version(Random random, int days, long offset) {
        String id = "article-" + random.nextInt(40);
        if (random.nextInt(6) == 0) {
            return Wire.withdrawal(id);
        }
        Wire article = Wire.article(id)
                .at(offset)
                .on(FIRST.plusDays(random.nextInt(days)).toString());
        List<String> people = List.of("solheim", "solheim", "ida solheim", "eva solheim");
        article.mentions(people.get(random.nextInt(people.size())), 1);
        article.mentions(List.of("ann", "bob", "ann berg").get(random.nextInt(3)), 1);
        return article.extraction();
    }

    private void read(Extraction version) {
        live.remove(version.articleId());
        Surnames.reports(version).stream()
                .filter(each -> each.surname().equals("solheim"))
                .forEach(each -> live.put(version.articleId(), each));
        reports.clear();
        answers.clear();
        names.read(version);
        reports.stream().filter(each -> each.surname().equals("solheim")).forEach(surnames::receive);

        assertThat(answers).extracting(SurnameAnswer::articleId).doesNotHaveDuplicates();
        for (SurnameAnswer answer : answers) {
            Optional<JoinedName> now = Optional.ofNullable(answer.joined());
            Optional<JoinedName> before = answered.put(answer.articleId(), now);
            assertThat(answer.cause().articleId()).isEqualTo(version.articleId());
            assertThat(answer.position())
                    .isEqualTo(Objects.requireNonNull(live.get(answer.articleId()))
                            .source()
                            .position());
            if (!answer.articleId().equals(version.articleId())) {
                assertThat(now).isNotEqualTo(before);
            }
        }
        live.values().stream().filter(NameReport::asks).forEach(alone -> assertThat(
                        answered.get(alone.source().articleId()))
                .as("%s", alone)
                .isEqualTo(Optional.ofNullable(Surnames.whom(alone, near(alone)))));
    }

    private List<NameReport> near(NameReport alone) {
        return live.values().stream()
                .filter(each -> Math.abs(DAYS.between(alone.day(), each.day())) <= Surnames.DAYS)
                .toList();
    }
}
