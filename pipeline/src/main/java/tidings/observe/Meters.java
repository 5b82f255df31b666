package tidings.observe;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.streams.KafkaStreams;

/** All meters of a process, in Prometheus' terms. Safe for use by many threads. */
public final class Meters implements AutoCloseable {

    private static final String KAFKA = "kafka.";

    /** Kafka's tag of what is measured in a store of RocksDB. */
    private static final String NATIVE_STORE = "rocksdb-state-id";

    /** What distinguishes the parts of the work. */
    private static final Set<String> PARTS = Set.of(
            "task.id",
            "processor.node.id",
            "record.cache.id",
            "rocksdb.state.id",
            "in.memory.state.id",
            "topic",
            "partition",
            "node.id");

    private final PrometheusMeterRegistry registry;
    private final ReadingMeters reading;
    private final KnowledgeMeters knowledge;
    private final ServingMeters serving;
    private final Map<Tags, Double> lags = new ConcurrentHashMap<>();
    private final List<AutoCloseable> watchers = new CopyOnWriteArrayList<>();

    /** @param parts whether what Kafka measures of each part of the work is there as well */
    Meters(Clock clock, boolean parts) {
        registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), clock);
        if (!parts) {
            registry.config()
                    .meterFilter(MeterFilter.deny(id -> id.getName().startsWith(KAFKA)
                            && id.getTags().stream().map(Tag::getKey).anyMatch(PARTS::contains)));
        }
        reading = new ReadingMeters(registry);
        knowledge = new KnowledgeMeters(registry);
        serving = new ServingMeters(registry);
    }

    /**
     * Meters of this process, still without those of the JVM. What Kafka measures of each part of the work, of a task, a
     * store, a partition, a broker, is left out: it is a hundred times as much as all else, and most of it is never measured.
     */
    public static Meters create() {
        return new Meters(Clock.SYSTEM, false);
    }

    /** The same, with what Kafka measures of each part of the work. */
    public static Meters createWithParts() {
        return new Meters(Clock.SYSTEM, true);
    }

    /** What is counted where articles are read. */
    public ReadingMeters reading() {
        return reading;
    }

    /** What is counted where facts and updates are made. */
    public KnowledgeMeters knowledge() {
        return knowledge;
    }

    /** What is measured where what is known is served. */
    public ServingMeters serving() {
        return serving;
    }

    /** Adds memory, garbage collection, threads, processor, open files, uptime and logged lines by level. */
    public void watchProcess() {
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics(),
                        new JvmGcMetrics(),
                        new LogbackMetrics())
                .forEach(this::watch);
    }

    /** Adds Kafka's own metrics of a Streams application, those of its clients too, as long as this is open. */
    public void watch(KafkaStreams application) {
        watch(application::metrics);
    }

    void watch(Supplier<Map<MetricName, ? extends Metric>> kafka) {
        watch((MeterBinder) new KafkaClientMetrics(client(() -> harmless(kafka.get()))));
    }

    /**
     * KAFKA-10025: a gauge of a store asks RocksDB itself, and ends the JVM if the store is closed meanwhile. Micrometer
     * reads each value to see whether it is a number, also of what is left out later.
     */
    private static Map<MetricName, Metric> harmless(Map<MetricName, ? extends Metric> kafka) {
        Map<MetricName, Metric> harmless = new HashMap<>();
        kafka.forEach((name, metric) -> {
            boolean isMeasured = metric instanceof KafkaMetric known && known.isMeasurable();
            if (isMeasured || !name.tags().containsKey(NATIVE_STORE)) {
                harmless.put(name, metric);
            }
        });
        return harmless;
    }

    /** All that Micrometer takes metrics from is a client or an application: one that has these metrics, and nothing else. */
    private static Producer<?, ?> client(Supplier<Map<MetricName, Metric>> metrics) {
        return (Producer<?, ?>) Proxy.newProxyInstance(
                Meters.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("metrics")) {
                        return metrics.get();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Adds whether the process does its work, as 1 or 0. */
    public void watch(Health health) {
        Gauge.builder(
                        "tidings.ready",
                        health,
                        each -> each.failure().or(each::awaited).isEmpty() ? 1 : 0)
                .description("Whether this process does its work: 1 as /health/ready says 200, else 0.")
                .register(registry);
    }

    /**
     * How far an application is behind.
     *
     * @param records of the topic that it has still to read; NaN if unknown
     */
    public void lag(String application, String topic, double records) {
        Tags tags = Tags.of("application", application, "topic", topic);
        if (lags.put(tags, records) == null) {
            Gauge.builder("tidings.lag", () -> lags.get(tags))
                    .description("What an application has still to read of a topic, as the brokers know it.")
                    .baseUnit("records")
                    .tags(tags)
                    .register(registry);
        }
    }

    private void watch(MeterBinder binder) {
        binder.bindTo(registry);
        if (binder instanceof AutoCloseable closeable) {
            watchers.add(closeable);
        }
    }

    /** All meters as they stand, in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        for (AutoCloseable watcher : watchers) {
            try {
                watcher.close();
            } catch (Exception e) {
                throw new IllegalStateException("a meter does not end", e);
            }
        }
        registry.close();
    }
}
