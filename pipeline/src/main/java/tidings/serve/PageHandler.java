package tidings.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The page: a few files, named in {@code page/files.txt}, and one HTML for every view, whose state is its address. */
final class PageHandler extends Handler.Abstract {

    private static final String INDEX = "index.html";
    private static final Pattern VIEWS = Pattern.compile("/|/(e|f|a)/.+|/(search|facts|quotes|live|status)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, File> files;

    /** One file and its version. */
    private record File(Answer answer, String tag) {}

    private PageHandler(Map<String, File> files) {
        this.files = files;
    }

    static PageHandler load() {
        Map<String, File> files = new LinkedHashMap<>();
        for (String name :
                new String(read("files.txt"), StandardCharsets.UTF_8).lines().toList()) {
            byte[] bytes = read(name);
            String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
            files.put("/" + name, new File(new Answer(200, type, bytes), '"' + Digest.of(bytes) + '"'));
        }
        return new PageHandler(files);
    }

    private static byte[] read(String name) {
        try (var in = PageHandler.class.getResourceAsStream("page/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses of the files. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        File file = files.get(VIEWS.matcher(path).matches() ? "/" + INDEX : path);
        if (file == null) {
            Exchange.send(response, callback, Answer.of(Problem.notFound("no page at " + path)));
            return true;
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.ETAG, file.tag());
        if (file.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            callback.succeeded();
        } else {
            Exchange.send(response, callback, file.answer());
        }
        return true;
    }
}
