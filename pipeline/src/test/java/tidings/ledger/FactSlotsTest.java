package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactState;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.WrittenFact;
import tidings.model.Channel;
import tidings.model.Extraction;
import tidings.model.Manner;
import tidings.model.Status;
import tidings.testing.Wire;

/**
 * Slots kept up report by report are those of a fold over all that is live. A failure names its seed; {@code
 * -Dtidings.seeds=1000} tries more of them.
 */
class FactSlotsTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2019-11-01");
    private static final List<Status> STATUSES =
            List.of(Status.HAPPENED, Status.HAPPENED, Status.PLANNED, Status.POSSIBLE, Status.DENIED, Status.CANCELLED);
    private static final List<String> SPEECHES = List.of(
            "We will send three hundred tanks and forty guns across the northern river before winter comes again",
            "We will not send tanks or guns across the northern river before spring, the minister told allied envoys",
            "Farmers near the northern river deserve cheap seed, honest weights and roads that last through winter",
            "Our schools need teachers and honest weights, not tanks and guns across the northern river");

    /** A page with a fact stays while its members go and come back; which one is not looked at. */
    private static final WrittenFact FACT = new WrittenFact(new byte[0]);

    private final Map<String, SubjectReport> live = new TreeMap<>();
    private final Map<String, FactState> facts = new TreeMap<>();
    private final MemoryRows<SubjectReport> reports = new MemoryRows<>();
    private final MemoryRows<SubjectPage> subjects = new MemoryRows<>();
    private final MemoryRows<SlotPage> slotPages = new MemoryRows<>();
    private final MemoryRows<Bag> sharing = new MemoryRows<>();
    private final MemoryRows<String> rows = new MemoryRows<>();
    private final List<MemoryRows<?>> stores = List.of(reports, subjects, slotPages, sharing, rows);
    private final SubjectPages pages =
            new SubjectPages(new FactLedger.Stores(reports, subjects, slotPages, sharing, rows));
    private final FactSlots slots = new FactSlots(pages);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tidings.seeds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void meetingsOfFewDays(long seed) {
        follow(seed, 80, random -> meeting(random, 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void meetingsOfManyDays(long seed) {
        follow(seed, 160, random -> meeting(random, 900));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takings(long seed) {
        follow(seed, 80, this::taking);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void utterances(long seed) {
        follow(seed, 160, this::utterance);
    }

    /** What a random article says. */
    private interface Saying {
        void add(Wire article, Random random);
    }

    private interface Sayings {
        Saying any(Random random);
    }

    private void follow(long seed, int articles, Sayings sayings) {
        Random random = new Random(seed);
        for (int i = 0; i < articles; i++) {
            // Some say another thing than before, or nothing any more.
            String id = "article-" + (random.nextInt(3) == 0 ? random.nextInt(articles) : i);
            Wire article =
                    Wire.article(id).at(i).by("outlet " + random.nextInt(5)).withText(random.nextInt(articles));
            if (random.nextInt(6) > 0) {
                article.on(day(random, 900).toString());
            }
            int claims = random.nextInt(4);
            for (int claim = 0; claim < claims; claim++) {
                sayings.any(random).add(article, random);
            }
            read(article.extraction());
            if (i % 50 == 0 || i == articles - 1) {
                assertSame(byId(facts.values()), folded());
            }
        }
        live.values().stream()
                .map(report -> report.source().articleId())
                .distinct()
                .toList()
                .forEach(id -> read(Wire.withdrawal(id)));
        assertThat(facts).isEmpty();
        pages.flush();
        assertThat(stores).allSatisfy(rows -> assertThat(rows.all()).isEmpty());
    }

    /** Names the first fact that differs only: all would fill pages. */
    private static void assertSame(Map<String, FactState> kept, Map<String, FactState> folded) {
        folded.forEach((id, state) -> assertThat(kept.get(id)).as("fact " + id).isEqualTo(state));
        assertThat(kept.keySet()).isEqualTo(folded.keySet());
    }

    private Saying meeting(Random random, int days) {
        String day =
                switch (random.nextInt(8)) {
                    case 0, 1 -> "";
                    case 2 -> day(random, days).toString().substring(0, 7);
                    case 3 -> day(random, days).toString().substring(0, 4);
                    case 4 ->
                        random.nextBoolean()
                                ? "XXXX-WXX-" + (1 + random.nextInt(7))
                                : "XXXX-0" + (1 + random.nextInt(9));
                    default -> day(random, days).toString();
                };
        return (article, seeded) -> article.met(
                List.of("ann", "bob"), any(seeded, STATUSES), day, any(seeded, List.of("", "aville")), Channel.UNKNOWN);
    }

    private Saying taking(Random random) {
        String day = any(random, List.of("", "2014", "2014-03", "2014-03-18", "2014-03-19", "2021-02", "2021"));
        String actor = any(random, List.of("", "", "ann", "ann", "bob", "<the rebels>"));
        return (article, seeded) -> article.annexed(actor, "land", day, Manner.SEIZED);
    }

    private Saying utterance(Random random) {
        String[] words = any(random, SPEECHES).split(" ");
        int from = random.nextInt(8);
        int to = words.length - random.nextInt(words.length - from - 1);
        StringBuilder said = new StringBuilder();
        for (int i = from; i < to; i++) {
            said.append(random.nextInt(30) == 0 ? "something" : words[i]).append(' ');
        }
        return (article, seeded) -> article.said("ann", said.toString(), any(seeded, STATUSES));
    }

    private void read(Extraction extraction) {
        List<Subject> before = live.values().stream()
                .filter(report -> report.source().articleId().equals(extraction.articleId()))
                .map(SubjectReport::subject)
                .toList();
        ArticleVersion version = ArticleVersion.of(extraction);
        ArticleReports.messages(ArticleReports.subjects(version), before, version)
                .forEach(this::enter);
    }

    private void enter(SubjectReports message) {
        Subject subject = message.subject();
        for (SubjectReport report : message.reports()) {
            String key = RowKey.of(report.subject()) + report.source().articleId();
            if (report.claims().isEmpty()) {
                live.remove(key);
            } else {
                live.put(key, report);
            }
        }
        FactSlots.Touched touched = slots.enter(message.reports());
        for (String slot : touched.slots()) {
            String row = RowKey.of(subject.whole()) + slot;
            Optional<FactState> now = slots.fold(subject, slot, touched);
            now.ifPresentOrElse(state -> facts.put(row, state), () -> facts.remove(row));
            pages.put(
                    subject,
                    slot,
                    pages.slot(subject, slot)
                            .withFact(
                                    now.isEmpty() ? null : FACT,
                                    now.map(FactState::days).orElse(List.of())));
        }
    }

    private Map<String, FactState> folded() {
        Map<Subject, List<SubjectReport>> bySubject = live.values().stream()
                .collect(Collectors.groupingBy(report -> report.subject().whole()));
        List<FactState> folded = new ArrayList<>();
        bySubject.forEach((subject, reports) -> folded.addAll(FactFold.fold(subject, reports)));
        return byId(folded);
    }

    private static Map<String, FactState> byId(Collection<FactState> states) {
        return states.stream().collect(Collectors.toMap(state -> state.fact().id(), state -> state));
    }

    private static LocalDate day(Random random, int days) {
        return FIRST_DAY.plusDays(random.nextInt(days));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
