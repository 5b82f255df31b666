package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final TopicPartition FIRST = new TopicPartition("articles", 0);
    private static final TopicPartition SECOND = new TopicPartition("articles", 1);

    @Test
    void isDoneWhenEveryEndIsCommitted() {
        assertThat(Drain.isDone(Map.of(FIRST, 5L, SECOND, 0L), Map.of(FIRST, new OffsetAndMetadata(5))))
                .isTrue();
    }

    @Test
    void isNotDoneWhileAPartitionIsBehindOrWasNeverCommitted() {
        assertThat(Drain.isDone(Map.of(FIRST, 5L), Map.of(FIRST, new OffsetAndMetadata(4))))
                .isFalse();
        assertThat(Drain.isDone(Map.of(FIRST, 5L, SECOND, 1L), Map.of(FIRST, new OffsetAndMetadata(5))))
                .isFalse();
    }
}
