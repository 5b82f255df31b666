package tidings.death;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import tidings.testing.FreePorts;

/** A cluster whose brokers are processes of their own. */
final class Brokers {

    private final List<Member> nodes = new ArrayList<>();
    private final String bootstrapServers;

    private Brokers(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * They are not started yet.
     *
     * @param classPath with Kafka's server and {@link BrokerNode}
     */
    static Brokers of(Path directory, int count, String classPath) {
        List<Integer> ports = FreePorts.find(2 * count);
        String cluster = Uuid.randomUuid().toString();
        String voters = IntStream.range(0, count)
                .mapToObj(node -> (node + 1) + "@127.0.0.1:" + ports.get(count + node))
                .collect(Collectors.joining(","));
        Brokers brokers = new Brokers(
                ports.stream().limit(count).map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")));
        for (int node = 1; node <= count; node++) {
            Path own = directory.resolve("broker-" + node);
            brokers.nodes.add(new Member(
                    "broker " + node,
                    classPath,
                    own,
                    List.of(),
                    BrokerNode.class.getName(),
                    Integer.toString(node),
                    cluster,
                    own.resolve("data").toString(),
                    ports.get(node - 1).toString(),
                    voters));
        }
        return brokers;
    }

    List<Member> nodes() {
        return List.copyOf(nodes);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }
}
