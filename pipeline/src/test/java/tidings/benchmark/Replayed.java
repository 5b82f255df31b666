package tidings.benchmark;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.EventTime;
import tidings.model.Extraction;
import tidings.model.PublicationTime;
import tidings.testing.ExtractionCopy;

/** News of one time replayed as news of another: other articles on other days about the same people and places. */
final class Replayed {

    /** After so many years the same days fall on the same weekdays. */
    static final int CALENDAR = 28;

    private Replayed() {}

    /** The extractions once for each time, each 28 years after the one before, and as they are at last. */
    static Stream<Extraction> over(int times, List<Extraction> extractions) {
        return IntStream.range(0, times)
                .mapToObj(time -> CALENDAR * (time + 1 - times))
                .flatMap(years -> extractions.stream().map(each -> later(years, each)));
    }

    private static Extraction later(int years, Extraction extraction) {
        return years == 0
                ? extraction
                : ExtractionCopy.of(extraction)
                        .articleId(extraction.articleId() + years)
                        .published(later(years, extraction.published()))
                        .usable()
                        .claims(extraction.claims().stream()
                                .map(claim -> later(years, claim))
                                .toList())
                        .extraction();
    }

    static @Nullable PublicationTime later(int years, @Nullable PublicationTime published) {
        if (published == null) {
            return null;
        }
        OffsetDateTime moment = published.moment();
        return moment == null
                ? PublicationTime.of(published.day().plusYears(years))
                : PublicationTime.of(moment.plusYears(years));
    }

    private static Claim later(int years, Claim claim) {
        return new Claim(
                claim.id() + years,
                claim.kind(),
                claim.status(),
                claim.roles(),
                later(years, claim.time()),
                claim.place(),
                claim.attribution(),
                claim.evidence(),
                claim.rule(),
                claim.confidence(),
                claim.channel(),
                claim.manner(),
                claim.utterance());
    }

    private static @Nullable EventTime later(int years, @Nullable EventTime time) {
        if (time == null || time.first() == null || time.last() == null) {
            return time;
        }
        LocalDate first = time.first().plusYears(years);
        LocalDate last = time.last().plusYears(years);
        String value = first.equals(last) ? first.toString() : first + "/" + last;
        return new EventTime(time.words(), time.span(), value, first, last);
    }
}
