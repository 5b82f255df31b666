package tidings.serve;

import java.util.Optional;
import org.apache.lucene.document.Document;
import tidings.topology.Topic;

/** What becomes of the records of one topic in an index: a pure function of key, value and where the record stands. */
interface Documents<V> {

    /** Of the index, as its directory and operators have it. */
    default String name() {
        return topic().suffix();
    }

    Topic<V> topic();

    /**
     * Which document a record is about: the next one of the same id replaces it. A tombstone takes away that of its key.
     *
     * @return empty if it is about none
     */
    Optional<String> id(String key, V value, Origin origin);

    /** @return all fields but the id; empty if the record is not to be found */
    Optional<Document> of(V value, Origin origin);

    /** Where a record stands, and the log time it has. */
    record Origin(int partition, long offset, long timestamp) {}
}
