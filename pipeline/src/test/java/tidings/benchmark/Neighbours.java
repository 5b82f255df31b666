package tidings.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.testing.ByteClients;
import tidings.testing.hostile.HostileArticles;

/** Normal articles on their way through Kafka and a pipeline's extract, alone or with others among them. */
final class Neighbours implements AutoCloseable {

    /** Of normal articles. */
    private static final int PER_SECOND = 5;

    /** How many normal articles come between two others. */
    static final int APART = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private int number;

    /** @param address of brokers whose topics are there */
    Neighbours(String address) {
        producer = ByteClients.producerOfLargeRecords(address, "zstd");
        consumer = ByteClients.consumer(address, Map.of());
        consumer.seekToEnd(ByteClients.assign(consumer, "tidings.extractions"));
        consumer.assignment().forEach(consumer::position);
    }

    /**
     * Milliseconds from the sending of each normal article until its extraction can be read, in the order in which they can.
     *
     * @param normal how many, evenly spread
     * @param others one after each {@value #APART} normal ones, while there are any
     * @throws IllegalStateException if one has not come two minutes after the last was sent
     */
    List<Double> latencies(int normal, Iterator<Article> others) {
        Map<String, Long> sent = new HashMap<>();
        List<Double> latencies = new ArrayList<>();
        long start = System.nanoTime();
        for (int count = 0; count < normal; count++) {
            long due = start + count * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                receive(sent, latencies);
                LockSupport.parkNanos(1_000_000);
            }
            Article article = HostileArticles.normal(number++);
            sent.put(article.id(), System.nanoTime());
            send(article);
            if (count % APART == APART - 1 && others.hasNext()) {
                send(others.next());
            }
        }
        long last = System.nanoTime();
        while (!sent.isEmpty()) {
            if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IllegalStateException("not read: " + sent.keySet());
            }
            receive(sent, latencies);
        }
        return latencies;
    }

    /** Does not wait. */
    void send(Article article) {
        producer.send(new ProducerRecord<>(
                "tidings.articles", article.id().getBytes(StandardCharsets.UTF_8), Codecs.ARTICLE.encode(article)));
    }

    private void receive(Map<String, Long> sent, List<Double> latencies) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(5))) {
            Long since = sent.remove(new String(record.key(), StandardCharsets.UTF_8));
            if (since != null) {
                latencies.add((System.nanoTime() - since) / 1e6);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
