package tidings.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why a request is not answered, as RFC 9457 has it. */
final class Problem extends RuntimeException {

    static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final String title;

    /** @param detail what is wrong with this request, and what would be right */
    Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
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

    int status() {
        return status;
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
