package tidings.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers on their way out. */
final class Exchange {

    private Exchange() {}

    static void send(Response response, Callback callback, Problem problem) {
        send(response, callback, refused(response, problem));
    }

    /** The answer that says why, with the header that goes with it. */
    static Answer refused(Response response, Problem problem) {
        problem.retryAfter().ifPresent(after -> response.getHeaders().put(HttpHeader.RETRY_AFTER, after.toSeconds()));
        return Answer.of(problem);
    }

    static void send(Response response, Callback callback, Answer answer) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
