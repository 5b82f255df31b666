package tidings.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one topic that is searched now, whichever that is: the one that was found on disk, the same opened anew
 * after a failure, or a newer one that has taken its place. One thread replaces it; any number search.
 */
final class ServedIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServedIndex.class);

    /** So long one waits with one index before one looks whether it is still the one. */
    private static final long AWAIT_MILLIS = 100;

    private final IndexDirectories directories;
    private final Optional<Sort> order;
    private final Supplier<String> unfinished;
    private final Object change = new Object();
    private volatile boolean closed;
    private volatile @Nullable TopicIndex serving;

    /**
     * @param directories where the indexes of the topic lie
     * @param order in which documents lie, as for {@link TopicIndex#create}
     * @param unfinished how far it is while it is not whole yet, in one line
     */
    ServedIndex(IndexDirectories directories, Optional<Sort> order, Supplier<String> unfinished) {
        this.directories = directories;
        this.order = order;
        this.unfinished = unfinished;
    }

    /**
     * Opens what is there, if it can be read, so that it is served at once.
     *
     * @throws IOException if the directory cannot be used or is another process's, with one line that says so
     */
    void open() throws IOException {
        directories.create();
        for (Path directory : directories.all()) {
            try {
                Optional<TopicIndex> found = TopicIndex.open(directories.open(directory), order);
                if (found.isPresent()) {
                    serving = found.get();
                    directories.removeAllBut(directory);
                    return;
                }
            } catch (LockObtainFailedException e) {
                throw new IOException(
                        directories
                                + " is in use by another process: give each tidings serve a directory of its own (--index)",
                        e);
            } catch (AccessDeniedException e) {
                // Made anew beside it, it would leave what is another user's where it is.
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the index in {} cannot be read ({}) and is made anew", directory, e.getMessage());
            }
        }
    }

    /** Whether the topic was read to its end once, so that nothing is missing but what is new. */
    boolean isWhole() {
        TopicIndex index = serving;
        return index != null && index.freshAt().isPresent();
    }

    /** What keeps one from searching, in one line; empty as soon as what is served is whole. */
    Optional<String> awaited() {
        return isWhole() ? Optional.empty() : Optional.of(unfinished.get());
    }

    /**
     * Searches what is served.
     *
     * @throws Problem while it is not whole: what it does not find yet may well be known
     */
    <T> T search(TopicIndex.Search<T> search) throws IOException {
        if (!isWhole()) {
            throw notWhole();
        }
        return searchSoFar(search).orElseThrow(this::notWhole);
    }

    private Problem notWhole() {
        return Problem.notYet(unfinished.get());
    }

    /** Searches as far as it was read, for those who know how far that is. Finds nothing in one that is not there yet. */
    <T> Optional<T> searchSoFar(TopicIndex.Search<T> search) throws IOException {
        while (true) {
            TopicIndex index = serving;
            if (index == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(index.search(search));
            } catch (AlreadyClosedException e) {
                // Replaced between the two lines; once closed for good, it is the answer.
                if (closed || index == serving) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits until a record can be found, also for an index that is not there yet, or takes another's place meanwhile.
     *
     * @return false if the record cannot be found by then
     */
    boolean await(int partition, long offset, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            TopicIndex index = serving;
            long left = Math.min(AWAIT_MILLIS, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            if (index != null && index.await(partition, offset, left)) {
                return true;
            }
            if (left <= 0 || closed) {
                return false;
            }
            if (index == null) {
                synchronized (change) {
                    change.wait(left);
                }
            }
        }
    }

    /** What everyone who searches now finds at least. */
    Positions visible() {
        TopicIndex index = serving;
        return index == null ? Positions.NONE : index.visible();
    }

    /** What is served was made of this; empty until there is any. */
    Optional<IndexIdentity> identity() {
        return Optional.ofNullable(serving).map(TopicIndex::identity);
    }

    /** Null until there is any. */
    @Nullable
    TopicIndex now() {
        return serving;
    }

    /** Serves another from now on; the former is still open. By the thread that writes only, as all below. */
    void serve(TopicIndex index) {
        serving = index;
    }

    /** Closes one that was served before, and removes all but the newest from the disk. */
    void retire(TopicIndex former) throws IOException {
        former.close();
        directories.removeAllBut(directories.all().get(0));
    }

    /** What is served, to be written to again; if a failure closed it for writing, opened anew beside it. */
    @Nullable
    TopicIndex writable() throws IOException {
        TopicIndex index = serving;
        if (index == null || index.isWritable()) {
            return index;
        }
        index.unlock();
        return TopicIndex.open(directories.open(directories.all().get(0)), order)
                .orElse(null);
    }

    /** Lets those go who wait: what they wait for may not come any more. */
    void endWaiting() {
        closed = true;
        synchronized (change) {
            change.notifyAll();
        }
    }

    /** Leaves the index as its last commit has it. */
    @Override
    public void close() throws IOException {
        endWaiting();
        TopicIndex index = serving;
        if (index != null) {
            index.close();
        }
    }
}
