package tidings.topology;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of the contract where they are missing, and refuses those of another shape. */
public final class TopicAdmin {

    /** Where these differ, records would be lost, mixed up or misdated. */
    private static final List<String> SHAPE =
            List.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);

    /** Where these are less, records are refused some day, or deletions forgotten too early. */
    private static final List<String> LEAST =
            List.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, TopicConfig.DELETE_RETENTION_MS_CONFIG);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Admin admin;
    private final TopicSettings settings;

    /** @param admin stays the caller's to close */
    public TopicAdmin(Admin admin, TopicSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /**
     * Creates what is missing. Doing it again, or twice at a time, changes nothing.
     *
     * @return names of the topics that it made, in the order of {@link TopicSettings#topics}
     * @throws TopicShapeException if a topic exists with another shape; nothing is created then
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public List<String> create() throws InterruptedException {
        return create(settings.topics());
    }

    /** {@link #create()} for some of them; the shape of others does not matter. */
    public List<String> create(List<Topic<?>> wanted) throws InterruptedException {
        Map<Topic<?>, TopicDescription> present = present(wanted);
        verify(present);
        List<Topic<?>> missing =
                wanted.stream().filter(topic -> !present.containsKey(topic)).toList();
        Map<String, KafkaFuture<Void>> outcomes = admin.createTopics(
                        missing.stream().map(this::newTopic).toList())
                .values();
        List<String> created = new ArrayList<>();
        for (Topic<?> topic : missing) {
            String name = settings.name(topic);
            try {
                await(Objects.requireNonNull(outcomes.get(name)));
                created.add(name);
            } catch (TopicExistsException e) {
                // Another instance was faster; whether it is of our kind is seen below.
            }
        }
        awaitVisible(admin, missing.stream().map(settings::name).toList());
        if (created.size() < missing.size()) {
            verify(present(wanted));
        }
        return List.copyOf(created);
    }

    /**
     * Deletes topics and waits until none of them is seen any more, so that they can be made again.
     *
     * @param names of topics that there are
     * @throws KafkaException if the broker refuses, or still shows one after half a minute
     */
    public void delete(List<String> names) throws InterruptedException {
        await(admin.deleteTopics(names).all());
        boolean isSeen = patiently(
                RetryPolicy.<Boolean>builder().handleResult(true),
                () -> !Collections.disjoint(await(admin.listTopics().names()), names));
        if (isSeen) {
            throw new KafkaException("deleted, and still seen: " + String.join(", ", names));
        }
    }

    /**
     * Waits until a broker shows what the controller made: an application that starts before stops for want of topics.
     *
     * @throws UnknownTopicOrPartitionException if a topic does not appear within half a minute
     */
    static void awaitVisible(Admin admin, List<String> names) throws InterruptedException {
        patiently(
                RetryPolicy.<Object>builder().handle(UnknownTopicOrPartitionException.class),
                () -> await(admin.describeTopics(names).allTopicNames()));
    }

    /** Looks again and again, until what is looked at is no longer what the policy waits out, or half a minute is over. */
    private static <R, T extends R> T patiently(RetryPolicyBuilder<R> policy, CheckedSupplier<T> look)
            throws InterruptedException {
        try {
            return Failsafe.with(policy.withMaxAttempts(-1)
                            .withDelay(LOOK)
                            .withMaxDuration(PATIENCE)
                            .build())
                    .get(look);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    /** Names of the topics of the contract that are missing. */
    public List<String> missing() throws InterruptedException {
        Map<Topic<?>, TopicDescription> present = present(settings.topics());
        return settings.topics().stream()
                .filter(topic -> !present.containsKey(topic))
                .map(settings::name)
                .toList();
    }

    private Map<Topic<?>, TopicDescription> present(List<Topic<?>> wanted) throws InterruptedException {
        var existing = await(admin.listTopics().names());
        List<Topic<?>> there = wanted.stream()
                .filter(topic -> existing.contains(settings.name(topic)))
                .toList();
        var descriptions =
                await(admin.describeTopics(there.stream().map(settings::name).toList())
                        .allTopicNames());
        Map<Topic<?>, TopicDescription> present = new LinkedHashMap<>();
        there.forEach(topic -> present.put(topic, descriptions.get(settings.name(topic))));
        return present;
    }

    /**
     * Looks at the topics that there are.
     *
     * @throws TopicShapeException if one of them has another shape than it should, so that records are lost or mixed up
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public void verify() throws InterruptedException {
        verify(present(settings.topics()));
    }

    /** Throws what keeps an application from its work. */
    private void verify(Map<Topic<?>, TopicDescription> present) throws InterruptedException {
        List<TopicDifference> differences = new ArrayList<>();
        compare(present, differences, new ArrayList<>());
        if (!differences.isEmpty()) {
            throw new TopicShapeException(differences);
        }
    }

    /**
     * Compares what there is with what should be.
     *
     * @param grave takes what loses, mixes up or misdates records
     * @param lesser takes what is to be mended, and does no harm today
     */
    private void compare(
            Map<Topic<?>, TopicDescription> present, List<TopicDifference> grave, List<TopicDifference> lesser)
            throws InterruptedException {
        Map<String, Config> configs =
                configs(present.keySet().stream().map(settings::name).toList());
        present.forEach((topic, description) -> {
            String name = settings.name(topic);
            int partitions = description.partitions().size();
            if (partitions != settings.partitions(topic)) {
                grave.add(new TopicDifference(name, "partitions", "" + partitions, "" + settings.partitions(topic)));
            }
            Config actual = Objects.requireNonNull(configs.get(name));
            Map<String, String> wanted = settings.config(topic);
            for (String setting : SHAPE) {
                String value = Objects.requireNonNull(wanted.get(setting));
                if (!actual.get(setting).value().equals(value)) {
                    grave.add(new TopicDifference(
                            name, setting, actual.get(setting).value(), value));
                }
            }
            compareLeast(name, actual, wanted, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, grave);
            LEAST.forEach(setting -> compareLeast(name, actual, wanted, setting, lesser));
        });
    }

    private static void compareLeast(
            String topic, Config actual, Map<String, String> wanted, String setting, List<TopicDifference> to) {
        String least = wanted.get(setting);
        if (least != null && Long.parseLong(actual.get(setting).value()) < Long.parseLong(least)) {
            to.add(new TopicDifference(topic, setting, actual.get(setting).value(), "at least " + least));
        }
    }

    /**
     * All that is not as it should be, of those topics that there are.
     *
     * @param internal also looked at
     * @return empty if nothing is wrong
     */
    public List<TopicDifference> differences(InternalTopics internal) throws InterruptedException {
        List<TopicDifference> differences = new ArrayList<>();
        compare(present(settings.topics()), differences, differences);
        Set<String> there = new TreeSet<>(internal.all());
        there.retainAll(await(admin.listTopics().names()));
        configs(List.copyOf(there)).forEach((topic, actual) -> {
            for (String setting : LEAST) {
                // Nothing is ever deleted from the others by a tombstone.
                if (internal.changelogs().contains(topic) || !setting.equals(TopicConfig.DELETE_RETENTION_MS_CONFIG)) {
                    compareLeast(topic, actual, TopicSettings.INTERNAL, setting, differences);
                }
            }
        });
        return List.copyOf(differences);
    }

    /** By name, in order. */
    private Map<String, Config> configs(List<String> topics) throws InterruptedException {
        Map<String, Config> configs = new TreeMap<>();
        await(admin.describeConfigs(topics.stream()
                                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                                .toList())
                        .all())
                .forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

    private NewTopic newTopic(Topic<?> topic) {
        Optional<Short> replication = settings.replicationFactor().isPresent()
                ? Optional.of((short) settings.replicationFactor().getAsInt())
                : Optional.empty();
        return new NewTopic(settings.name(topic), Optional.of(settings.partitions(topic)), replication)
                .configs(settings.config(topic));
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}
