package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With no Kafka to be reached. */
class TopicWatchTest {

    /** Less than it waits for Kafka by itself. */
    private static final Duration SOON = Duration.ofSeconds(3);

    // Nothing listens there.
    private final TopicWatch watch = new TopicWatch(Map.of("bootstrap.servers", "127.0.0.1:1"), "control");

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void whoLooksDoesNotWaitForKafkaOnceNobodyIsToWait() {
        assertEnds(() -> watch.look("facts"), "get");
    }

    @Test
    void whoAsksForTheGenerationDoesNotEither() {
        assertEnds(watch::generation, "endOffsets");
    }

    private void assertEnds(Callable<?> question, String waits) {
        FutureTask<Throwable> asked = new FutureTask<>(() -> {
            try {
                question.call();
                return null;
            } catch (KafkaException | ExecutionException e) {
                return e;
            }
        });
        Thread thread = new Thread(asked);
        thread.start();
        await().until(() -> Stream.of(thread.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .anyMatch(waits::equals));
        watch.endWaiting();
        assertThat(asked).succeedsWithin(SOON).isNotNull();
    }
}
