package tidings.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Gets documents over HTTP, with limits on time and size, since nobody vouches for the other side. */
final class Web {

    /** What the other side needs to say that nothing has changed; null where it gave none. */
    record Validators(@Nullable String etag, @Nullable String lastModified) {

        static final Validators NONE = new Validators(null, null);
    }

    /**
     * A document that was got.
     *
     * @param address canonical, after redirects
     * @param contentType as sent; empty if it wasn't
     */
    record Document(String address, String contentType, byte[] bytes, Validators validators) {

        /** By media type; where that says little, by the address's extension, then by its first characters. */
        Kind kind() throws UnreadableException {
            if (isNoText(contentType)) {
                throw new UnreadableException(
                        "no text but \"" + contentType + "\": give the address of an article or a feed");
            }
            Optional<Kind> typed = Kind.ofMediaType(contentType);
            return typed.filter(each -> each != Kind.TEXT)
                    .or(() -> Kind.ofFile(URI.create(address).getPath()))
                    .or(() -> typed)
                    .or(this::looks)
                    .orElseThrow(() -> new UnreadableException("no page, feed or JSON but \"" + contentType
                            + "\": give the address of an article or a feed"));
        }

        private Optional<Kind> looks() {
            String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.UTF_8).stripLeading();
            if (start.startsWith("<")) {
                return Optional.of(FEED_START.matcher(start).find() ? Kind.FEED : Kind.HTML);
            }
            return start.startsWith("{") || start.startsWith("[") ? Optional.of(Kind.JSON) : Optional.empty();
        }

        /** @param location how the user knows it */
        Origin origin(String location) {
            return new Origin(location, address, address, charset(contentType).orElse(null));
        }
    }

    private static final Pattern FEED_START = Pattern.compile("<(?:rss|feed|rdf:RDF)\\b");
    private static final Pattern NO_TEXT =
            Pattern.compile("(?i)(?:image|audio|video|font)/|application/(?:pdf|zip|gzip|msword|vnd\\.ms-)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w-]+)");

    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final Duration patience;
    private final int largest;
    private final boolean privateToo;

    /**
     * @param patience for connecting and for all of a document, each
     * @param largest bytes that a document may have
     */
    Web(Duration patience, int largest) {
        this(patience, largest, true);
    }

    /** @param privateToo whether addresses of this machine and of networks that nobody else sees are asked, too */
    Web(Duration patience, int largest, boolean privateToo) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.patience = patience;
        this.largest = largest;
        this.privateToo = privateToo;
    }

    static Web ofUsualLimits() {
        return ofUsualLimits(true);
    }

    static Web ofUsualLimits(boolean privateToo) {
        return new Web(Duration.ofSeconds(30), 16 << 20, privateToo);
    }

    /**
     * @param known from the last time
     * @return empty if nothing has changed since then
     * @throws UnreadableException if the address or the answer is no good
     */
    Optional<Document> get(String address, Validators known) throws IOException, UnreadableException {
        HttpResponse<byte[]> response = answer(address, known);
        if (response.statusCode() == 304) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new UnreadableException(Obstacle.ANSWER, "the server answers " + response.statusCode());
        }
        var headers = response.headers();
        return Optional.of(new Document(
                CanonicalUri.of(response.uri().toString()),
                headers.firstValue("Content-Type").orElse(""),
                response.body(),
                new Validators(
                        headers.firstValue("ETag").orElse(null),
                        headers.firstValue("Last-Modified").orElse(null))));
    }

    /** The last answer after redirects; each address on the way is looked at before it is asked. */
    HttpResponse<byte[]> answer(String address, Validators known) throws IOException, UnreadableException {
        HttpRequest request = request(address, known);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!privateToo) {
                requirePublic(request.uri());
            }
            HttpResponse<byte[]> response = send(request);
            Optional<String> next = response.statusCode() / 100 == 3 && response.statusCode() != 304
                    ? response.headers().firstValue("Location")
                    : Optional.empty();
            if (next.isEmpty()) {
                return response;
            }
            URI from = request.uri();
            request = request(target(from, next.get()), known);
            if ("https".equalsIgnoreCase(from.getScheme())
                    && !"https".equalsIgnoreCase(request.uri().getScheme())) {
                throw new UnreadableException(
                        "leads from https to " + request.uri().getScheme());
            }
        }
        throw new UnreadableException("leads on more than " + MOST_REDIRECTS + " times");
    }

    private static String target(URI from, String location) throws UnreadableException {
        try {
            return from.resolve(new URI(location.strip())).toString();
        } catch (URISyntaxException e) {
            throw new UnreadableException("leads to what is no address: " + e.getMessage());
        }
    }

    /** Whoever writes a feed must not reach what only this machine reaches. */
    private static void requirePublic(URI address) throws UnreadableException, IOException {
        for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
            if (isPrivate(each)) {
                throw new UnreadableException(address.getHost() + " is in a private network");
            }
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean shared = bytes.length == 4 && (first == 0 || first >= 240 || (first == 100 && second >> 6 == 1));
        boolean local = bytes.length == 16 && (first & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || shared
                || local;
    }

    /** True for pictures and the like, whatever the address ends in: they are not even fetched. */
    private static boolean isNoText(String contentType) {
        return NO_TEXT.matcher(contentType.strip()).lookingAt();
    }

    /** What a content type says, if such a character set is known. */
    static Optional<String> charset(String contentType) {
        return CHARSET.matcher(contentType)
                .results()
                .map(each -> each.group(1))
                .filter(Web::isKnown)
                .findFirst();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static HttpRequest request(String address, Validators known) throws UnreadableException {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(new URI(address)).header("User-Agent", "Tidings (news reader)");
            if (known.etag() != null) {
                request.header("If-None-Match", known.etag());
            }
            if (known.lastModified() != null) {
                request.header("If-Modified-Since", known.lastModified());
            }
            return request.build();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UnreadableException(Obstacle.ADDRESS, "no address: " + e.getMessage());
        }
    }

    private static UnreadableException inWords(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
                return new UnreadableException(
                        Obstacle.UNKNOWN_HOST,
                        "no host of that name is known: is it spelled right, and is the network there?");
            }
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return new UnreadableException(Obstacle.TOO_SLOW, "the server does not take the connection in time");
        }
        if (failure instanceof ConnectException) {
            return new UnreadableException(
                    Obstacle.REFUSED, "the server refuses the connection: is it running, and is the port right?");
        }
        if (failure instanceof SSLException) {
            return new UnreadableException(Obstacle.BROKEN, "no safe connection: " + failure.getMessage());
        }
        return new UnreadableException(
                Obstacle.BROKEN,
                "cannot be got: "
                        + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()));
    }

    /** A request's own time-out ends with the headers; this one holds for the body too. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, UnreadableException {
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(
                request,
                head -> head.headers()
                                .firstValue("Content-Type")
                                .filter(Web::isNoText)
                                .isPresent()
                        ? HttpResponse.BodySubscribers.replacing(new byte[0])
                        : new Limited(largest));
        try {
            return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new UnreadableException(
                    Obstacle.TOO_SLOW, "the server takes longer than " + patience.toMillis() / 1000.0 + " s");
        } catch (ExecutionException e) {
            throw inWords(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Takes a body as long as it isn't too large. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final int largest;
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;

        Limited(int largest) {
            this.largest = largest;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription started) {
            subscription = started;
            started.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                received.writeBytes(bytes);
            }
            if (received.size() > largest && subscription != null) {
                subscription.cancel();
                body.completeExceptionally(new IOException("more than " + largest + " bytes"));
            }
        }

        @Override
        public void onError(Throwable problem) {
            body.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            body.complete(received.toByteArray());
        }
    }
}
