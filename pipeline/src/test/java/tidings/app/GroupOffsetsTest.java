package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GroupOffsetsTest {

    private static final TopicPartition FIRST = new TopicPartition("articles", 0);
    private static final TopicPartition SECOND = new TopicPartition("articles", 1);

    @Test
    void isDoneWhenEveryEndIsCommitted() {
        assertThat(offsets(Map.of(FIRST, 5L, SECOND, 0L), Map.of(FIRST, new OffsetAndMetadata(5)))
                        .isDone())
                .isTrue();
    }

    @Test
    void isNotDoneWhileAPartitionIsBehindOrWasNeverCommitted() {
        assertThat(offsets(Map.of(FIRST, 5L), Map.of(FIRST, new OffsetAndMetadata(4)))
                        .isDone())
                .isFalse();
        assertThat(offsets(Map.of(FIRST, 5L, SECOND, 1L), Map.of(FIRST, new OffsetAndMetadata(5)))
                        .isDone())
                .isFalse();
    }

    @Test
    void lagIsWhatAllPartitionsOfATopicHaveToGo() {
        assertThat(offsets(Map.of(FIRST, 5L, SECOND, 4L), Map.of(FIRST, new OffsetAndMetadata(3)))
                        .lag())
                .isEqualTo(Map.of("articles", 6L));
    }

    @Test
    void whoIsAheadOfWhatTheEndWasHasNoLag() {
        assertThat(offsets(Map.of(FIRST, 5L), Map.of(FIRST, new OffsetAndMetadata(8)))
                        .lag())
                .isEqualTo(Map.of("articles", 0L));
    }

    @Test
    void isNotDoneWhileATransactionIsOpen() {
        assertThat(new GroupOffsets(Map.of(FIRST, 5L), Map.of(FIRST, 6L), Map.of(FIRST, new OffsetAndMetadata(5)))
                        .isDone())
                .isFalse();
    }

    /** With no transaction open. */
    private static GroupOffsets offsets(
            Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return new GroupOffsets(ends, ends, committed);
    }
}
