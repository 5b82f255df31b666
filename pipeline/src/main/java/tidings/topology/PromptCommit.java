package tidings.topology;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit as soon as news was worked off: what a stage passes on is seen by the next one only then, and an article
 * passes several. What lies far back in the log, after a reset or a pause, waits for the commit interval of Streams, as
 * many commits cost more than they bring there.
 */
final class PromptCommit<A, B, C, D> implements Processor<A, B, C, D> {

    /** What has no older log time is news. */
    static final Duration NEWS = Duration.ofSeconds(10);

    private final Processor<A, B, C, D> stage;
    private final Supplier<Pace> paceOfThread;
    private ProcessorContext<C, D> context;
    private Pace pace;
    private @Nullable Cancellable waiting;

    /** @param paceOfThread asked once in the thread that has the task */
    PromptCommit(Processor<A, B, C, D> stage, Supplier<Pace> paceOfThread) {
        this.stage = stage;
        this.paceOfThread = paceOfThread;
    }

    /** Of the commits of one thread: each is one of all its tasks, and costs a transaction. */
    static final class Pace {

        /** No more than one commit is asked for in so long. */
        static final Duration PAUSE = Duration.ofMillis(100);

        private static final ThreadLocal<Pace> OF_THREAD = ThreadLocal.withInitial(Pace::new);

        /** Milliseconds; zero before the first time. */
        private long asked;

        private boolean somebodyWaits;

        static Pace ofThread() {
            return OF_THREAD.get();
        }
    }

    @Override
    public void init(ProcessorContext<C, D> context) {
        this.context = context;
        // A task stays with the thread that it begins in.
        this.pace = paceOfThread.get();
        stage.init(context);
    }

    @Override
    public void process(Record<A, B> record) {
        stage.process(record);
        long now = context.currentSystemTimeMs();
        if (record.timestamp() < now - NEWS.toMillis() || pace.somebodyWaits) {
            return;
        }
        long early = pace.asked + Pace.PAUSE.toMillis() - now;
        if (early <= 0) {
            ask(now);
        } else {
            pace.somebodyWaits = true;
            waiting = context.schedule(Duration.ofMillis(early), PunctuationType.WALL_CLOCK_TIME, this::askAtLast);
        }
    }

    @Override
    public void close() {
        stopWaiting();
        stage.close();
    }

    private void askAtLast(long now) {
        stopWaiting();
        ask(now);
    }

    private void ask(long now) {
        pace.asked = now;
        context.commit();
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
            pace.somebodyWaits = false;
        }
    }
}
