package tidings.observe;

import java.io.IOException;

/** Where a process listens for HTTP, as it is shown to people. */
public record HttpAddress(String host, int port) {

    /** An address of IPv6 is also given in brackets, as addresses of pages have it. */
    public HttpAddress {
        host = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * Why one cannot listen there, and what to do.
     *
     * @param command that another process may have been started with
     * @param options that give another place
     */
    public IOException taken(String command, String options, Exception cause) {
        return new IOException(
                "cannot listen for HTTP on " + place() + " (" + cause.getMessage() + "): another tidings " + command
                        + "? Give another " + options,
                cause);
    }

    @Override
    public String toString() {
        return "http://" + place();
    }

    private String place() {
        return (host.contains(":") ? '[' + host + ']' : host) + ":" + port;
    }
}
