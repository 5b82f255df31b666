package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GroupOffsetsTest {

    private static final TopicPartition FIRST = new TopicPartition("articles", 0);
    private static final TopicPartition SECOND = new TopicPartition("articles", 1);

    @Test
    void isDoneWhenEveryEndIsReached() {
        assertThat(offsets(Map.of(FIRST, 5L, SECOND, 0L), Map.of(FIRST, 5L)).isDone())
                .isTrue();
    }

    @Test
    void isNotDoneWhileAPartitionIsBehind() {
        assertThat(offsets(Map.of(FIRST, 5L), Map.of(FIRST, 4L)).isDone()).isFalse();
        assertThat(offsets(Map.of(FIRST, 5L, SECOND, 1L), Map.of(FIRST, 5L)).isDone())
                .isFalse();
    }

    @Test
    void lagIsWhatAllPartitionsOfATopicHaveToGo() {
        assertThat(offsets(Map.of(FIRST, 5L, SECOND, 4L), Map.of(FIRST, 3L)).lag())
                .isEqualTo(Map.of("articles", 6L));
    }

    @Test
    void whoIsAheadOfWhatTheEndWasHasNoLag() {
        assertThat(offsets(Map.of(FIRST, 5L), Map.of(FIRST, 8L)).lag()).isEqualTo(Map.of("articles", 0L));
    }

    @Test
    void isNotDoneWhileATransactionIsOpen() {
        assertThat(new GroupOffsets(Map.of(FIRST, 5L), Map.of(FIRST, 6L), Map.of(FIRST, 5L)).isDone())
                .isFalse();
    }

    /** With no transaction open. */
    private static GroupOffsets offsets(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions) {
        return new GroupOffsets(ends, ends, positions);
    }
}
