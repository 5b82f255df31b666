package tidings.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where the next record lies that a reader of committed records gets. Between there and where it stands may be others'
 * aborted transactions, and markers: no reader gets those, so none commits that it has passed them.
 */
interface VisibleRecords extends AutoCloseable {

    /** Takes every offset for a record: right where nobody but a pipeline writes, and nothing of it broke off. */
    VisibleRecords ALL = positions -> positions;

    /**
     * Looks; needs the right to read.
     *
     * @param positions where a reader stands, before the end of what is committed
     * @return where it would stand before it gets a record, or at the end if there is none for it
     * @throws org.apache.kafka.common.KafkaException if it may not read, or a broker does not answer
     */
    Map<TopicPartition, Long> next(Map<TopicPartition, Long> positions);

    @Override
    default void close() {}

    /** Looks with a client of its own, which has these settings. */
    static VisibleRecords of(Map<String, Object> client) {
        return new Look(client);
    }

    /** One that reads a little of each partition. */
    final class Look implements VisibleRecords {

        private static final Duration PATIENCE = Duration.ofMillis(100);

        /** Polls without news after which what is known is returned: the next look goes on. */
        private static final int QUIET = 20;

        private final Map<String, Object> client;
        private @Nullable TopicReader reader;

        private Look(Map<String, Object> client) {
            this.client = new HashMap<>(client);
            // Nothing but the first of it is looked at.
            this.client.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 10);
        }

        @Override
        public Map<TopicPartition, Long> next(Map<TopicPartition, Long> positions) {
            if (positions.isEmpty()) {
                return positions;
            }
            close();
            TopicReader opened = TopicReader.fromOffsets(client, positions);
            reader = opened;
            Map<TopicPartition, Long> next = new HashMap<>(positions);
            Set<TopicPartition> open = new HashSet<>(positions.keySet());
            for (int quiet = 0; !open.isEmpty() && quiet < QUIET; quiet++) {
                ConsumerRecords<byte[], byte[]> records = opened.poll(PATIENCE);
                for (TopicPartition partition : records.partitions()) {
                    if (open.remove(partition)) {
                        next.put(partition, records.records(partition).get(0).offset());
                    }
                }
                for (TopicPartition partition : Set.copyOf(open)) {
                    long position = opened.position(partition);
                    if (position > next.getOrDefault(partition, 0L)) {
                        next.put(partition, position);
                        quiet = 0;
                    }
                }
                open.removeIf(opened::isAtEnd);
            }
            return next;
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        }
    }
}
