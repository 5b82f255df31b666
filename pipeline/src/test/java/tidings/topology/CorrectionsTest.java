package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.FactState;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.JoinedName;
import tidings.model.PublicationTime;
import tidings.model.Status;
import tidings.testing.JoinedNews;
import tidings.testing.Wire;

/**
 * What a correction changes is emitted once, and as it is: one cause, one update per fact and entity, and no fact that
 * the live versions never came to. A failure names its seed; {@code -Dtidings.seeds=1000} tries more of them.
 */
class CorrectionsTest {

    private final KnowledgeStages stages =
            new KnowledgeStages(KnowledgeDriver.SETTINGS, KnowledgeStages.Flush.AT_THE_END);
    private final Map<String, Extraction> live = new TreeMap<>();
    private LocalDate clock = LocalDate.MIN;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tidings.seeds", 8));
    }

    @Test
    void otherWordsAreOneChange() {
        read(article().said("ann", "The old bridge stays closed until spring").extraction());
        List<EntityUpdate> updates = read(article()
                .said("ann", "The old bridge stays closed until late spring")
                .extraction());

        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.op()).isEqualTo(Op.CHANGED);
            assertThat(Objects.requireNonNull(update.after()).printings()).hasSize(1);
        });
    }

    @Test
    void whatIsLeftAsItWasMovesWithTheVersionAndEmitsNothing() {
        Wire first = article().said("ann", "The old bridge stays closed until spring");
        read(GeneratedNews.at(0, first.extraction()));
        List<EntityUpdate> updates = read(GeneratedNews.at(
                1, first.met("bob", "cleo", Status.HAPPENED, "2025-06-12").extraction()));

        assertThat(updates).extracting(update -> update.entity().name()).containsExactlyInAnyOrder("bob", "cleo");
        assertThat(stages.outputs().facts().values())
                .flatExtracting(Fact::sample)
                .extracting(sample -> sample.position().offset())
                .containsExactly(1L, 1L);
    }

    @Test
    void whatWasNotYetSaidIsNoPrintingOfWhatWas() {
        String words = "The old bridge stays closed until spring";
        read(article().said("ann", words, Status.HAPPENED).extraction());
        read(Wire.article("other")
                .on("2025-06-14")
                .said("ann", words, Status.PLANNED)
                .extraction());

        assertThat(stages.outputs().facts().values())
                .extracting(Fact::status, fact -> fact.history().size())
                .containsExactlyInAnyOrder(tuple(Status.HAPPENED, 1), tuple(Status.PLANNED, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachCauseEmitsEachFactOnceAsItIs(long seed) {
        for (Arrival arrival : new CorrectedNews(seed).arrivals(60)) {
            Map<String, Fact> before = folded();
            List<EntityUpdate> updates = read(arrival);
            Map<String, Fact> after = folded();
            advance(arrival);

            assertThat(updates).allSatisfy(update -> {
                assertIs(before, update.before());
                assertIs(after, update.after());
                if (update.before() != null && update.after() != null) {
                    assertThat(update.after().saysTheSame(update.before())).isFalse();
                }
            });
            assertEachOnce(updates);
        }
    }

    /**
     * Where no other article is reported anew because its surnames mean somebody else, all is as ever; where one is, an
     * entity may receive a fact for it as well, and in the end all is as the live versions have it.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachCauseEmitsOnceForEachArticleWithSurnames(long seed) {
        for (Arrival arrival : CorrectedNews.withSurnames(seed).arrivals(60)) {
            Map<String, List<JoinedName>> named = names();
            Map<String, Fact> before = folded();
            List<EntityUpdate> updates = read(arrival);
            Map<String, Fact> after = folded();
            advance(arrival);

            String cause = arrival.extraction().articleId();
            assertThat(updates).allSatisfy(update -> assertThat(
                            Objects.requireNonNull(update.cause()).articleId())
                    .isEqualTo(cause));
            Map<String, List<JoinedName>> now = names();
            Set<String> changed = Stream.of(named, now)
                    .flatMap(all -> all.keySet().stream())
                    .filter(id -> !id.equals(cause))
                    .filter(id -> !Objects.equals(named.get(id), now.get(id)))
                    .collect(Collectors.toSet());
            if (changed.isEmpty()) {
                assertThat(updates).allSatisfy(update -> {
                    assertIs(before, update.before());
                    assertIs(after, update.after());
                });
                assertEachOnce(updates);
            }
            assertThat(stages.outputs().facts()).isEqualTo(folded());
        }
    }

    /** Why surnames of live articles mean whom. */
    private Map<String, List<JoinedName>> names() {
        return JoinedNews.of(List.copyOf(live.values())).stream()
                .collect(Collectors.toMap(
                        version -> version.extraction().articleId(),
                        ArticleVersion::names,
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static void assertIs(Map<String, Fact> facts, @Nullable Fact stated) {
        if (stated != null) {
            assertThat(stated).isEqualTo(facts.get(stated.id()));
        }
    }

    private static void assertEachOnce(List<EntityUpdate> updates) {
        Set<List<String>> seen = new HashSet<>();
        for (EntityUpdate update : updates) {
            Fact either = update.after() == null ? update.before() : update.after();
            List<String> ids = new ArrayList<>(update.formerly());
            ids.add(Objects.requireNonNull(either).id());
            ids.forEach(id -> assertThat(seen.add(List.of(update.entity().id(), id)))
                    .as("%s receives %s for the first time", update.entity().id(), id)
                    .isTrue());
        }
    }

    private static Wire article() {
        return Wire.article("article").on("2025-06-13");
    }

    private List<EntityUpdate> read(Extraction version) {
        return read(new Arrival(version, GeneratedNews.END));
    }

    /** The updates of facts that a version brings about; those of the clock have no cause. */
    private List<EntityUpdate> read(Arrival arrival) {
        int before = stages.outputs().updates().size();
        stages.read(arrival);
        stages.settle();
        Extraction version = arrival.extraction();
        live.put(version.articleId(), version);
        List<EntityUpdate> updates = stages.outputs().updates();
        return updates.subList(before, updates.size()).stream()
                .filter(update -> update.cause() != null)
                .filter(update -> update.after() != null || update.before() != null)
                .toList();
    }

    /** What the live versions come to, on a clock that the version read last has not moved yet. */
    private Map<String, Fact> folded() {
        return Invariants.folded(JoinedNews.of(List.copyOf(live.values())), clock).stream()
                .map(FactState::fact)
                .collect(Collectors.toMap(Fact::id, fact -> fact));
    }

    private void advance(Arrival arrival) {
        PublicationTime published = arrival.extraction().published();
        if (published != null && published.day().isAfter(clock)) {
            clock = published.day();
        }
    }
}
