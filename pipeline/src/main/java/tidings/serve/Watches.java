package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.observe.ServingMeters;

/**
 * All watches, kept in a compacted topic, and their deliveries: each update at least once, in the order of its entity.
 *
 * <p>All replicas know all watches. One of them delivers: the one that the group gives the topic's only partition to.
 * How far a watch was delivered stands in the topic too, so that the next one goes on there, from its own index.
 */
final class Watches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration MOST_WAIT = Duration.ofSeconds(5);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(10);
    private static final String DELIVERED = "/told";
    private static final int MOST_WATCHES = 1_000;
    private static final int MOST_UPDATES = 100;
    private static final int GONE = 410;

    /** After the first failure, the second, … and from the last on always. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private final Map<String, Object> client;
    private final TopicPartition topic;
    private final String group;
    private final ServedIndex index;
    private final UpdateAnswers updates;
    private final Webhook webhook;
    private final Clock clock;
    private final ServingMeters meters;
    private final Producer<String, String> producer;
    private final Map<String, Watch> known = new ConcurrentHashMap<>();
    private final Map<String, LiveTail.Resume> delivered = new ConcurrentHashMap<>();
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final Thread thread = new Thread(this::run, "watches");
    private long read;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param client Kafka's settings for clients
     * @param topic name of the topic of watches
     * @param group of which one member delivers
     */
    Watches(
            Map<String, Object> client,
            String topic,
            String group,
            ReadSide side,
            Webhook webhook,
            Clock clock,
            ServingMeters meters) {
        this.client = Map.copyOf(client);
        this.topic = new TopicPartition(topic, 0);
        this.group = group;
        this.index = side.updates();
        this.updates = new UpdateAnswers(side.updates());
        this.webhook = webhook;
        this.clock = clock;
        this.meters = meters;
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** In no order. */
    Collection<Watch> all() {
        return known.values();
    }

    Optional<Watch> get(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /**
     * Delivers from now on.
     *
     * @throws Problem if nothing may be delivered there, there are too many, or Kafka does not take it
     */
    void add(Watch watch) throws IOException {
        webhook.requireAllowed(watch.url());
        if (known.size() >= MOST_WATCHES) {
            throw Problem.unavailable("there are " + MOST_WATCHES + " watches: delete one first");
        }
        LiveTail.Resume now =
                now().orElseThrow(() -> Problem.notYet("what is known is not read to its end yet: try again"));
        try {
            write(watch.id() + DELIVERED, now.toString());
            awaitRead(write(watch.id(), watch.json(true).toString()));
        } catch (KafkaException e) {
            throw Problem.unavailable("Kafka does not take it: " + e.getMessage());
        }
    }

    /** Delivers no more. */
    void remove(String id) {
        try {
            write(id, null);
            awaitRead(write(id + DELIVERED, null));
        } catch (KafkaException e) {
            throw Problem.unavailable("Kafka does not take it: " + e.getMessage());
        }
    }

    /** What is known is what was read, in the order of the topic: so who has written waits until that is read. */
    private synchronized void awaitRead(long offset) {
        long end = System.nanoTime() + MOST_WAIT.toNanos();
        while (read <= offset && System.nanoTime() < end) {
            try {
                wait(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    /**
     * @return where it stands
     * @throws KafkaException if it is not taken
     */
    private long write(String key, @Nullable String value) {
        try {
            return producer.send(new ProducerRecord<>(topic.topic(), 0, key, value))
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Up to where updates can be found; empty while what was there before is still being read, which is no news. */
    private Optional<LiveTail.Resume> now() {
        return Optional.ofNullable(index.now())
                .filter(each -> each.freshAt().isPresent())
                .map(each -> new LiveTail.Resume(each.identity().generation(), each.visible()));
    }

    private void run() {
        while (!isClosedWithin(Duration.ZERO)) {
            try (Consumer<String, String> reader =
                            new KafkaConsumer<>(reading(), new StringDeserializer(), new StringDeserializer());
                    Consumer<String, String> member =
                            new KafkaConsumer<>(member(), new StringDeserializer(), new StringDeserializer())) {
                reader.assign(List.of(topic));
                reader.seekToBeginning(List.of(topic));
                member.subscribe(List.of(topic.topic()));
                while (!isClosedWithin(Duration.ZERO)) {
                    step(reader, member);
                }
            } catch (InterruptException e) {
                return;
            } catch (KafkaException | IOException e) {
                LOG.warn("watches are not delivered for now: {}", e.getMessage());
                deliveries.clear();
                if (isClosedWithin(AGAIN_AFTER)) {
                    return;
                }
            } catch (RuntimeException | Error e) {
                LOG.error("watches are not delivered any more", e);
                return;
            }
        }
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    private Map<String, Object> member() {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    private void step(Consumer<String, String> reader, Consumer<String, String> member) throws IOException {
        // Its records are read by the other one, whether this is a member that delivers or not.
        member.pause(member.assignment());
        member.poll(PATIENCE);
        for (ConsumerRecord<String, String> each : reader.poll(PATIENCE)) {
            take(each.key(), each.value());
        }
        synchronized (this) {
            read = reader.position(topic);
            notifyAll();
        }
        if (member.assignment().isEmpty()) {
            deliveries.clear();
            return;
        }
        if (reader.currentLag(topic).orElse(1) > 0) {
            return;
        }
        deliveries.keySet().retainAll(known.keySet());
        for (Watch each : known.values()) {
            if (each.ended().isEmpty()) {
                deliveries.computeIfAbsent(each.id(), id -> new Delivery()).go(each);
            }
        }
    }

    private void take(String key, @Nullable String value) {
        if (key.endsWith(DELIVERED)) {
            String id = key.substring(0, key.length() - DELIVERED.length());
            Optional.ofNullable(value)
                    .flatMap(LiveTail.Resume::parse)
                    .ifPresentOrElse(each -> delivered.put(id, each), () -> delivered.remove(id));
        } else if (value == null) {
            known.remove(key);
        } else {
            try {
                known.put(key, Watch.parse(value));
            } catch (IOException | RuntimeException e) {
                LOG.warn("watch {} cannot be read ({}) and is left out", key, e.getMessage());
            }
        }
    }

    /** A message as it is sent, again and again the same until it is taken. */
    private record Message(String id, String body, LiveTail.Resume next) {}

    /** The deliveries to one watch: at most one message is on its way. */
    private final class Delivery {

        private @Nullable Message message;
        private @Nullable CompletableFuture<Integer> answer;
        private LiveTail.@Nullable Resume from;
        private Instant notBefore = Instant.EPOCH;
        private int failures;

        void go(Watch watch) throws IOException {
            if (answer != null) {
                if (!answer.isDone()) {
                    return;
                }
                settle(watch, answer);
                answer = null;
            }
            Instant now = clock.instant();
            if (now.isBefore(notBefore) || !known.containsKey(watch.id())) {
                return;
            }
            if (message == null) {
                message = gather(watch);
            }
            if (message != null) {
                answer = webhook.send(watch, message.id(), message.body(), now);
            }
        }

        private @Nullable Message gather(Watch watch) throws IOException {
            Optional<LiveTail.Resume> to = now();
            if (to.isEmpty()) {
                return null;
            }
            int generation = to.get().generation();
            LiveTail.Resume start = from == null ? delivered.get(watch.id()) : from;
            // All is delivered anew after a reset, in a generation of its own.
            Positions begin = start != null && start.generation() == generation ? start.positions() : Positions.NONE;
            UpdateAnswers.Batch batch = updates.after(
                    UpdateAnswers.query(new Parameters(watch.filter())),
                    begin,
                    to.get().positions(),
                    MOST_UPDATES);
            if (batch.updates().isEmpty()) {
                from = new LiveTail.Resume(generation, batch.next());
                return null;
            }
            if (batch.updates().size() < watch.atLeast()) {
                return null;
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("type", "tidings.updates");
            body.put("timestamp", clock.instant().toString());
            ObjectNode data = body.putObject("data");
            data.put("watch", watch.id());
            ArrayNode items = data.putArray("updates");
            StringBuilder ids = new StringBuilder(watch.id());
            for (JsonNode update : batch.updates()) {
                items.add(update);
                ids.append('\n').append(update.get("id").asText());
            }
            return new Message(
                    "msg_" + Digest.of(ids.toString()), body.toString(), new LiveTail.Resume(generation, batch.next()));
        }

        private void settle(Watch watch, CompletableFuture<Integer> done) {
            int status = done.exceptionally(failure -> {
                        LOG.debug("watch {} was not delivered", watch.id(), failure);
                        return 0;
                    })
                    .join();
            Message sent = message;
            boolean isTaken = status >= 200 && status < 300;
            meters.sent(isTaken);
            if (isTaken && sent != null) {
                write(watch.id() + DELIVERED, sent.next().toString());
                from = sent.next();
                message = null;
                failures = 0;
                notBefore = clock.instant().plusSeconds(watch.digest());
            } else if (status == GONE) {
                write(
                        watch.id(),
                        watch.end("its address answered 410 Gone").json(true).toString());
                // Until that is read.
                notBefore = clock.instant().plus(AGAIN_AFTER);
            } else {
                Duration wait = BACK_OFF.get(Math.min(failures, BACK_OFF.size() - 1));
                if (failures == 0) {
                    LOG.warn(
                            "watch {} is delivered later: {} answered {}",
                            watch.id(),
                            watch.url().getHost(),
                            status == 0 ? "nothing" : status);
                }
                failures++;
                notBefore = clock.instant().plus(wait);
            }
        }
    }

    /** By id. */
    ObjectNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        new TreeMap<>(known).values().forEach(each -> items.add(each.json(false)));
        return answer;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSING);
    }
}
