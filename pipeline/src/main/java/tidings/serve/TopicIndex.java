package tidings.serve;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * One topic, searchable: the fold over its records up to the positions it stands at. One thread writes; any number read.
 *
 * <p>Positions, and what the index was made of, stand in the data of Lucene's commits, which appear together with the
 * documents or not at all: after a death the index is exactly what it was at the positions that it says.
 */
final class TopicIndex implements AutoCloseable {

    /** One more whenever fields change: an index of another format is made anew. */
    static final String FORMAT = "5";

    private static final String FORMAT_KEY = "format";
    private static final String GENERATION_KEY = "generation";
    private static final String TOPIC_KEY = "topic";
    private static final String POSITIONS_KEY = "positions";
    private static final String TIME_KEY = "time";
    private static final String FRESH_KEY = "fresh";

    /** Documents gather here before they become a segment. */
    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final IndexIdentity identity;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Positions applied;
    private Optional<Instant> fresh;
    private boolean isChanged;
    private volatile Positions visible;
    private volatile Optional<Instant> freshAt;
    private volatile Instant committedAt;

    private TopicIndex(
            Directory directory,
            IndexIdentity identity,
            IndexWriter writer,
            Positions positions,
            Optional<Instant> freshAt,
            Instant committedAt)
            throws IOException {
        this.directory = directory;
        this.identity = identity;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.applied = positions;
        this.visible = positions;
        this.fresh = freshAt;
        this.freshAt = freshAt;
        this.committedAt = committedAt;
    }

    /**
     * An empty one, in an empty directory. It is found there once it has been committed.
     *
     * @param order in which documents lie, so that who wants the first of them need not look at the others; empty for any
     * @throws org.apache.lucene.store.LockObtainFailedException if another process has the directory
     */
    static TopicIndex create(Directory directory, IndexIdentity identity, Optional<Sort> order, Instant now)
            throws IOException {
        return new TopicIndex(
                directory,
                identity,
                new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.CREATE, order)),
                Positions.NONE,
                Optional.empty(),
                now);
    }

    /**
     * The one that stands there, as its last commit left it.
     *
     * @param order as it was made with
     * @return empty if there is none, or one of another format
     * @throws IOException if it is broken, or another process has it
     */
    static Optional<TopicIndex> open(Directory directory, Optional<Sort> order) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        List<IndexCommit> commits = DirectoryReader.listCommits(directory);
        Map<String, String> data = commits.get(commits.size() - 1).getUserData();
        if (!FORMAT.equals(data.get(FORMAT_KEY))) {
            return Optional.empty();
        }
        IndexIdentity identity = new IndexIdentity(Integer.parseInt(said(data, GENERATION_KEY)), said(data, TOPIC_KEY));
        IndexWriter writer = new IndexWriter(directory, settings(IndexWriterConfig.OpenMode.APPEND, order));
        try {
            return Optional.of(new TopicIndex(
                    directory,
                    identity,
                    writer,
                    Positions.parse(said(data, POSITIONS_KEY)),
                    Optional.ofNullable(data.get(FRESH_KEY)).map(Instant::parse),
                    Instant.parse(said(data, TIME_KEY))));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static String said(Map<String, String> data, String key) throws IOException {
        String value = data.get(key);
        if (value == null) {
            throw new IOException("an index that does not say its " + key);
        }
        return value;
    }

    private static IndexWriterConfig settings(IndexWriterConfig.OpenMode mode, Optional<Sort> order) {
        IndexWriterConfig settings = new IndexWriterConfig(Analyzers.INDEX)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(new Merging())
                // What was not committed was not said: it is read from the topic again.
                .setCommitOnClose(false);
        order.ifPresent(settings::setIndexSort);
        return settings;
    }

    /** A merge that fails closes the writer, so that whoever writes next says it: once, and in one line. */
    private static final class Merging extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {}
    }

    /** What it was made of. */
    IndexIdentity identity() {
        return identity;
    }

    /** Puts a document in the place of the one of this id, or takes it away. By the writing thread only, as all below. */
    void put(String id, Optional<Document> document) throws IOException {
        Term term = new Term(Fields.ID, new BytesRef(id));
        if (document.isPresent()) {
            Document whole = document.get();
            whole.add(new StringField(Fields.ID, id, Field.Store.YES));
            Fields.sorted(whole, Fields.ID, id);
            write(() -> writer.updateDocument(term, whole));
        } else {
            write(() -> writer.deleteDocuments(term));
        }
        isChanged = true;
    }

    /** Takes away all that a query finds. */
    void remove(Query query) throws IOException {
        write(() -> writer.deleteDocuments(query));
        isChanged = true;
    }

    /** Says that the topic was read so far. */
    void moveTo(Positions positions) {
        applied = positions;
    }

    Positions applied() {
        return applied;
    }

    /**
     * Says that the topic had no more than was put, or hardly more: which is seen with the next {@link #refresh}.
     *
     * @param moment when that was so
     */
    void freshAt(Instant moment) {
        fresh = Optional.of(moment);
    }

    /** When it last was as fresh as the topic; empty for one that was not read to its end yet, in which much is missing. */
    Optional<Instant> freshAt() {
        return freshAt;
    }

    /** Makes what was put visible to those who search from now on. */
    void refresh() throws IOException {
        if (isChanged) {
            write(searchers::maybeRefreshBlocking);
            isChanged = false;
        }
        // After the documents, so that neither is ever ahead of what can be found.
        freshAt = fresh;
        visible = applied;
        synchronized (this) {
            notifyAll();
        }
    }

    /** Makes all that was put last. */
    void commit(Instant now) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT_KEY, FORMAT);
        data.put(GENERATION_KEY, Integer.toString(identity.generation()));
        data.put(TOPIC_KEY, identity.topicId());
        data.put(POSITIONS_KEY, applied.toString());
        data.put(TIME_KEY, now.toString());
        fresh.ifPresent(moment -> data.put(FRESH_KEY, moment.toString()));
        write(() -> {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        });
        committedAt = now;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** @throws IOException also if an earlier one, as of a merge, closed it for writing: that one */
    private void write(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IllegalStateException e) {
            if (writer.getTragicException() instanceof IOException first) {
                throw new IOException(first.getMessage(), e);
            }
            throw e;
        }
    }

    Instant committedAt() {
        return committedAt;
    }

    /** Bytes that wait for a commit, about. */
    long pendingBytes() {
        return writer.ramBytesUsed();
    }

    /** What everyone who searches now finds at least. */
    Positions visible() {
        return visible;
    }

    /**
     * Waits until a record can be found.
     *
     * @param millis how long at most
     * @return false if it cannot be found by then
     */
    synchronized boolean await(int partition, long offset, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!visible.hasPassed(partition, offset)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** What a search does with an index as it is at one moment. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Searches what is visible now. */
    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** False once a failure, as of a full disk, has closed it for writing; it can still be searched. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /** Lets another writer have the directory; searches go on. */
    void unlock() throws IOException {
        writer.rollback();
    }

    /** How many documents can be found. */
    int size() throws IOException {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Bytes on disk. */
    long bytes() throws IOException {
        long sum = 0;
        for (String file : directory.listAll()) {
            try {
                sum += directory.fileLength(file);
            } catch (java.nio.file.NoSuchFileException e) {
                // Merged away in between.
                continue;
            }
        }
        return sum;
    }

    /** Leaves it as the last commit has it. Searches that are at work go on. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
