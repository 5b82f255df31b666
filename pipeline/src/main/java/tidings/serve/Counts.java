package tidings.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts over all that a query finds, from the columns of the index. */
final class Counts {

    private Counts() {}

    /** How many are found a day, by days since 1970. */
    static TopicIndex.Search<Map<Long, Integer>> byDay(Query query) {
        return searcher -> {
            Map<Long, Integer> counts = new HashMap<>();
            Listing.bounded(searcher).search(query, new One(new Each() {
                private NumericDocValues days = DocValues.emptyNumeric();

                @Override
                protected void doSetNextReader(LeafReaderContext context) throws IOException {
                    days = DocValues.getNumeric(context.reader(), Fields.DAY);
                }

                @Override
                public void collect(int document) throws IOException {
                    if (days.advanceExact(document)) {
                        counts.merge(days.longValue(), 1, Integer::sum);
                    }
                }
            }));
            return counts;
        };
    }

    /** Shows the parties of each that is found. */
    static TopicIndex.Search<Boolean> parties(Query query, Consumer<List<String>> to) {
        return searcher -> {
            Listing.bounded(searcher).search(query, new One(new Each() {
                private SortedSetDocValues parties = DocValues.emptySortedSet();

                @Override
                protected void doSetNextReader(LeafReaderContext context) throws IOException {
                    parties = DocValues.getSortedSet(context.reader(), Fields.PARTY);
                }

                @Override
                public void collect(int document) throws IOException {
                    if (parties.advanceExact(document)) {
                        List<String> ids = new ArrayList<>();
                        for (int i = 0; i < parties.docValueCount(); i++) {
                            ids.add(parties.lookupOrd(parties.nextOrd()).utf8ToString());
                        }
                        to.accept(ids);
                    }
                }
            }));
            return true;
        };
    }

    /** Looks at each document that is found. */
    private abstract static class Each extends SimpleCollector {
        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** One collector is enough for one thread. */
    private record One(Each each) implements CollectorManager<Each, Boolean> {
        @Override
        public Each newCollector() {
            return each;
        }

        @Override
        public Boolean reduce(Collection<Each> collectors) {
            return true;
        }
    }
}
