package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** How many there are is the same on every page of a list, however long it is. */
class ListingTest {

    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");
    private static final int MANY = 20_000;

    @Test
    void everyPageSaysHowManyThereAreInAll() throws Exception {
        try (TopicIndex index =
                TopicIndex.create(new ByteBuffersDirectory(), new IndexIdentity(1, "topic"), Optional.empty(), TIME)) {
            for (int i = 0; i < MANY; i++) {
                Document document = new Document();
                // Those on the first page are put first, so that the rest is passed over.
                Fields.number(document, Fields.REPORTED, MANY - i);
                Fields.stored(document, new byte[] {1});
                index.put(Integer.toString(i), Optional.of(document));
            }
            index.refresh();

            Optional<String> cursor = Optional.empty();
            for (int page = 0; page < 4; page++) {
                Listing.Page<byte[]> found = index.search(Listing.page(
                        new MatchAllDocsQuery(), Listing.byNumber(Fields.REPORTED), 20, cursor, bytes -> bytes));
                assertThat(found.items()).hasSize(20);
                assertThat(found.total()).as("page %d", page + 1).isEqualTo(MANY);
                cursor = found.next();
            }
        }
    }
}
