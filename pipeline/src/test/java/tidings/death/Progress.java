package tidings.death;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import tidings.app.Drain;
import tidings.app.Drained;

/** How far the two applications of a prefix have come. */
final class Progress {

    private final Admin admin;
    private final String prefix;
    private final String articles;

    /** @param articles the topic that articles are read from */
    Progress(Admin admin, String prefix, String articles) {
        this.admin = admin;
        this.prefix = prefix;
        this.articles = articles;
    }

    /** The id of the application that has state. */
    String knowledge() {
        return prefix + "knowledge";
    }

    /** True if a transaction is open whose name contains {@code processId}. */
    boolean hasOpenTransaction(String processId) throws ExecutionException, InterruptedException {
        return admin
                .listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                .all()
                .get()
                .stream()
                .anyMatch(transaction -> transaction.transactionalId().contains(processId));
    }

    /** How many threads the group of the application that has state counts; the dead too, until it misses them. */
    int members() throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(admin.describeConsumerGroups(List.of(knowledge()))
                        .all()
                        .get()
                        .get(knowledge()))
                .members()
                .size();
    }

    /** Where the topics end that articles and extractions stand in: what has come so far. */
    Map<TopicPartition, Long> come() throws ExecutionException, InterruptedException {
        return ends(List.of(articles, prefix + "extractions"));
    }

    /** Where the topics of knowledge end: what has been emitted so far. */
    Map<TopicPartition, Long> emitted() throws ExecutionException, InterruptedException {
        return ends(List.of(prefix + "facts", prefix + "entities", prefix + "entity-updates"));
    }

    private Map<TopicPartition, Long> ends(List<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (var topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(each ->
                            wanted.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** True if both applications have committed all before {@code ends}, but for markers of transactions. */
    boolean isBeyond(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        for (String application : List.of(prefix + "extract", knowledge())) {
            admin.listConsumerGroupOffsets(application)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach(committed::put);
        }
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = committed.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue() - 1);
        });
    }

    /** See {@link Drain}. */
    Drain drain() throws ExecutionException, InterruptedException {
        return new Drain(
                admin, Drained.readers(admin, Map.of("tidings.prefix", prefix, "tidings.articles.topic", articles)));
    }
}
