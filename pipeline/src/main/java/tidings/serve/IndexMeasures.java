package tidings.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import tidings.observe.ServingMeters;

/** How it stands with one index, for those who measure: none there, or a closed one, has nothing in it. */
final class IndexMeasures implements ServingMeters.Index {

    private final ServedIndex served;
    private final Progress progress;
    private final Clock clock;

    IndexMeasures(ServedIndex served, Progress progress, Clock clock) {
        this.served = served;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public long behind() {
        return progress.behind();
    }

    @Override
    public double ageSeconds() {
        return now().flatMap(TopicIndex::freshAt)
                .map(fresh -> (double) Duration.between(fresh, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    @Override
    public long documents() {
        return measured(TopicIndex::size);
    }

    @Override
    public long bytes() {
        return measured(TopicIndex::bytes);
    }

    private Optional<TopicIndex> now() {
        return Optional.ofNullable(served.now());
    }

    private interface Measure {
        long of(TopicIndex index) throws IOException;
    }

    private long measured(Measure measure) {
        try {
            Optional<TopicIndex> index = now();
            return index.isEmpty() ? 0 : measure.of(index.get());
        } catch (IOException | AlreadyClosedException e) {
            return 0;
        }
    }
}
