package tidings.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How much waits to be worked off; markers of transactions count too. */
final class Lag {

    private final Admin admin;

    Lag(Admin admin) {
        this.admin = admin;
    }

    /** Articles to be read. */
    long articles() throws ExecutionException, InterruptedException {
        return behind("tidings.extract", "tidings.articles");
    }

    /** Extractions to be told. */
    long extractions() throws ExecutionException, InterruptedException {
        return behind("tidings.knowledge", "tidings.extractions");
    }

    private long behind(String application, String topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        admin.describeTopics(List.of(topics)).allTopicNames().get().values().forEach(topic -> topic.partitions()
                .forEach(each -> wanted.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(application)
                .partitionsToOffsetAndMetadata()
                .get();
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata offset = committed.get(end.getKey());
                    return end.getValue().offset() - (offset == null ? 0 : offset.offset());
                })
                .sum();
    }
}
