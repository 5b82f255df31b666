package tidings.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tidings.testing.RealExtractions;

/**
 * The floors of what {@code ./benchmark origins} measures: {@code mvn verify -Dtidings.gold=DIRECTORY}, and with {@code
 * -Dtidings.stream=true} those that need every article of the stream read.
 */
@EnabledIfSystemProperty(named = "tidings.gold", matches = ".+", disabledReason = "the gold data is not public")
class OriginsIT {

    private final Path gold = Path.of(System.getProperty("tidings.gold", ""));

    @Test
    void plantedCopiesAreFoundAndNoOthers() throws Exception {
        Pairs planted = OriginsBenchmark.planted(gold);

        assertThat(planted.expected()).isNotEmpty();
        assertThat(planted.precision()).isGreaterThanOrEqualTo(98);
        assertThat(planted.recall()).isGreaterThanOrEqualTo(98);
    }

    @Test
    void nearCopiesOfOneStoryAreFound() throws Exception {
        assertThat(OriginsBenchmark.nearCopies(gold).recall()).isGreaterThanOrEqualTo(98);
    }

    @Test
    @EnabledIfSystemProperty(named = "tidings.stream", matches = "true", disabledReason = "reads for minutes")
    void factsOfDifferentEventsStayApart() throws Exception {
        Stories stories = Stories.of(RealExtractions.ofStream(gold), OriginsBenchmark.events(gold));

        assertThat(stories.merged()).isPositive();
        assertThat(stories.wrong().size()).isLessThanOrEqualTo(stories.merged() / 20);
    }
}
