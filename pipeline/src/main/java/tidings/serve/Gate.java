package tidings.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets in who may read, and has browsers limit what the page may do: nothing but show what comes from here. */
final class Gate extends Handler.Wrapper {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final ServeSettings settings;
    private final Rate rate;

    Gate(ServeSettings settings, Rate rate, Handler inside) {
        super(inside);
        this.settings = settings;
        this.rate = rate;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put("Content-Security-Policy", POLICY);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put("Cross-Origin-Opener-Policy", "same-origin");
        String path = request.getHttpURI().getPath();
        String name = Objects.requireNonNullElse(request.getHttpURI().getHost(), settings.host());
        if (!settings.answersTo(name.replace("[", "").replace("]", ""))) {
            Exchange.send(
                    response,
                    callback,
                    new Problem(
                            421, "misdirected request", name + " is no name of this machine; --open answers to any"));
            return true;
        }
        if (!WatchHandler.isAt(path)
                && !request.getMethod().equals(HttpMethod.GET.asString())
                && !request.getMethod().equals(HttpMethod.HEAD.asString())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            Exchange.send(response, callback, new Problem(405, "method not allowed", "only GET and HEAD"));
            return true;
        }
        if (!path.startsWith("/health/") && !rate.allows(Request.getRemoteAddr(request))) {
            Exchange.send(response, callback, Problem.tooMany("more than " + settings.rate() + " a second"));
            return true;
        }
        if (!path.startsWith("/health/") && !mayRead(request)) {
            response.getHeaders().add(HttpHeader.WWW_AUTHENTICATE, "Bearer");
            response.getHeaders().add(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Tidings\", charset=\"UTF-8\"");
            Exchange.send(
                    response,
                    callback,
                    new Problem(
                            401, "unauthorized", "give the token, as Authorization: Bearer TOKEN or as the password"));
            return true;
        }
        return super.handle(request, response, callback);
    }

    private boolean mayRead(Request request) {
        if (settings.token().isEmpty() && settings.proxyHeader().isEmpty()) {
            return true;
        }
        if (settings.proxyHeader()
                .map(name -> request.getHeaders().get(name))
                .filter(value -> !value.isBlank())
                .isPresent()) {
            return true;
        }
        Optional<String> shown = shown(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        return settings.token().isPresent()
                && shown.isPresent()
                && MessageDigest.isEqual(bytes(settings.token().get()), bytes(shown.get()));
    }

    /** The token of a program, or the password of a person. */
    private static Optional<String> shown(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            return Optional.of(parts[1]);
        }
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
            try {
                String pair = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
                return Optional.of(pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
