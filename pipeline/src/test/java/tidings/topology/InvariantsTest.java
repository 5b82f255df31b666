package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactState;
import tidings.knowledge.FactStatus;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.MentionedEntity;
import tidings.model.Window;

/**
 * What holds of any stream of articles. A failure names its seed; {@code -Dtidings.seeds=1000} tries more of them.
 */
class InvariantsTest {

    private static final LocalDate CLOCK = LocalDate.ofInstant(KnowledgeDriver.LOG_START, ZoneOffset.UTC);

    private final List<KnowledgeDriver> drivers = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tidings.seeds", 12));
    }

    @AfterEach
    void close() {
        drivers.forEach(KnowledgeDriver::close);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdForAnyNews(long seed) {
        GeneratedNews news = new GeneratedNews(seed);
        KnowledgeDriver driver = run(news.mixed(1));

        assertCountsAreFoldsOverLiveArticles(driver, news);
        assertEveryIdResolves(driver, news);
        assertUpdatesFoldToTheFacts(driver);
        assertSame(driver, run(news.mixed(2)), "order does not matter");
        assertSame(driver, run(news.live()), "what is taken back leaves no trace");
        assertHearingItAgainChangesNothing(driver, news);
    }

    private static void assertCountsAreFoldsOverLiveArticles(KnowledgeDriver driver, GeneratedNews news) {
        List<FactState> folded = folded(news.live());

        assertThat(driver.facts())
                .isEqualTo(folded.stream()
                        .collect(Collectors.toMap(state -> state.fact().id(), FactState::fact)));
        Map<String, Entity> entities = driver.entities();
        entities.forEach((id, entity) -> {
            assertThat(entity.mentions()).as("mentions of " + id).isEqualTo(mentions(id, news.live(), CLOCK, 0));
            assertThat(entity.articles())
                    .as("articles on " + id)
                    .isEqualTo(naming(id, news.live(), CLOCK, 0).size());
            assertThat(entity.facts()).as("facts of " + id).isEqualTo(byKind(of(id, folded)));
        });
        driver.windowsByEntity()
                .forEach((id, windows) -> windows.forEach(window -> {
                    String what = id + " in " + window.start() + "/" + window.end();
                    int days = (int) (window.end().toEpochDay() - window.start().toEpochDay());
                    List<Extraction> naming = naming(id, news.live(), window.start(), days);
                    Window.Totals totals = window.totals();
                    assertThat(totals.mentions()).as(what).isEqualTo(mentions(id, news.live(), window.start(), days));
                    assertThat(totals.articles()).as(what).isEqualTo(naming.size());
                    assertThat(totals.outlets())
                            .as(what)
                            .isEqualTo(naming.stream()
                                    .map(Extraction::outlet)
                                    .distinct()
                                    .count());
                    assertThat(totals.facts())
                            .as(what)
                            .isEqualTo(byKind(of(id, folded).stream()
                                    .filter(state ->
                                            state.days().stream().anyMatch(day -> isIn(day, window.start(), days)))
                                    .toList()));
                }));
    }

    private static void assertEveryIdResolves(KnowledgeDriver driver, GeneratedNews news) {
        Map<String, Fact> facts = driver.facts();
        Map<String, Entity> entities = driver.entities();
        Set<String> articles = news.live().stream().map(Extraction::articleId).collect(Collectors.toSet());

        facts.values().forEach(fact -> {
            assertThat(entities.keySet()).containsAll(ids(fact));
            assertThat(fact.sample()).allMatch(sample -> articles.contains(sample.articleId()));
        });
        entities.values().forEach(entity -> {
            assertThat(facts.keySet()).containsAll(entity.latest());
            assertThat(entity.counterparts())
                    .allMatch(with -> entities.containsKey(with.entity().id()));
        });
    }

    private static void assertUpdatesFoldToTheFacts(KnowledgeDriver driver) {
        assertThat(driver.foldedUpdates()).isEqualTo(byEntity(driver.facts().values()));
        driver.updates().stream()
                .collect(Collectors.groupingBy(update -> update.entity().id()))
                .forEach((id, updates) -> assertThat(updates)
                        .extracting(EntityUpdate::sequence)
                        .as("updates of " + id)
                        .isEqualTo(LongStream.rangeClosed(1, updates.size())
                                .boxed()
                                .toList()));
    }

    private static void assertHearingItAgainChangesNothing(KnowledgeDriver driver, GeneratedNews news) {
        List<EntityUpdate> told = driver.updates();

        news.live().forEach(driver::read);
        driver.settle();

        assertThat(driver.updates()).isEqualTo(told);
    }

    private KnowledgeDriver run(List<Extraction> articles) {
        KnowledgeDriver driver = new KnowledgeDriver();
        drivers.add(driver);
        articles.forEach(driver::read);
        driver.settle();
        return driver;
    }

    private static void assertSame(KnowledgeDriver one, KnowledgeDriver other, String why) {
        assertThat(one.facts()).as(why).isEqualTo(other.facts());
        assertThat(one.entities()).as(why).isEqualTo(other.entities());
        assertThat(one.windowsByEntity()).as(why).isEqualTo(other.windowsByEntity());
    }

    /** What the facts ought to be, without stores and topics. */
    private static List<FactState> folded(List<Extraction> live) {
        Map<Subject, List<SubjectReport>> reports = new HashMap<>();
        for (Extraction extraction : live) {
            ArticleReports.subjects(extraction)
                    .forEach(report -> reports.computeIfAbsent(report.subject(), absent -> new ArrayList<>())
                            .add(report));
        }
        List<FactState> folded = new ArrayList<>();
        reports.forEach((subject, said) -> FactFold.fold(subject, said)
                .forEach(state -> folded.add(new FactState(
                        FactStatus.on(CLOCK, state.fact(), KnowledgeDriver.SETTINGS.lapseGraceDays()), state.days()))));
        return folded;
    }

    /** Live articles that name the entity; published in the window, if it has days. */
    private static List<Extraction> naming(String id, List<Extraction> live, LocalDate start, int days) {
        return live.stream()
                .filter(article -> days == 0
                        || (article.published() != null
                                && isIn(article.published().day(), start, days)))
                .filter(article -> count(id, article) > 0)
                .toList();
    }

    private static int mentions(String id, List<Extraction> live, LocalDate start, int days) {
        return naming(id, live, start, days).stream()
                .mapToInt(article -> count(id, article))
                .sum();
    }

    private static int count(String id, Extraction article) {
        return article.entities().stream()
                .filter(entity -> entity.entity().id().equals(id))
                .mapToInt(MentionedEntity::count)
                .sum();
    }

    private static boolean isIn(LocalDate day, LocalDate start, int days) {
        return !day.isBefore(start) && day.isBefore(start.plusDays(days));
    }

    private static List<FactState> of(String id, List<FactState> states) {
        return states.stream().filter(state -> ids(state.fact()).contains(id)).toList();
    }

    private static Map<Kind, Integer> byKind(List<FactState> states) {
        Map<Kind, Integer> counts = new TreeMap<>();
        states.forEach(state -> counts.merge(state.fact().kind(), 1, Integer::sum));
        return counts;
    }

    private static Set<String> ids(Fact fact) {
        return FactFold.entities(fact).stream().map(EntityRef::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Map<String, Fact>> byEntity(Collection<Fact> facts) {
        Map<String, Map<String, Fact>> byEntity = new TreeMap<>();
        for (Fact fact : facts) {
            ids(fact).forEach(id -> byEntity.computeIfAbsent(id, absent -> new TreeMap<>())
                    .put(fact.id(), Objects.requireNonNull(fact)));
        }
        return byEntity;
    }
}
