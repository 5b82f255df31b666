package tidings.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings the addresses under which one article is passed on to one. */
final class CanonicalUri {

    /** Query parameters that say who passed the address on; a trailing {@code *} stands for any ending. */
    private static final List<String> TRACKING = DataFile.entries("tracking-parameters.txt");

    private CanonicalUri() {}

    /**
     * Lower-case scheme and host, no default port, no fragment, no tracking parameters. What is no http(s) address (a
     * {@code urn:}, a word) comes back as it is.
     */
    static String of(String address) {
        String stripped = address.strip();
        URI uri;
        try {
            uri = new URI(stripped);
        } catch (URISyntaxException e) {
            return stripped;
        }
        if (!isWeb(uri)) {
            return stripped;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        StringBuilder canonical = new StringBuilder(scheme).append("://");
        canonical.append(uri.getHost().toLowerCase(Locale.ROOT));
        int defaultPort = scheme.equals("https") ? 443 : 80;
        if (uri.getPort() >= 0 && uri.getPort() != defaultPort) {
            canonical.append(':').append(uri.getPort());
        }
        String path = uri.getRawPath();
        canonical.append(path.isEmpty() ? "/" : path);
        String query = uri.getRawQuery() == null ? "" : withoutTracking(uri.getRawQuery());
        if (!query.isEmpty()) {
            canonical.append('?').append(query);
        }
        return canonical.toString();
    }

    /** The host without {@code www.}, for an http(s) address. */
    static Optional<String> host(String address) {
        try {
            URI uri = new URI(address.strip());
            if (!isWeb(uri)) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return Optional.of(host.startsWith("www.") ? host.substring(4) : host);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        // One that begins with its host has no scheme.
        return uri.getHost() != null
                && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            boolean tracking = TRACKING.stream()
                    .anyMatch(each -> each.endsWith("*")
                            ? name.startsWith(each.substring(0, each.length() - 1))
                            : name.equals(each));
            if (!tracking && !parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }
}
