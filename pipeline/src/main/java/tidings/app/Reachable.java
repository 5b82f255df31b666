package tidings.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/** Whether anything listens where Kafka should: Kafka's clients try for as long as they wait for a slow answer. */
final class Reachable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Reachable() {}

    /**
     * Returns at once if one of the servers takes connections.
     *
     * @param bootstrapServers with commas; what is no address is left to Kafka's clients, which say so
     * @throws CommandException if none does, within two seconds an address
     */
    static void require(String bootstrapServers) {
        List<String> refused = new ArrayList<>();
        for (String server : Pattern.compile("\\s*,\\s*").split(bootstrapServers.strip())) {
            String host = Utils.getHost(server);
            Integer port = Utils.getPort(server);
            if (host == null || port == null) {
                return;
            }
            try {
                for (InetAddress address : InetAddress.getAllByName(host)) {
                    if (takesConnections(new InetSocketAddress(address, port))) {
                        return;
                    }
                }
                refused.add("nothing listens at " + server);
            } catch (UnknownHostException e) {
                refused.add("no host " + host + " is known");
            }
        }
        throw new CommandException(String.join(", ", refused)
                + ": is Kafka running, and is --bootstrap-server right? For a local one: tidings broker");
    }

    private static boolean takesConnections(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
