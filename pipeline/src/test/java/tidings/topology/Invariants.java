package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactPart;
import tidings.knowledge.FactState;
import tidings.knowledge.FactStatus;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.Windows;
import tidings.ledger.RefText;
import tidings.model.Counterpart;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.MentionedEntity;
import tidings.model.Window;
import tidings.testing.JoinedNews;

/** What knowledge comes to, computed from the live extractions alone: without stores, without order. */
final class Invariants {

    private static final LocalDate CLOCK = LocalDate.ofInstant(GeneratedNews.END, ZoneOffset.UTC);

    private static final Windows WINDOWS = KnowledgeDriver.SETTINGS.windows();

    private final List<FactState> facts;
    private final Map<String, List<FactState>> factsByEntity = new HashMap<>();
    private final Map<String, List<Naming>> namingByEntity = new HashMap<>();
    private final Set<String> articles;

    /** @param live the version of each article that stands; the clock stands at {@link GeneratedNews#END} */
    Invariants(List<Extraction> live) {
        List<ArticleVersion> versions = JoinedNews.of(live);
        facts = folded(versions, CLOCK);
        facts.forEach(state -> ids(state.fact()).forEach(id -> factsByEntity
                .computeIfAbsent(id, absent -> new ArrayList<>())
                .add(state)));
        for (ArticleVersion version : versions) {
            Extraction article = version.extraction();
            Map<String, Integer> counts = article.entities().stream()
                    .collect(Collectors.groupingBy(
                            each -> each.entity().id(), Collectors.summingInt(MentionedEntity::count)));
            counts.forEach((id, count) -> namingByEntity
                    .computeIfAbsent(id, absent -> new ArrayList<>())
                    .add(new Naming(article, count)));
        }
        articles = live.stream().map(Extraction::articleId).collect(Collectors.toSet());
    }

    private record Naming(Extraction article, int count) {}

    /** Facts, profiles and windows are what the live articles come to, and each entity's updates come to its facts. */
    void assertHold(KnowledgeOutputs outputs) {
        assertFactsAreTheFold(outputs);
        assertProfilesAreTheFold(outputs);
        assertWindowsAreTheFold(outputs);
        assertEveryIdResolves(outputs);
        assertUpdatesFoldToTheFacts(outputs);
        assertThat(outputs.emittedWindowsByEntity())
                .as("the topic of windows has the last emitted one of each")
                .isEqualTo(outputs.windowsByEntity());
    }

    /** Nothing depends on the order in which articles came, or on what no longer stands. */
    static void assertSame(KnowledgeOutputs one, KnowledgeOutputs other, String why) {
        assertThat(one.facts()).as(why).isEqualTo(other.facts());
        assertThat(one.entities()).as(why).isEqualTo(other.entities());
        assertThat(one.windowsByEntity()).as(why).isEqualTo(other.windowsByEntity());
    }

    private void assertFactsAreTheFold(KnowledgeOutputs outputs) {
        assertThat(outputs.facts())
                .isEqualTo(facts.stream()
                        .collect(Collectors.toMap(state -> state.fact().id(), FactState::fact)));
    }

    private void assertProfilesAreTheFold(KnowledgeOutputs outputs) {
        outputs.entities().forEach((id, entity) -> {
            List<Naming> naming = naming(id, article -> true);
            assertThat(entity.mentions()).as("mentions of " + id).isEqualTo(mentions(naming));
            assertThat(entity.articles()).as("articles on " + id).isEqualTo(naming.size());
            assertThat(entity.facts()).as("facts of " + id).isEqualTo(byKind(factsOf(id)));
        });
    }

    /** Those of the first size that hold anything are all emitted, the others once they are final. */
    private void assertWindowsAreTheFold(KnowledgeOutputs outputs) {
        Map<String, List<Window>> expected = new TreeMap<>();
        Stream.concat(namingByEntity.keySet().stream(), factsByEntity.keySet().stream())
                .distinct()
                .forEach(id -> expected.put(
                        id,
                        spans(id).stream()
                                .map(span -> window(id, span))
                                .filter(Invariants::isEmitted)
                                .sorted(Comparator.comparing(Window::start).thenComparing(Window::end))
                                .toList()));
        expected.values().removeIf(List::isEmpty);
        Map<String, List<Window>> emitted = outputs.windowsByEntity();
        assertThat(emitted.keySet()).isEqualTo(expected.keySet());
        expected.forEach((id, windows) ->
                assertThat(emitted.get(id)).as("windows of " + id).containsExactlyElementsOf(windows));
    }

    private Set<Windows.Span> spans(String id) {
        List<LocalDate> days = new ArrayList<>();
        naming(id, article -> article.published() != null)
                .forEach(each -> days.add(
                        Objects.requireNonNull(each.article().published()).day()));
        factsOf(id).forEach(state -> days.addAll(state.days()));
        return WINDOWS.of(days);
    }

    private static boolean isEmitted(Window window) {
        return window.isFinal()
                || window.start().plusDays(WINDOWS.sizes().get(0)).equals(window.end());
    }

    private Window window(String id, Windows.Span span) {
        List<Naming> naming = naming(
                id,
                article ->
                        article.published() != null && isIn(article.published().day(), span));
        List<FactPart> parts = factsOf(id).stream()
                .filter(state -> state.days().stream().anyMatch(day -> isIn(day, span)))
                .map(state -> FactPart.of(state.fact(), id))
                .toList();
        Map<Kind, Integer> facts = new TreeMap<>();
        parts.forEach(part -> facts.merge(part.kind(), 1, Integer::sum));
        return new Window(
                span.start(),
                span.end(),
                0,
                !CLOCK.isBefore(WINDOWS.finalOn(span)),
                new Window.Totals(
                        mentions(naming),
                        naming.size(),
                        different(naming, Extraction::outlet),
                        facts,
                        (int) parts.stream().filter(FactPart::about).count(),
                        counterparts(parts),
                        0,
                        different(naming, article -> article.sketch().hashes().stream()
                                .findFirst()),
                        0));
    }

    private static int different(List<Naming> naming, Function<Extraction, ?> what) {
        return (int) naming.stream().map(Naming::article).map(what).distinct().count();
    }

    /** Who shares most facts, ties by id. */
    private static List<Counterpart> counterparts(List<FactPart> parts) {
        return parts.stream()
                .flatMap(part -> part.counterparts().stream())
                .collect(Collectors.groupingBy(ref -> ref, Collectors.summingInt(ref -> 1)))
                .entrySet()
                .stream()
                .map(each -> new Counterpart(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((Counterpart each) -> -each.facts())
                        .thenComparing(each -> RefText.of(each.entity())))
                .limit(Window.Totals.MAX_COUNTERPARTS)
                .toList();
    }

    private void assertEveryIdResolves(KnowledgeOutputs outputs) {
        Map<String, Entity> entities = outputs.entities();
        Map<String, Fact> known = outputs.facts();
        known.values().forEach(fact -> {
            assertThat(ids(fact)).allMatch(entities::containsKey);
            assertThat(fact.sample()).allMatch(sample -> articles.contains(sample.articleId()));
        });
        entities.values().forEach(entity -> {
            assertThat(entity.latest()).allMatch(known::containsKey);
            assertThat(entity.counterparts())
                    .allMatch(with -> entities.containsKey(with.entity().id()));
        });
    }

    private static void assertUpdatesFoldToTheFacts(KnowledgeOutputs outputs) {
        assertThat(outputs.foldedUpdates()).isEqualTo(outputs.factsByEntity());
        outputs.updates().stream()
                .collect(Collectors.groupingBy(update -> update.entity().id()))
                .forEach((id, updates) -> assertThat(updates)
                        .extracting(EntityUpdate::sequence)
                        .as("updates of " + id)
                        .isEqualTo(LongStream.rangeClosed(1, updates.size())
                                .boxed()
                                .toList()));
    }

    /** The facts that live versions come to. @param clock decides what has lapsed */
    static List<FactState> folded(List<ArticleVersion> live, LocalDate clock) {
        Map<Subject, List<SubjectReport>> reports = new HashMap<>();
        for (ArticleVersion version : live) {
            ArticleReports.subjects(version)
                    .forEach(report -> reports.computeIfAbsent(report.subject().whole(), absent -> new ArrayList<>())
                            .add(report));
        }
        List<FactState> folded = new ArrayList<>();
        reports.forEach((subject, said) -> FactFold.fold(subject, said)
                .forEach(state -> folded.add(new FactState(
                        FactStatus.on(clock, state.fact(), KnowledgeDriver.SETTINGS.lapseGraceDays()), state.days()))));
        return folded;
    }

    private List<FactState> factsOf(String id) {
        return factsByEntity.getOrDefault(id, List.of());
    }

    private List<Naming> naming(String id, Predicate<Extraction> wanted) {
        return namingByEntity.getOrDefault(id, List.of()).stream()
                .filter(each -> wanted.test(each.article()))
                .toList();
    }

    private static int mentions(List<Naming> naming) {
        return naming.stream().mapToInt(Naming::count).sum();
    }

    private static boolean isIn(LocalDate day, Windows.Span span) {
        return !day.isBefore(span.start()) && day.isBefore(span.end());
    }

    private static Map<Kind, Integer> byKind(List<FactState> states) {
        Map<Kind, Integer> counts = new TreeMap<>();
        states.forEach(state -> counts.merge(state.fact().kind(), 1, Integer::sum));
        return counts;
    }

    private static Set<String> ids(Fact fact) {
        return FactFold.entities(fact).stream().map(EntityRef::id).collect(Collectors.toCollection(HashSet::new));
    }
}
