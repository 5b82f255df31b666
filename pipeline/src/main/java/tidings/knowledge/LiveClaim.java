package tidings.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.EventTime;
import tidings.model.JoinedName;
import tidings.model.PublicationTime;
import tidings.model.Status;

/**
 * A claim of the version of an article that now stands.
 *
 * @param names of the article: whom its surnames mean, and why
 */
record LiveClaim(Source source, CompactSketch sketch, List<JoinedName> names, Claim claim) {

    /** Earliest published first, undated last, ties by article and claim: never by arrival. */
    static final Comparator<LiveClaim> BY_PUBLICATION = Comparator.comparing(
                    LiveClaim::published, Comparator.nullsLast(Comparator.<PublicationTime>naturalOrder()))
            .thenComparing(LiveClaim::articleId)
            .thenComparing(live -> live.claim().evidence().span())
            .thenComparing(live -> live.claim().id());

    /** Those of a report, in text order. */
    static List<LiveClaim> of(SubjectReport report) {
        return report.claims().stream()
                .map(claim -> new LiveClaim(report.source(), report.sketch(), report.names(), claim))
                .toList();
    }

    @Nullable
    PublicationTime published() {
        return source.published();
    }

    @Nullable
    LocalDate day() {
        return source.published() == null ? null : source.published().day();
    }

    String articleId() {
        return source.articleId();
    }

    Status status() {
        return claim.status();
    }

    @Nullable
    EventTime time() {
        return claim.time();
    }
}
