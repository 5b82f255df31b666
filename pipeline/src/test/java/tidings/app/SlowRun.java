package tidings.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import tidings.extract.ArticleExtractor;

/** {@code tidings run} with a reading that takes its time, as models do, and needs no models. */
final class SlowRun {

    private static final int READING_MILLISECONDS = 100;

    private SlowRun() {}

    /** @param args options of {@code tidings run} */
    public static void main(String... args) {
        ArticleExtractor slow = (article, position) -> {
            try {
                new CountDownLatch(1).await(READING_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return HandReading.read(article, position);
        };
        System.exit(new CommandLine(new RunCommand((options, observer) -> slow))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
