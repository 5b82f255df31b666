package tidings.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Why a request is not answered, as RFC 9457 has it. */
final class Problem extends RuntimeException {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final String title;
    private final Optional<Duration> retryAfter;

    /** @param detail what is wrong with this request, and what would be right */
    Problem(int status, String title, String detail) {
        this(status, title, detail, Optional.empty());
    }

    private Problem(int status, String title, String detail, Optional<Duration> retryAfter) {
        super(detail);
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    static Problem bad(String detail) {
        return new Problem(400, "bad request", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "not found", detail);
    }

    static Problem unavailable(String detail) {
        return new Problem(503, "not available", detail);
    }

    /** What will be there in a moment. */
    static Problem notYet(String detail) {
        return unavailable(detail, A_MOMENT);
    }

    /** @param retryAfter when the answer may be another one */
    static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, "not available", detail, Optional.of(retryAfter));
    }

    static Problem tooMany(String detail) {
        return new Problem(429, "too many requests", detail, Optional.of(Duration.ofSeconds(1)));
    }

    int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        return body;
    }
}
