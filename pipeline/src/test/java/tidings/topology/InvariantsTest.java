package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;

/**
 * What holds of any stream of articles, with all that the topology does to them on their way. A failure names its seed;
 * {@link InvariantsIT} has many more of them.
 */
class InvariantsTest {

    private final List<KnowledgeDriver> drivers = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @AfterEach
    void close() {
        drivers.forEach(KnowledgeDriver::close);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdForAnyNews(long seed) {
        GeneratedNews news = new GeneratedNews(seed);
        List<Extraction> live = news.live();
        KnowledgeDriver driver = run(news.mixed(1));

        new Invariants(live).assertHold(driver.outputs());
        Invariants.assertSame(driver.outputs(), run(news.mixed(2)).outputs(), "order does not matter");
        Invariants.assertSame(driver.outputs(), run(atOnce(live)).outputs(), "what is taken back leaves no trace");

        List<EntityUpdate> emitted = driver.updates();
        live.forEach(driver::read);
        driver.settle();
        assertThat(driver.updates()).as("replayed").isEqualTo(emitted);
    }

    private KnowledgeDriver run(List<Arrival> arrivals) {
        KnowledgeDriver driver = new KnowledgeDriver();
        drivers.add(driver);
        arrivals.forEach(driver::read);
        driver.settle();
        return driver;
    }

    private static List<Arrival> atOnce(List<Extraction> articles) {
        return articles.stream()
                .map(article -> new Arrival(article, GeneratedNews.END))
                .toList();
    }
}
