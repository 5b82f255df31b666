package tidings.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;

/** {@code tidings run} with a reading that takes its time, as models do, and needs no models. */
final class SlowRun {

    private static final int READING_MILLISECONDS = 100;

    private SlowRun() {}

    /** @param args as for {@code tidings} */
    public static void main(String... args) {
        System.exit(Tidings.execute(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                HandReading.commands(SlowRun::read),
                args));
    }

    private static Extraction read(Article article, LogPosition position) {
        try {
            new CountDownLatch(1).await(READING_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return HandReading.read(article, position);
    }
}
