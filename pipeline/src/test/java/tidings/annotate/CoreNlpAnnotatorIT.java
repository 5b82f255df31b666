package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.AnnotatedDocument;
import tidings.model.Article;
import tidings.model.Dependencies;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.Sentence;
import tidings.model.TimeExpression;
import tidings.testing.AnnotatedText;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreNlpAnnotatorIT {

    private final CoreNlpAnnotator annotator = CoreNlpAnnotator.load();

    @Test
    void findsNamesTreesAndTimes() {
        AnnotatedDocument document = annotate("Hassan Abbas met Ann Bellow in Geneva on Friday. It rained.");

        assertThat(document.names())
                .containsExactly(
                        new NamedSpan(0, 0, 2, EntityType.PERSON),
                        new NamedSpan(0, 3, 5, EntityType.PERSON),
                        new NamedSpan(0, 6, 7, EntityType.PLACE));
        Dependencies tree = Objects.requireNonNull(document.sentence(0).dependencies());
        assertThat(tree.relation(2)).isEqualTo("root");
        assertThat(tree.relation(1)).isEqualTo("nsubj");
        assertThat(document.sentence(0).times()).containsExactly(new TimeExpression(8, 9, "DATE", "XXXX-WXX-5"));
    }

    @Test
    void headlinesHaveNoTrees() {
        AnnotatedDocument document = annotator.annotate(new Article(
                "a",
                null,
                "x",
                null,
                "Ann meets Carl on Friday",
                "It rained.",
                "en",
                null,
                null,
                Article.Status.USABLE,
                List.of()));

        assertThat(document.sentence(0).dependencies()).isNull();
        assertThat(document.sentence(0).times()).isEmpty();
        assertThat(document.sentence(1).dependencies()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on Saint Patrick's Day  | XXXX-03-17",
                "on the Fourth of July   | XXXX-07-04",
                "in Warsaw on 3 May 2024 | 2024-05-03",
                "at the end of 2019      | 2019",
                "at New Year             | XXXX-01-01",
                "on 1 April, the day Bo left | XXXX-04-01",
                "on the 6th              | XXXX-XX-06",
                "on the 6th of May       | XXXX-05-06",
                "in mid-April            | XXXX-04",
                "in mid-April 2021       | 2021-04",
                "in mid-2021             | 2021",
                "in the fall of 2019     | 2019-FA",
                "on Super Tuesday, March 1 | XXXX-03-01",
                "on Palm Sunday, 24 March 2024 | 2024-03-24",
                "on Palm Sunday          | XXXX-EASTER-7",
                "on Good Friday          | XXXX-EASTER-2",
                "on Whit Monday          | XXXX-EASTER+50",
                "on Black Friday         | XXXX-11-THU-4+1",
                "on Memorial Day         | XXXX-05-MON-L",
                "during Eid al-Fitr      | XXXX-HIJRI-10-01",
            })
    void findsAllOfATime(String when, String value) {
        assertThat(timesOf("Ann Bellow met Carl Otto " + when + "."))
                .extracting(TimeExpression::value)
                .containsExactly(value);
    }

    /** SUTime takes a year right before whoever does something for their number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1914 German troops crossed the river.      | 1914",
                "In 1999 rebels seized the town.               | 1999",
                "By 1995 Croatian army units had retaken it.   | 1995",
                "Twice in 1842 Mexican columns crossed it.     | 1842",
            })
    void aYearBeforeItsSubjectIsNoNumber(String sentence, String value) {
        assertThat(timesOf(sentence)).extracting(TimeExpression::value).containsExactly(value);
    }

    @Test
    void aNumberOfThingsIsNoYear() {
        assertThat(timesOf("In 1500 villages people went hungry.")).isEmpty();
        assertThat(timesOf("Fighting in 2000 villages, the army said, went on."))
                .isEmpty();
    }

    /** They move with the moon, or with other days; read as the last such weekday they would be wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Super Tuesday",
                "Super Bowl Sunday",
                "Chinese New Year",
                "the Lunar New Year's Eve",
                "Orthodox Christmas",
                "Easter Island"
            })
    void takesADayWithANameForNoDate(String day) {
        assertThat(timesOf("Ann Bellow met Carl Otto on " + day + ".")).isEmpty();
    }

    @Test
    void aMarchIsNoMonth() {
        AnnotatedDocument document = annotate("The march into Austria ended on 3 May. They march in march.");

        assertThat(document.sentence(0).times())
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-05-03");
        assertThat(document.sentence(1).times())
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-03");
    }

    @Test
    void aMonthInANameIsNone() {
        AnnotatedDocument document =
                annotate("Theresa May met Carl Otto on Friday. May met him again after the talks in May.");
        assertThat(document.sentence(0).times())
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-WXX-5");
        assertThat(document.sentence(1).times())
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-05");
    }

    @Test
    void takesNoVerbForTheEndOfAMonth() {
        assertThat(timesOf("Ann Bellow met Carl Otto, and may end up where they began."))
                .isEmpty();
    }

    @Test
    void takesTheFallOfATownForNoSeason() {
        assertThat(timesOf("Ann Bellow met Carl Otto after the fall of Halden."))
                .isEmpty();
    }

    private List<TimeExpression> timesOf(String text) {
        return annotate(text).sentence(0).times();
    }

    @Test
    void saysTheSameWithOneThreadAndEight() throws Exception {
        List<String> texts =
                IntStream.range(0, 120).mapToObj(CoreNlpAnnotatorIT::text).toList();
        List<AnnotatedDocument> alone = texts.stream().map(this::annotate).toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<AnnotatedDocument>> together = new ArrayList<>();
            for (int at = texts.size() - 1; at >= 0; at--) {
                String text = texts.get(at);
                together.add(0, pool.submit(() -> annotate(text)));
            }
            for (int at = 0; at < texts.size(); at++) {
                assertThat(together.get(at).get()).isEqualTo(alone.get(at));
            }
        } finally {
            pool.shutdown();
        }
    }

    private static String text(int number) {
        List<String> days = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "June 3", "last week");
        List<String> people = List.of("Ann Bellow", "Carl Dunmore", "Olga Petrova", "Chen Wei", "Amina Diallo");
        return people.get(number % 5) + " met " + people.get((number + 1 + number / 5) % 5) + " on "
                + days.get(number % 7) + ", an official in Oslo said on " + days.get(number / 7 % 7)
                + ". They met in 20"
                + (10 + number % 20) + " too.";
    }

    static List<String> hostileTexts() {
        return List.of(
                "",
                " \n ",
                "met " + "x".repeat(1_000_000),
                "met " + "9".repeat(10_000),
                "met " + IntStream.range(1, 1_500).mapToObj(Integer::toString).reduce("", (a, b) -> a + " " + b),
                "we met and ".repeat(2_000),
                "\"".repeat(100_000) + " met",
                "met \u0000 \uD800 \uFEFF \uD83D\uDC69\u200D\uD83D\uDC67 \u202e abc",
                "(".repeat(20_000) + "met",
                "met\n".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    @Timeout(300)
    void neverHangs(String text) {
        // of this thread alone: a busy machine makes no difference
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        AnnotatedDocument document = annotate(text);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(document.sentences().stream().mapToInt(Sentence::size).sum())
                .isLessThanOrEqualTo(Segmenter.MOST_TOKENS);
    }

    private AnnotatedDocument annotate(String text) {
        return annotator.annotate(AnnotatedText.article(null, text));
    }
}
