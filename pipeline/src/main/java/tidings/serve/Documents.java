package tidings.serve;

import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Sort;
import tidings.topology.Topic;

/** What becomes of the records of one topic in an index: a pure function of key, value and where the record stands. */
interface Documents<V> {

    Topic<V> topic();

    /** Which document a record is about: the next one of the same id replaces it, and a tombstone takes it away. */
    default String id(String key, Origin origin) {
        return key;
    }

    /** In which documents lie in the index, where many are looked for and few of them wanted; empty for any. */
    default Optional<Sort> order() {
        return Optional.empty();
    }

    /** @return all fields but the id */
    Document of(V value, Origin origin);

    /** Where a record stands, and the log time it has. */
    record Origin(int partition, long offset, long timestamp) {}
}
