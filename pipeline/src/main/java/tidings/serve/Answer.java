package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What goes back: a body and what it is. */
record Answer(int status, String contentType, byte[] body) {

    static final String JSON = "application/json";

    static Answer json(JsonNode body) {
        return of(JSON, body.toString());
    }

    static Answer of(String contentType, String body) {
        return new Answer(200, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(Problem problem) {
        return new Answer(
                problem.status(),
                Problem.CONTENT_TYPE,
                problem.body().toString().getBytes(StandardCharsets.UTF_8));
    }
}
