package tidings.serve;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends messages as Standard Webhooks has them: with an id, a time and a signature; never to an address inside. */
final class Webhook {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String MAC = "HmacSHA256";
    private static final int LONGEST_ADDRESS = 2_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            // Where it leads was not looked at.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final boolean mayGoInside;

    /** @param mayGoInside whether an address may be private, or this machine's */
    Webhook(boolean mayGoInside) {
        this.mayGoInside = mayGoInside;
    }

    /** @throws Problem if it is no address that a message can be sent to */
    static URI address(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && (scheme.equals("http") || scheme.equals("https"))
                    && address.getUserInfo() == null
                    && text.length() <= LONGEST_ADDRESS) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw Problem.bad("url is an http or https address without a password, not \"" + text + '"');
    }

    /** @throws Problem if the address leads inside, and may not */
    void requireAllowed(URI address) {
        try {
            resolve(address);
        } catch (IOException e) {
            throw Problem.bad("url: " + e.getMessage());
        }
    }

    /** The JVM keeps what a name leads to for half a minute: the connection goes where was looked. */
    private void resolve(URI address) throws IOException {
        String host = address.getHost().replace("[", "").replace("]", "");
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("no such host: " + host, e);
        }
        for (InetAddress each : all) {
            if (!mayGoInside && isInside(each)) {
                throw new IOException(host + " is inside (" + each.getHostAddress()
                        + "): tidings serve --watch-private-addresses allows that");
            }
        }
    }

    /** Not for the world: this machine's, private, shared, link-local, or of no one machine. */
    static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Unique local addresses, and those that lead to an address of version 4.
            return (first & 0xfe) == 0xfc
                    || (first == 0 && second == 0)
                    || (first == 0x20 && second == 0x02)
                    || (first == 0 && second == 0x64);
        }
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }

    /** @return the status of the answer; fails if there is none */
    CompletableFuture<Integer> send(Watch watch, String id, String body, Instant now) {
        try {
            resolve(watch.url());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        String time = Long.toString(now.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(watch.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tidings")
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", signature(watch.key(), id, time, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** {@code v1,} and the HMAC of id, time and body. */
    static String signature(byte[] key, String id, String time, String body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(
                                    mac.doFinal((id + '.' + time + '.' + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
