package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import tidings.model.Article;
import tidings.model.LogPosition;

class ArticleLogTest {

    private static final TopicPartition PARTITION = new TopicPartition("articles", 0);

    private final AskedConsumer kafka = new AskedConsumer();
    private final ArticleLog log = new ArticleLog(() -> kafka, (topic, data) -> article(data));

    @Test
    void anArticleIsReadOnce() {
        kafka.has(3, "Goma fell.");

        assertThat(log.at(new LogPosition("articles", 0, 3))).map(Article::text).contains("Goma fell.");
        assertThat(log.at(new LogPosition("articles", 0, 3))).map(Article::text).contains("Goma fell.");
        assertThat(kafka.asked).isEqualTo(1);
    }

    @Test
    void anArticleThatIsGoneDoesNotHideTheOthers() {
        kafka.has(5, "Goma fell.");

        assertThat(log.at(new LogPosition("articles", 0, 3))).isEmpty();

        kafka.has(5, "Goma fell.");
        assertThat(log.at(new LogPosition("articles", 0, 5))).isPresent();
    }

    @Test
    void aKafkaThatDoesNotAnswerIsNotAskedForEachOfAPagesArticles() {
        for (int offset = 0; offset < 20; offset++) {
            assertThat(log.at(new LogPosition("articles", 0, offset))).isEmpty();
        }
        assertThat(kafka.asked).isEqualTo(1);
    }

    private static Article article(byte[] text) {
        return new Article(
                "a",
                null,
                "x",
                null,
                null,
                new String(text, StandardCharsets.UTF_8),
                "en",
                null,
                null,
                Article.Status.USABLE,
                List.of());
    }

    private static final class AskedConsumer extends MockConsumer<byte[], byte[]> {

        private int asked;
        private boolean isThere;

        private AskedConsumer() {
            super("none");
        }

        private void has(long offset, String text) {
            isThere = true;
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            schedulePollTask(() ->
                    addRecord(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, value, value)));
            updateEndOffsets(Map.of(PARTITION, offset + 1));
        }

        /** As the real one, which knows none before a fetch was answered. */
        @Override
        public synchronized OptionalLong currentLag(TopicPartition partition) {
            return isThere ? super.currentLag(partition) : OptionalLong.empty();
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            asked++;
            return super.poll(timeout);
        }
    }
}
