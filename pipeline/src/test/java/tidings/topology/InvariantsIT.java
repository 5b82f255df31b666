package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.app.Samples;
import tidings.model.Article;
import tidings.model.Claim;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;
import tidings.model.Role;
import tidings.model.Span;
import tidings.testing.ExtractionCopy;
import tidings.testing.RealExtractions;
import tidings.testing.Wire;
import tidings.topology.KnowledgeStages.Flush;

/**
 * What holds of any stream of articles: of two hundred generated ones ({@code -Dtidings.seeds=1000} tries more), of the
 * samples, and, where the gold data is at hand ({@code -Dtidings.gold=DIRECTORY -Dtidings.stream=true}), of all articles of
 * its stream, mixed in five ways with what has been corrected and withdrawn.
 */
class InvariantsIT {

    private static final int MIXTURES = 5;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tidings.seeds", 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdForGeneratedNews(long seed) {
        GeneratedNews news = new GeneratedNews(seed);
        List<Extraction> live = news.live();
        KnowledgeStages stages = run(news.mixed(1));

        new Invariants(live).assertHold(stages.outputs());
        for (long order = 2; order <= MIXTURES; order++) {
            Invariants.assertSame(stages.outputs(), run(news.mixed(order)).outputs(), "order does not matter");
        }
        Invariants.assertSame(stages.outputs(), run(atOnce(live)).outputs(), "what is taken back leaves no trace");
        for (long order = 1; order <= MIXTURES; order++) {
            KnowledgeStages late = run(
                    news.mixed(order),
                    new KnowledgeStages(KnowledgeDriver.SETTINGS, Flush.AFTER_EACH_MESSAGE).late(order));
            new Invariants(live).assertHold(late.outputs());
            Invariants.assertSame(stages.outputs(), late.outputs(), "answers may be late");
        }
        for (Flush flush : Flush.values()) {
            KnowledgeStages other = run(news.mixed(1), flush);
            assertThat(byEntity(other)).as("emitted, written " + flush).isEqualTo(byEntity(stages));
            Invariants.assertSame(stages.outputs(), other.outputs(), "written " + flush);
            assertThat(other.rows()).as("rows written " + flush).isEqualTo(stages.rows());
        }
        assertReplayEmitsNothing(stages, live);
    }

    @Test
    void holdForTheSamples(@TempDir Path samples) throws Exception {
        Samples.copyTo(samples);
        List<Article> articles = RealExtractions.articles(samples.toString(), InputStream.nullInputStream()).stream()
                .filter(article -> article.status() == Article.Status.USABLE)
                .collect(Collectors.toMap(Article::id, Function.identity(), (one, other) -> other))
                .values()
                .stream()
                .toList();
        List<Extraction> extractions = RealExtractions.of(articles);

        assertThat(extractions).hasSizeGreaterThan(10);
        assertHold(extractions);
        assertSpansAreWords(extractions, articles);
    }

    @Test
    @EnabledIfSystemProperty(named = "tidings.gold", matches = ".+", disabledReason = "the gold data is not public")
    @EnabledIfSystemProperty(named = "tidings.stream", matches = "true", disabledReason = "reads for minutes")
    void holdForTheGoldStream() throws Exception {
        Path gold = Path.of(System.getProperty("tidings.gold"));
        List<Extraction> extractions = RealExtractions.ofStream(gold);

        assertThat(extractions).hasSizeGreaterThan(3_000);
        assertHold(extractions);
        assertSpansAreWords(extractions, RealExtractions.articlesOfStream(gold));
    }

    private static void assertHold(List<Extraction> extractions) {
        List<Extraction> live = new ArrayList<>(extractions);
        live.add(GeneratedNews.LAST);
        KnowledgeStages once = run(atOnce(live));
        new Invariants(live).assertHold(once.outputs());
        List<List<Extraction>> histories = histories(extractions);
        KnowledgeStages mixed = once;
        for (long order = 1; order <= MIXTURES; order++) {
            mixed = run(GeneratedNews.arrivals(new Random(order), histories));
            Invariants.assertSame(once.outputs(), mixed.outputs(), "order " + order);
        }
        new Invariants(live).assertHold(mixed.outputs());
        assertReplayEmitsNothing(mixed, live);
    }

    /** Each article as it is, some after another version of it, some twice; and some that are taken back. */
    private static List<List<Extraction>> histories(List<Extraction> extractions) {
        Random random = new Random(4);
        List<List<Extraction>> histories = new ArrayList<>();
        for (Extraction extraction : extractions) {
            Extraction other = extractions.get(random.nextInt(extractions.size()));
            switch (random.nextInt(10)) {
                case 0 -> histories.add(List.of(under(extraction.articleId(), other), extraction));
                case 1 -> histories.add(List.of(GeneratedNews.at(Integer.MAX_VALUE, extraction), extraction));
                case 2 -> histories.add(List.of(Wire.withdrawal(extraction.articleId()), extraction));
                case 3 -> {
                    String withdrawn = extraction.articleId() + "-withdrawn";
                    histories.add(List.of(under(withdrawn, other), Wire.withdrawal(withdrawn)));
                    histories.add(List.of(extraction));
                }
                default -> histories.add(List.of(extraction));
            }
        }
        return histories;
    }

    private static Extraction under(String articleId, Extraction other) {
        return ExtractionCopy.of(other).articleId(articleId).usable().extraction();
    }

    private static void assertReplayEmitsNothing(KnowledgeStages stages, List<Extraction> live) {
        List<EntityUpdate> emitted = stages.outputs().updates();
        atOnce(live).forEach(stages::read);
        stages.settle();
        assertThat(stages.outputs().updates()).as("replayed").isEqualTo(emitted);
    }

    private static void assertSpansAreWords(List<Extraction> extractions, List<Article> articles) {
        Map<String, String> texts =
                articles.stream().collect(Collectors.toMap(Article::id, Article::text, (one, other) -> other));
        for (Extraction extraction : extractions) {
            String text = Objects.requireNonNull(texts.get(extraction.articleId()));
            for (Claim claim : extraction.claims()) {
                claim.roles().forEach(role -> assertIsWords(role, text));
                Span evidence = claim.evidence().span();
                assertThat(evidence.in(text))
                        .as(claim.id())
                        .startsWith(claim.evidence().sentence());
                if (claim.time() != null) {
                    // Words that a line break parts are given with a blank.
                    assertThat(claim.time().span().in(text))
                            .isEqualToNormalizingWhitespace(claim.time().words());
                }
                if (claim.utterance() != null) {
                    claim.utterance().spans().forEach(span -> assertThat(span.in(text))
                            .isNotBlank());
                }
            }
        }
    }

    private static void assertIsWords(Role role, String text) {
        assertThat(role.span().in(text)).isEqualTo(role.words());
    }

    private static KnowledgeStages run(List<Arrival> arrivals) {
        return run(arrivals, Flush.AFTER_EACH_MESSAGE);
    }

    private static KnowledgeStages run(List<Arrival> arrivals, Flush flush) {
        return run(arrivals, new KnowledgeStages(KnowledgeDriver.SETTINGS, flush));
    }

    private static KnowledgeStages run(List<Arrival> arrivals, KnowledgeStages stages) {
        arrivals.forEach(stages::read);
        stages.settle();
        return stages;
    }

    private static Map<String, List<EntityUpdate>> byEntity(KnowledgeStages stages) {
        return stages.outputs().updates().stream()
                .collect(Collectors.groupingBy(update -> update.entity().id()));
    }

    private static List<Arrival> atOnce(List<Extraction> articles) {
        return articles.stream()
                .map(article -> new Arrival(article, GeneratedNews.END))
                .toList();
    }
}
