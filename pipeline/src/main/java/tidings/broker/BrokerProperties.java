package tidings.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Kafka's settings for one broker that is its own controller, on the loopback interface, for one machine's work. */
final class BrokerProperties {

    static final String HOST = "127.0.0.1";
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerProperties() {}

    /** Every value as text, sorted by name. */
    static Map<String, String> of(Path data, Ports ports) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE));
        properties.put("log.dirs", data.toString());
        properties.put("controller.quorum.voters", NODE + "@" + HOST + ":" + ports.controller());
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", "BROKER");
        // Loopback only: there is no authentication.
        properties.put(
                "listeners",
                "BROKER://" + HOST + ":" + ports.broker() + "," + CONTROLLER_LISTENER + "://" + HOST + ":"
                        + ports.controller());
        properties.put("advertised.listeners", "BROKER://" + HOST + ":" + ports.broker());

        // There is one broker to keep copies on.
        properties.put("default.replication.factor", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");

        // A pipeline that is stopped for weeks goes on where it stopped; Kafka's default forgets after one.
        properties.put(
                "offsets.retention.minutes", Long.toString(Duration.ofDays(365).toMinutes()));

        // Few consumers and transactions: the default of 50 partitions each only costs start time and files.
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        // Members start together with the broker; waiting for more of them only delays the first record.
        properties.put("group.initial.rebalance.delay.ms", "0");
        // The default of 128 MB is half of this JVM's heap.
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        // Topics are made with their settings; a mistyped name must fail, not appear.
        properties.put("auto.create.topics.enable", "false");
        return properties;
    }
}
