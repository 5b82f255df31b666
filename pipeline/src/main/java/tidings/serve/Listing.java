package tidings.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/**
 * A page of what a query finds, in an order, from a cursor on. A cursor holds the values that the last item is sorted by,
 * so that it stays good at any replica and however the index moves on.
 */
final class Listing {

    /** A question that takes longer is answered in part. */
    static final long TIME_LIMIT_MILLIS = 5_000;

    private static final String SEPARATOR = "\n";

    private Listing() {}

    /**
     * One page.
     *
     * @param next where the next page begins; empty after the last
     * @param partial true if time ran out, so that there may be more
     */
    record Page<T>(List<T> items, long total, Optional<String> next, boolean partial) {}

    /** The newest, largest, first by a number; equal ones by the next number, and then by id. */
    static Sort byNumber(String... fields) {
        List<SortField> order = new ArrayList<>();
        for (String field : fields) {
            SortField one = new SortField(field, SortField.Type.LONG, true);
            one.setMissingValue(Long.MIN_VALUE);
            order.add(one);
        }
        order.add(new SortField(Fields.ID, SortField.Type.STRING));
        return new Sort(order.toArray(SortField[]::new));
    }

    /** The largest fraction first. */
    static Sort byFraction(String field) {
        return new Sort(
                new SortField(field, SortField.Type.DOUBLE, true), new SortField(Fields.ID, SortField.Type.STRING));
    }

    /** The best fit first. */
    static Sort byFit() {
        return new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));
    }

    /**
     * @param cursor {@code next} of the page before
     * @param item what an item is made of: the stored record
     * @throws Problem if the cursor is none of this order
     */
    static <T> TopicIndex.Search<Page<T>> page(
            Query query, Sort sort, int limit, Optional<String> cursor, Function<byte[], T> item) {
        return searcher -> {
            IndexSearcher bounded = bounded(searcher);
            FieldDoc after = cursor.isEmpty()
                    ? null
                    : decode(cursor.get(), sort, searcher.getIndexReader().maxDoc());
            TopDocs found = bounded.searchAfter(after, query, limit + 1, sort);
            List<T> items = new ArrayList<>();
            ScoreDoc last = null;
            for (ScoreDoc each : found.scoreDocs) {
                if (items.size() == limit) {
                    break;
                }
                items.add(item.apply(Fields.stored(searcher.storedFields().document(each.doc))));
                last = each;
            }
            // All were looked at if there are few; else those were passed over that cannot come on the page.
            long total = found.totalHits.relation == TotalHits.Relation.EQUAL_TO
                    ? found.totalHits.value
                    : bounded.count(query);
            return new Page<>(
                    items,
                    total,
                    last == null || found.scoreDocs.length <= limit
                            ? Optional.empty()
                            : Optional.of(encode((FieldDoc) last)),
                    bounded.timedOut());
        };
    }

    /** The first document that a query finds. */
    static <T> TopicIndex.Search<Optional<T>> first(Query query, Function<byte[], T> item) {
        return searcher -> {
            TopDocs found = searcher.search(query, 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            item.apply(Fields.stored(searcher.storedFields().document(found.scoreDocs[0].doc))));
        };
    }

    /** The same index, for one question that may not take for ever. */
    static IndexSearcher bounded(IndexSearcher searcher) {
        IndexSearcher bounded = new IndexSearcher(searcher.getIndexReader());
        bounded.setTimeout(new QueryTimeoutImpl(TIME_LIMIT_MILLIS));
        return bounded;
    }

    private static String encode(FieldDoc last) {
        StringBuilder text = new StringBuilder();
        for (Object value : last.fields) {
            text.append(value instanceof BytesRef bytes ? bytes.utf8ToString() : value)
                    .append(SEPARATOR);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FieldDoc decode(String cursor, Sort sort, int documents) throws IOException {
        try {
            String[] values =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            SortField[] fields = sort.getSort();
            if (values.length == fields.length + 1) {
                Object[] decoded = new Object[fields.length];
                for (int i = 0; i < fields.length; i++) {
                    decoded[i] = switch (fields[i].getType()) {
                        case LONG -> Long.valueOf(values[i]);
                        case DOUBLE -> Double.valueOf(values[i]);
                        case SCORE -> Float.valueOf(values[i]);
                        default -> new BytesRef(values[i]);
                    };
                }
                // Ids differ, so that where the document stands in this index does not matter.
                return new FieldDoc(Math.max(0, documents - 1), Float.NaN, decoded);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Problem.bad("cursor \"" + cursor + "\" is not the next of a page of this list");
    }
}
