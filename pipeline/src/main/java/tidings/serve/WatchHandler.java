package tidings.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code /api/v1/watches}: makes, shows and ends watches, which are delivered by webhook. */
final class WatchHandler extends Handler.Abstract {

    static final String PATH = "/api/v1/watches";

    private static final int MOST_BYTES = 16_384;

    private final Optional<Watches> watches;

    /** @param watches empty where nobody is notified */
    WatchHandler(Optional<Watches> watches) {
        this.watches = watches;
    }

    /** True for what may be asked with other methods than GET. */
    static boolean isAt(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isAt(request.getHttpURI().getPath())) {
            return false;
        }
        Answer answer;
        try {
            answer = answer(
                    watches.orElseThrow(() -> Problem.notFound("watches are off: tidings serve --watches")),
                    request,
                    response);
        } catch (Problem problem) {
            readRest(request);
            answer = Exchange.refused(response, problem);
        }
        Exchange.send(response, callback, answer);
        return true;
    }

    private static Answer answer(Watches all, Request request, Response response) throws IOException {
        List<String> parts = Address.parts(request.getHttpURI().getPath().substring(PATH.length()));
        String method = request.getMethod();
        if (!isReading(method) && isOfAnotherSite(request)) {
            throw new Problem(403, "forbidden", "pages of other sites may not change watches");
        }
        if (parts.isEmpty()) {
            if (method.equals("POST")) {
                Watch made = Watch.asked(body(request));
                all.add(made);
                response.getHeaders().put(HttpHeader.LOCATION, PATH + "/" + made.id());
                return new Answer(201, Answer.JSON, Answer.json(made.json(true)).body());
            }
            if (isReading(method)) {
                return Answer.json(all.list());
            }
        } else if (parts.size() == 1) {
            String id = parts.get(0);
            Watch one = all.get(id).orElseThrow(() -> Problem.notFound("no watch " + id));
            if (method.equals("DELETE")) {
                all.remove(id);
                return new Answer(204, Answer.JSON, new byte[0]);
            }
            if (isReading(method)) {
                return Answer.json(one.json(false));
            }
        }
        throw new Problem(405, "method not allowed", "GET and POST on " + PATH + ", GET and DELETE on one watch");
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * True if a browser sends it for a page of another address. Browsers say so themselves, older ones only where the page is
     * from; what is no browser says neither.
     */
    private static boolean isOfAnotherSite(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin != null
                && !origin.replaceFirst("^https?://", "")
                        .equalsIgnoreCase(request.getHeaders().get(HttpHeader.HOST));
    }

    /** With a body that nobody read the connection would end, and the next request on it be lost. */
    private static void readRest(Request request) throws IOException {
        try (var in = Content.Source.asInputStream(request)) {
            in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** JSON only: another site's form cannot send that without asking first, and it is not let. */
    private static byte[] body(Request request) throws IOException {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.startsWith(Answer.JSON)) {
            throw new Problem(415, "unsupported media type", "a watch is sent as " + Answer.JSON);
        }
        try (var in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new Problem(413, "content too large", "a watch has at most " + MOST_BYTES + " bytes");
            }
            return body;
        }
    }
}
