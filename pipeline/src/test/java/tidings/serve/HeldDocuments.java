package tidings.serve;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Sort;
import tidings.topology.Topic;

/** Documents of which one is not made until it is let go: whoever reads stops there. */
final class HeldDocuments<V> implements Documents<V> {

    private final Documents<V> documents;
    private final long offset;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    HeldDocuments(Documents<V> documents, long offset) {
        this.documents = documents;
        this.offset = offset;
    }

    void awaitReached() throws InterruptedException {
        if (!reached.await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("offset " + offset + " is not reached");
        }
    }

    void letGo() {
        gone.countDown();
    }

    @Override
    public Topic<V> topic() {
        return documents.topic();
    }

    @Override
    public String id(String key, Origin origin) {
        return documents.id(key, origin);
    }

    @Override
    public Optional<Sort> order() {
        return documents.order();
    }

    @Override
    public Document of(V value, Origin origin) {
        if (origin.offset() == offset) {
            reached.countDown();
            try {
                gone.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
        return documents.of(value, origin);
    }
}
