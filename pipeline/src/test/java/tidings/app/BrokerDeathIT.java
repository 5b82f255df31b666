package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.observe.Meters;
import tidings.testing.ByteClients;
import tidings.testing.FreePorts;
import tidings.testing.WholeTopic;

/** The embedded broker is killed again and again while articles come in and are read. */
class BrokerDeathIT {

    /** More on request: -Dtidings.deaths=100. */
    private static final int DEATHS = Integer.getInteger("tidings.deaths", 5);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void nothingIsLostOrBlockedWhenItIsKilledAgainAndAgain() throws Exception {
        int port = FreePorts.one();
        ChildProcess broker = startBroker(port);
        try {
            CommandRuns tidings =
                    CommandRuns.withTopics(directory, "127.0.0.1:" + port, "death.", Map.of("tidings.threads", "2"));
            AtomicInteger produced = new AtomicInteger();
            ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
            try (Pipeline pipeline = new Pipeline(tidings.configuration().inGeneration(1), Meters.create());
                    KafkaProducer<byte[], byte[]> producer = ByteClients.producer(
                            "127.0.0.1:" + port, Map.of("delivery.timeout.ms", 600_000, "max.block.ms", 600_000))) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                pace.scheduleAtFixedRate(
                        () -> send(producer, produced.getAndIncrement()), 0, 20, TimeUnit.MILLISECONDS);
                try (Admin admin = Admin.create(tidings.configuration().client())) {
                    for (int death = 1; death <= DEATHS; death++) {
                        long before = committed(admin);
                        await("work after death " + (death - 1))
                                .atMost(PATIENCE)
                                .ignoreExceptions()
                                .until(() -> {
                                    pipeline.check();
                                    return committed(admin) > before;
                                });
                        broker.process().destroyForcibly().onExit().join();
                        broker.close();
                        broker = startBroker(port);
                    }
                }
                pace.shutdown();
                assertThat(pace.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
                producer.flush();
                tidings.awaitDrained(pipeline::check);
            } finally {
                pace.shutdownNow();
            }

            AtomicInteger read = new AtomicInteger();
            WholeTopic.read(
                    "127.0.0.1:" + port, "death.extractions", "read_committed", record -> read.incrementAndGet());
            assertThat(read).hasValue(produced.get());
        } finally {
            broker.close();
        }
    }

    private ChildProcess startBroker(int port) throws Exception {
        ChildProcess broker = ChildProcess.startShortLived(
                BrokerProcess.classPath(),
                List.of(),
                directory.resolve("broker"),
                Tidings.class.getName(),
                "broker",
                "--port=" + port,
                "--data=" + directory.resolve("data"));
        broker.awaitLine(BrokerCommand.READY);
        return broker;
    }

    private static long committed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets("death.knowledge").partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int number) {
        String id = "article-" + number;
        producer.send(new ProducerRecord<>(
                "death.articles",
                id.getBytes(StandardCharsets.UTF_8),
                Codecs.ARTICLE.encode(HandReading.article(id, HandReading.TEXT))));
    }
}
