package tidings.app;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work by several threads whose results come in the order in which the work was given, with a bounded backlog. */
final class InOrder<T> implements AutoCloseable {

    private final ExecutorService threads;
    private final Consumer<T> results;
    private final int backlog;
    private final Queue<Future<T>> pending = new ArrayDeque<>();

    /** @param results called by the thread that calls {@link #submit} and {@link #finish} */
    InOrder(int threads, Consumer<T> results) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.results = results;
        this.backlog = 4 * threads;
    }

    /** Gives work; hands out the oldest result, and waits for it, if the backlog is full. */
    void submit(Callable<T> work) {
        pending.add(threads.submit(work));
        if (pending.size() > backlog) {
            takeOldest();
        }
    }

    /** Waits for all work and hands out what it came to. */
    void finish() {
        while (!pending.isEmpty()) {
            takeOldest();
        }
    }

    private void takeOldest() {
        try {
            results.accept(pending.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
