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
     * @return names of the topics that it made, in the order of {@link Topics#ALL}
     * @throws TopicShapeException if a topic exists with another shape; nothing is created then
     * @throws KafkaException if the broker cannot be reached or refuses
     */
    public List<String> create() throws InterruptedException {
        return create(Topics.ALL);
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

    /**
     * Looks at what is there and changes nothing.
     *
     * @return names of the topics that are missing
     * @throws TopicShapeException if a topic has another shape
     */
    public List<String> verify() throws InterruptedException {
        Map<Topic<?>, TopicDescription> present = present(Topics.ALL);
        verify(present);
        return Topics.ALL.stream()
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

    private void verify(Map<Topic<?>, TopicDescription> present) throws InterruptedException {
        Map<ConfigResource, Config> configs = await(admin.describeConfigs(
                        present.keySet().stream().map(this::resource).toList())
                .all());
        present.forEach((topic, description) -> {
            int partitions = description.partitions().size();
            if (partitions != settings.partitions(topic)) {
                throw new TopicShapeException(
                        settings.name(topic), "partitions", "" + partitions, "" + settings.partitions(topic));
            }
            verify(topic, Objects.requireNonNull(configs.get(resource(topic))));
        });
    }

    private void verify(Topic<?> topic, Config actual) {
        Map<String, String> config = settings.config(topic);
        for (String name : SHAPE) {
            String value = actual.get(name).value();
            String wanted = Objects.requireNonNull(config.get(name));
            if (!value.equals(wanted)) {
                throw new TopicShapeException(settings.name(topic), name, value, wanted);
            }
        }
        String limit = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
        if (Integer.parseInt(actual.get(limit).value()) < topic.maxMessageBytes()) {
            throw new TopicShapeException(
                    settings.name(topic), limit, actual.get(limit).value(), "at least " + topic.maxMessageBytes());
        }
    }

    private NewTopic newTopic(Topic<?> topic) {
        Optional<Short> replication = settings.replicationFactor().isPresent()
                ? Optional.of((short) settings.replicationFactor().getAsInt())
                : Optional.empty();
        return new NewTopic(settings.name(topic), Optional.of(settings.partitions(topic)), replication)
                .configs(settings.config(topic));
    }

    private ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, settings.name(topic));
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}
