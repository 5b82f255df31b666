package tidings.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.knowledge.NameReport;
import tidings.knowledge.ReportedSurnames;
import tidings.knowledge.Surnames;
import tidings.model.Extraction;

/**
 * Reports to each surname how the version of an article that now stands names those who bear it, and those that only the
 * version before named, that this one does not. Remembers no more than which they were.
 */
public final class NameLedger {

    private final Rows<ReportedSurnames> reported;
    private final Listener listener;

    /** @param reported the surnames of each article */
    public NameLedger(Rows<ReportedSurnames> reported, Listener listener) {
        this.reported = reported;
        this.listener = listener;
    }

    /** Whom it reports to. */
    public interface Listener {

        void names(NameReport report);
    }

    /** Takes in a version of an article. */
    public void read(Extraction extraction) {
        List<NameReport> reports = Surnames.reports(extraction);
        ReportedSurnames before = reported.get(extraction.articleId());
        ReportedSurnames now = reports.isEmpty()
                ? null
                : new ReportedSurnames(
                        reports.get(0).day(),
                        reports.stream().map(NameReport::surname).toList());
        if (!Objects.equals(now, before)) {
            reported.put(extraction.articleId(), now);
        }
        reports.forEach(report -> listener.names(report.inPlaceOf(before)));
        if (before != null) {
            takeBack(before, reports, extraction);
        }
    }

    private void takeBack(ReportedSurnames before, List<NameReport> reports, Extraction extraction) {
        Set<String> named = reports.stream().map(NameReport::surname).collect(Collectors.toSet());
        before.surnames().stream()
                .filter(surname -> !named.contains(surname))
                .forEach(surname -> listener.names(NameReport.nothing(surname, before.day(), extraction)));
    }
}
