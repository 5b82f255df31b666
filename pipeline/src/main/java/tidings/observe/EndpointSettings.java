package tidings.observe;

/**
 * Where the HTTP endpoint listens.
 *
 * @param host address or name; {@code 0.0.0.0} for all of the machine's
 * @param port 0 for any that is free, -1 for no endpoint
 */
public record EndpointSettings(String host, int port) {

    private static final int LAST_PORT = 65_535;

    public EndpointSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("HTTP host: none given, want 127.0.0.1, 0.0.0.0 or a name");
        }
        if (port < -1 || port > LAST_PORT) {
            throw new IllegalArgumentException("HTTP port " + port + ", want 1 to 65535, 0 for any, -1 for none");
        }
    }

    public boolean isWanted() {
        return port >= 0;
    }
}
