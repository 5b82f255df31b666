package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.observe.ServingMeters;

/**
 * {@code /api/v1/…} and {@code /feeds/…}: formats, versions of answers, waiting for a position, and problems as such.
 */
final class ApiHandler extends Handler.Abstract {

    static final String PREFIX = "/api/v1/";
    static final String AS_OF = "Tidings-As-Of";

    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
    private static final String FEEDS = "/feeds/";
    private static final long WAIT_MILLIS = 5_000;
    private static final int FEED_ITEMS = 50;
    private static final String ATOM = ".atom";
    private static final List<String> FEED_LISTS = List.of("facts", "quotes", "updates");

    /** Exports are long: so many at a time. */
    private final Semaphore exports = new Semaphore(2);

    private final Api api;
    private final ReadSide side;
    private final ServingMeters meters;

    ApiHandler(Api api, ReadSide side, ServingMeters meters) {
        this.api = api;
        this.side = side;
        this.meters = meters;
    }

    /** In what form someone wants an answer. */
    enum Format {
        JSON("application/json"),
        JSONL("application/jsonl"),
        CSV("text/csv"),
        GRAPHML(Feed.GRAPHML),
        JSONLD(LinkedData.CONTENT_TYPE);

        private final String type;

        Format(String type) {
            this.type = type;
        }

        boolean isExport() {
            return this == JSONL || this == CSV;
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (!path.startsWith(PREFIX) && !path.startsWith(FEEDS) && !path.equals("/openapi.yaml")) {
            return false;
        }
        Answer answer;
        long begin = System.nanoTime();
        String question = "none";
        try {
            if (path.startsWith(PREFIX)) {
                List<String> parts = new ArrayList<>(Address.parts(path.substring(PREFIX.length())));
                if (!parts.isEmpty()) {
                    format(parts, null);
                    question = api.question(parts);
                }
            }
            if (path.equals("/openapi.yaml")) {
                answer = Answer.of("application/yaml", contract());
            } else {
                Map<String, String> query = new TreeMap<>(Address.parameters(
                        Objects.requireNonNullElse(request.getHttpURI().getQuery(), "")));
                Optional<String> after = Optional.ofNullable(query.remove("after"));
                if (after.isPresent()) {
                    await(after.get());
                }
                String asOf = asOf();
                response.getHeaders().put(AS_OF, asOf);
                response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
                response.getHeaders().put(HttpHeader.VARY, "Accept");
                if (Api.isOfIndexesAlone(question)) {
                    String tag = tag(asOf, path, query, request);
                    response.getHeaders().put(HttpHeader.ETAG, tag);
                    if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
                        response.setStatus(304);
                        callback.succeeded();
                        return true;
                    }
                }
                answer = path.startsWith(FEEDS)
                        ? feed(request, response, path.substring(FEEDS.length()), new Parameters(query))
                        : answer(request, response, path.substring(PREFIX.length()), new Parameters(query));
            }
        } catch (Problem problem) {
            response.getHeaders().remove(HttpHeader.ETAG);
            answer = Exchange.refused(response, problem);
        } catch (IOException | RuntimeException e) {
            LOG.error("no answer to {}", path, e);
            response.getHeaders().remove(HttpHeader.ETAG);
            answer = Answer.of(new Problem(500, "failed", "the answer failed; the log of tidings serve says why"));
        }
        meters.answered(question, answer.status(), Duration.ofNanos(System.nanoTime() - begin));
        Exchange.send(response, callback, answer);
        return true;
    }

    /** The same as long as the same would be answered: of the same indexes, as far as they were read. */
    private String tag(String asOf, String path, Map<String, String> query, Request request) {
        String of = side.all().stream()
                .map(each -> each.served().identity())
                .map(Object::toString)
                .collect(Collectors.joining(";"));
        return "W/\""
                + Digest.of(of
                        + '\n'
                        + asOf
                        + '\n'
                        + path
                        + query
                        + request.getHeaders().get(HttpHeader.ACCEPT)) + '"';
    }

    private Answer answer(Request request, Response response, String path, Parameters parameters) throws IOException {
        List<String> parts = new ArrayList<>(Address.parts(path));
        if (parts.isEmpty()) {
            throw Problem.notFound("nothing is at " + PREFIX + "; /openapi.yaml lists what is");
        }
        Format format = format(parts, request.getHeaders().get(HttpHeader.ACCEPT));
        if (!format.isExport()) {
            ObjectNode found = api.answer(parts, parameters, false);
            untagIfPartial(response, found);
            return shown(format, found, parts);
        }
        if (!exports.tryAcquire()) {
            throw Problem.notYet("too many exports at once: try again in a few seconds");
        }
        try {
            ObjectNode found = api.answer(parts, parameters, true);
            untagIfPartial(response, found);
            String next = found.path("next").textValue();
            if (next != null) {
                response.getHeaders()
                        .put(HttpHeader.LINK, "<" + nextFile(request, parameters, next) + ">; rel=\"next\"");
            }
            String list = parts.get(parts.size() - 1);
            response.getHeaders()
                    .put(
                            "Content-Disposition",
                            "attachment; filename=\"" + list + '.'
                                    + format.name().toLowerCase(java.util.Locale.ROOT) + '"');
            return shown(format, found, parts);
        } finally {
            exports.release();
        }
    }

    /** The address of the file that goes on where one ends. */
    private static String nextFile(Request request, Parameters parameters, String cursor) {
        Map<String, String> query = new TreeMap<>(parameters.given());
        query.put("cursor", cursor);
        return query.entrySet().stream()
                .map(each -> Address.encoded(each.getKey()) + '=' + Address.encoded(each.getValue()))
                .collect(Collectors.joining("&", request.getHttpURI().getPath() + '?', ""));
    }

    /** Another time there may be time for the rest. */
    private static void untagIfPartial(Response response, ObjectNode found) {
        if (found.path("partial").booleanValue()) {
            response.getHeaders().remove(HttpHeader.ETAG);
        }
    }

    private static Answer shown(Format format, ObjectNode found, List<String> parts) {
        return switch (format) {
            case JSON -> Answer.json(found);
            case JSONL -> Answer.of(format.type, lines(items(found, format)));
            case CSV ->
                Answer.of(format.type + "; charset=utf-8", Table.of(parts.get(parts.size() - 1), items(found, format)));
            case GRAPHML -> {
                if (!parts.get(parts.size() - 1).equals("graph")) {
                    throw Problem.notFound("GraphML is there of a graph only");
                }
                yield Answer.of(format.type, Feed.graphml(found));
            }
            case JSONLD -> {
                if (parts.size() != 2) {
                    throw Problem.notFound("JSON-LD is there of one entity or one fact");
                }
                yield Answer.of(
                        format.type,
                        (parts.get(0).equals("entities") ? LinkedData.entity(found) : LinkedData.fact(found))
                                .toString());
            }
        };
    }

    private static JsonNode items(ObjectNode found, Format format) {
        JsonNode items = found.get("items");
        if (items == null) {
            throw Problem.notFound(format + " is there of lists only");
        }
        return items;
    }

    private static String lines(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item + "\n")
                .collect(Collectors.joining());
    }

    /** Takes a known suffix off the last part; else what is accepted says it. */
    private static Format format(List<String> parts, @org.jspecify.annotations.Nullable String accept) {
        String last = parts.get(parts.size() - 1);
        for (Format format : Format.values()) {
            String suffix = "." + format.name().toLowerCase(java.util.Locale.ROOT);
            if (last.endsWith(suffix)) {
                parts.set(parts.size() - 1, last.substring(0, last.length() - suffix.length()));
                return format;
            }
        }
        return Stream.of(Objects.requireNonNullElse(accept, "").split(",", -1))
                .map(each -> each.split(";", 2)[0].strip())
                .flatMap(type -> Stream.of(Format.values()).filter(format -> format.type.equalsIgnoreCase(type)))
                .findFirst()
                .orElse(Format.JSON);
    }

    private Answer feed(Request request, Response response, String name, Parameters parameters) throws IOException {
        if (!name.endsWith(ATOM) || !FEED_LISTS.contains(name.substring(0, name.length() - ATOM.length()))) {
            throw Problem.notFound("there are the feeds "
                    + FEED_LISTS.stream().map(each -> each + ATOM).collect(Collectors.joining(", "))
                    + ", with the parameters of the lists");
        }
        String list = name.substring(0, name.length() - ATOM.length());
        Map<String, String> query = new TreeMap<>(parameters.given());
        query.putIfAbsent("limit", Integer.toString(FEED_ITEMS));
        ObjectNode found = api.answer(List.of(list), new Parameters(query), false);
        untagIfPartial(response, found);
        String site =
                request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority();
        return Answer.of(
                Feed.ATOM,
                Feed.atom(
                        found.get("items"),
                        "Tidings: " + list,
                        request.getHttpURI().asString(),
                        site));
    }

    /** {@code facts=0:812,1:77;entities=…}: everything up to there is in the answer. */
    private String asOf() {
        List<String> each = new ArrayList<>();
        for (TopicFollower follower : side.all()) {
            each.add(follower.name() + "=" + follower.served().visible());
        }
        return String.join(";", each);
    }

    /** Of {@code facts-3:1234}: until that record can be found. */
    private void await(String after) {
        int colon = after.lastIndexOf(':');
        int dash = after.lastIndexOf('-', Math.max(0, colon));
        try {
            String name = after.substring(0, Math.max(0, dash));
            int partition = Integer.parseInt(after.substring(dash + 1, Math.max(dash + 1, colon)));
            long offset = Long.parseLong(after.substring(colon + 1));
            for (TopicFollower each : side.all()) {
                if (each.name().equals(name)) {
                    if (each.served().await(partition, offset, WAIT_MILLIS)) {
                        return;
                    }
                    throw Problem.notYet(after + " is not to be found yet: try again");
                }
            }
        } catch (NumberFormatException e) {
            // Said below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("this server stops");
        }
        throw Problem.bad("after is an index, a partition and an offset such as facts-3:1234, not \"" + after + '"');
    }

    private static String contract() throws IOException {
        try (var in = Objects.requireNonNull(Api.class.getResourceAsStream(Api.SOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
