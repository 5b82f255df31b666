package tidings.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;
import tidings.model.Fact.StatusReport;
import tidings.model.PublicationTime;
import tidings.model.Status;

/** What was said of a fact's reality over time, and what holds. */
final class StatusHistory {

    /** Where the same moment says two things: what is reported done outranks what is called off, denied, planned. */
    private static final List<Status> BY_RANK =
            List.of(Status.HAPPENED, Status.CANCELLED, Status.DENIED, Status.PLANNED, Status.POSSIBLE);

    private static final Comparator<StatusReport> BY_PUBLICATION = Comparator.comparing(
                    StatusReport::published, Comparator.nullsFirst(Comparator.<PublicationTime>naturalOrder()))
            .thenComparing(StatusReport::articleId)
            .thenComparing(report -> -BY_RANK.indexOf(report.status()));

    private StatusHistory() {}

    /** Every status an article claims, by publication, the undated first; the newest where there are too many. */
    static List<StatusReport> of(Collection<LiveClaim> claims) {
        List<StatusReport> all = claims.stream()
                .map(claim -> new StatusReport(claim.status(), claim.published(), claim.articleId()))
                .distinct()
                .sorted(BY_PUBLICATION)
                .toList();
        return all.subList(Math.max(0, all.size() - Fact.MAX_HISTORY), all.size());
    }

    /**
     * The latest published; what may be counts only where nothing else is said; the undated only where nothing dated
     * is. A bare day is no later and no earlier than the last moment of that day.
     */
    static Status current(Collection<LiveClaim> claims) {
        List<LiveClaim> firm = claims.stream()
                .filter(claim -> claim.status() != Status.POSSIBLE)
                .toList();
        if (firm.isEmpty()) {
            return Status.POSSIBLE;
        }
        PublicationTime latest = firm.stream()
                .map(LiveClaim::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return highest(firm.stream()
                .filter(claim -> isAsLate(claim.published(), latest))
                .map(LiveClaim::status));
    }

    private static boolean isAsLate(@Nullable PublicationTime published, @Nullable PublicationTime latest) {
        if (published == null || latest == null) {
            return latest == null;
        }
        return published.compareTo(latest) == 0
                || (published.moment() == null && published.day().equals(latest.day()));
    }

    private static Status highest(Stream<Status> statuses) {
        return statuses.min(Comparator.comparingInt(BY_RANK::indexOf)).orElseThrow();
    }
}
