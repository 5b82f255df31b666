package tidings.observe;

import java.io.IOException;

/** Where a process listens for HTTP, as it tells people. */
public record HttpAddress(String host, int port) {

    /**
     * Why one cannot listen there, and what to do.
     *
     * @param command that another process may have been started with
     * @param options that give another place
     */
    public IOException taken(String command, String options, Exception cause) {
        return new IOException(
                "cannot listen for HTTP on " + host + ":" + port + " (" + cause.getMessage() + "): another tidings "
                        + command + "? Give another " + options,
                cause);
    }

    @Override
    public String toString() {
        return "http://" + (host.contains(":") ? '[' + host + ']' : host) + ":" + port;
    }
}
