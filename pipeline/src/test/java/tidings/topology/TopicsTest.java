package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void theReadmeShowsTheTopicsAsTheyAre() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md")))
                .as("README.md holds the table that Topics.table makes")
                .contains(Topics.table(TopicSettings.DEFAULTS));
    }

    @Test
    void suffixesAreDifferent() {
        assertThat(Topics.ALL).extracting(Topic::suffix).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void aDeadLetterHasRoomForTheLargestArticleAndItsErrorHeaders() {
        assertThat(Topics.DEAD_LETTERS.maxMessageBytes() - Topics.ARTICLES.maxMessageBytes())
                .isGreaterThan(256 * 1024);
    }
}
