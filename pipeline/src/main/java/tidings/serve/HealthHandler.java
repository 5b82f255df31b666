package tidings.serve;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tidings.observe.Meters;

/**
 * {@code /metrics} in Prometheus' text format, {@code /health/live} and {@code /health/ready}: 200, or 503 with one line
 * that says why not. A server with a whole index of each topic to answer from is ready, however old they are: {@code
 * /api/v1/status} says what does not go on.
 */
final class HealthHandler extends Handler.Abstract {

    private static final String TEXT = "text/plain; charset=utf-8";

    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final ReadSide side;
    private final Meters meters;

    HealthHandler(ReadSide side, Meters meters) {
        this.side = side;
        this.meters = meters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<String> trouble;
        switch (request.getHttpURI().getPath()) {
            case "/metrics" -> {
                Exchange.send(response, callback, Answer.of(METRICS, meters.scrape()));
                return true;
            }
            case "/health/live" -> trouble = Optional.empty();
            case "/health/ready" -> trouble = awaited();
            default -> {
                return false;
            }
        }
        Answer good = Answer.of(TEXT, trouble.orElse("ready") + "\n");
        Exchange.send(response, callback, new Answer(trouble.isEmpty() ? 200 : 503, TEXT, good.body()));
        return true;
    }

    private Optional<String> awaited() {
        return side.all().stream()
                .flatMap(each -> each.served().awaited().stream())
                .findFirst();
    }
}
