package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.testing.hostile.HostileAnswer;
import tidings.testing.hostile.HostileAnswers;

/** Whatever a server answers, it is read or a line says why not, and nobody waits for it longer than he said. */
class HostileAnswersIT {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** Some lead on five times. */
    private static final Duration LONGEST = PATIENCE.multipliedBy(8);

    static List<HostileAnswer> answers() {
        return HostileAnswers.all();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isReadOrRefusedInTime(HostileAnswer answer) throws IOException {
        Received received = new Received();
        long start = System.nanoTime();

        try (Server server = new Server(answer)) {
            new ArticleSource(Defaults.NONE, InputStream.nullInputStream(), () -> new Web(PATIENCE, 1 << 20))
                    .read(server.address(), received);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(received.articles.size() + received.unreadable.size())
                .as("articles and refusals")
                .isOne();
        assertThat(received.reasons())
                .allSatisfy(reason ->
                        assertThat(reason).isNotBlank().doesNotContain("\n").hasSizeLessThan(1_000));
    }

    /** Gives one answer to whoever asks, whatever he asks for. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HostileAnswer answer;

        Server(HostileAnswer answer) throws IOException {
            this.answer = answer;
            threads.execute(this::serve);
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/clara-met-tomas";
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    threads.execute(() -> answer(connection));
                } catch (IOException e) {
                    // Closed: the test is over.
                }
            }
        }

        private void answer(Socket connection) {
            try (connection) {
                InputStream in = connection.getInputStream();
                // All of the request: a connection that is closed before is an error of another kind.
                for (int last = 0, next = in.read(); next >= 0 && !(last == '\n' && next == '\r'); next = in.read()) {
                    last = next;
                }
                OutputStream out = connection.getOutputStream();
                out.write(answer.head(address()));
                do {
                    out.write(answer.body());
                    out.flush();
                } while (answer.ending() == HostileAnswer.Ending.ENDLESS);
                if (answer.ending() == HostileAnswer.Ending.SILENT) {
                    in.readAllBytes();
                }
                connection.shutdownOutput();
                in.skip(2);
            } catch (IOException e) {
                // Whoever asked has left, as he should.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            threads.shutdownNow();
        }
    }
}
