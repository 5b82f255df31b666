package tidings.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports that a broker listens on, on the loopback interface.
 *
 * @param broker for clients
 * @param controller for the broker itself; another one than {@code broker}
 */
record Ports(int broker, int controller) {

    /**
     * Finds ports that nothing listens on.
     *
     * @param broker 0 for any free one
     * @throws BrokerException if it is taken or not allowed
     */
    static Ports find(int broker) {
        // It stays bound meanwhile: the system may give a port again as soon as it is free.
        try (ServerSocket bound = bind(broker)) {
            return new Ports(bound.getLocalPort(), free());
        } catch (IOException e) {
            throw new BrokerException(
                    "port " + broker + " on " + BrokerProperties.HOST
                            + " is taken or not allowed: stop what listens there,"
                            + " or give another with --port (0 for any free one)",
                    e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // As Kafka binds: connections of an earlier broker that linger do not count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(BrokerProperties.HOST, port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(BrokerProperties.HOST))) {
            return socket.getLocalPort();
        }
    }
}
