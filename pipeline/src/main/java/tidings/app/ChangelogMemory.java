package tidings.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long an application's changelogs remember what was deleted, as the brokers have it.
 *
 * @param lasts for how long at least, with some of it left for restoring
 * @param newest time of the newest record in any; {@link Instant#MIN} if there is none. The brokers' clock, by which they
 *     forget, is not behind it
 */
record ChangelogMemory(Duration lasts, Instant newest) {

    /** In sevenths: a day of a week, which is what changelogs are made with. */
    private static final int LEFT = 1;

    private static final int WHOLE = 7;

    /** Of those topics that there are; {@code lasts} is zero if there is none. */
    static ChangelogMemory of(Admin admin, Set<String> changelogs) throws ExecutionException, InterruptedException {
        Set<String> there = new HashSet<>(changelogs);
        there.retainAll(admin.listTopics().names().get());
        if (there.isEmpty()) {
            return new ChangelogMemory(Duration.ZERO, Instant.MIN);
        }
        return new ChangelogMemory(lasts(admin, there), newest(admin, there));
    }

    private static Duration lasts(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        long least = Long.MAX_VALUE;
        for (Config config : admin.describeConfigs(resources).all().get().values()) {
            least = Math.min(
                    least,
                    Long.parseLong(
                            config.get(TopicConfig.DELETE_RETENTION_MS_CONFIG).value()));
        }
        return Duration.ofMillis(least / WHOLE * (WHOLE - LEFT));
    }

    private static Instant newest(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition -> wanted.put(
                            new TopicPartition(topic.name(), partition.partition()), OffsetSpec.maxTimestamp()));
        }
        List<Instant> newest = new ArrayList<>(List.of(Instant.MIN));
        for (ListOffsetsResultInfo each : admin.listOffsets(wanted).all().get().values()) {
            if (each.timestamp() >= 0) {
                newest.add(Instant.ofEpochMilli(each.timestamp()));
            }
        }
        return newest.stream().max(Instant::compareTo).orElse(Instant.MIN);
    }
}
