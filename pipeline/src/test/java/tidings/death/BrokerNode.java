package tidings.death;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** One broker of a cluster in this JVM, also one of its controllers, until it is killed. */
final class BrokerNode {

    private BrokerNode() {}

    /**
     * Runs it.
     *
     * @param arguments the node, from 1; the cluster's id; a directory, formatted if it is new; the port for clients;
     *     and the voters, as Kafka writes them, whose count is the count of nodes
     */
    public static void main(String... arguments) throws Exception {
        int node = Integer.parseInt(arguments[0]);
        Path directory = Path.of(arguments[2]);
        Map<String, String> properties = properties(node, directory, arguments[3], arguments[4]);
        if (!Files.exists(directory.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.fromString(arguments[1]).toString())
                    .setNodeId(node)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setIgnoreFormatted(true)
                    .run();
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        System.out.println("ready: node " + node);
        server.awaitShutdown();
    }

    private static Map<String, String> properties(int node, Path directory, String port, String voters) {
        String[] all = voters.split(",", -1);
        String controller = all[node - 1].substring(all[node - 1].indexOf('@') + 1);
        String replicas = Integer.toString(Math.min(3, all.length));
        Map<String, String> properties = new TreeMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(node));
        properties.put("log.dirs", directory.toString());
        properties.put("controller.quorum.voters", voters);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://" + controller);
        properties.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        properties.put("default.replication.factor", replicas);
        properties.put("min.insync.replicas", all.length > 1 ? "2" : "1");
        properties.put("offsets.topic.replication.factor", replicas);
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", replicas);
        properties.put("transaction.state.log.min.isr", all.length > 1 ? "2" : "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        properties.put("auto.create.topics.enable", "false");
        return properties;
    }
}
