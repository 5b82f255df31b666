package tidings.serve;

import java.nio.file.Path;
import java.util.Optional;
import tidings.observe.HttpAddress;

/**
 * Where it is served, and to whom.
 *
 * @param host address, of IPv6 also in brackets, or name; {@code 0.0.0.0} for all of the machine's
 * @param port 0 for any that is free
 * @param directory of the indexes, this process's alone
 * @param token what one has to know, as a bearer token or as the password that a browser asks for; empty for nothing
 * @param proxyHeader a header that only a trusted proxy sets, and always does once it knows who asks; empty for none
 * @param isOpen whether anyone who reaches it may read, where it can be reached from other machines
 * @param watches whether updates are delivered by webhook
 * @param rate requests a second that one address may make; 0 for any
 */
public record ServeSettings(
        String host,
        int port,
        Path directory,
        Optional<String> token,
        Optional<String> proxyHeader,
        boolean isOpen,
        Watching watches,
        int rate) {

    /** Where webhooks may lead. */
    public enum Watching {
        /** Nowhere: there are none. */
        OFF,
        /** To addresses that are the world's. */
        OUTSIDE,
        /** To private addresses and this machine, too. */
        ANYWHERE
    }

    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException if a value does not fit, or anyone could read who is not meant to */
    public ServeSettings {
        host = new HttpAddress(host, port).host();
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + ", want 1 to 65535, or 0 for any");
        }
        if (rate < 0) {
            throw new IllegalArgumentException("rate " + rate + ", want requests a second, or 0 for any");
        }
        if (!isOfThisMachine(host) && token.isEmpty() && proxyHeader.isEmpty() && !isOpen) {
            throw new IllegalArgumentException("host " + host
                    + " can be reached by others: give --token-file or --proxy-header, or --open if anyone may read");
        }
    }

    private static boolean isOfThisMachine(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /**
     * Whether a browser may have been led here under this name. Where only this machine may ask and shows nothing for it, a
     * page of somebody else's whose name leads here all at once is not answered.
     *
     * @param name as the request has it, of an address in brackets without these
     */
    boolean answersTo(String name) {
        return token.isPresent() || proxyHeader.isPresent() || isOpen || isOfThisMachine(name);
    }
}
