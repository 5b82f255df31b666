package tidings.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ClockReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.Touched;
import tidings.model.EntityRef;
import tidings.model.Extraction;
import tidings.model.PublicationTime;

/**
 * Tells each subject and each entity all that the version of an article that now stands says of it, and those that only
 * the version before spoke of, that this one does not. Remembers no more than which they were. Moves the clock.
 */
public final class ArticleLedger {

    private final Rows<Touched> touched;
    private final StoredClock clock;
    private final Listener listener;

    /**
     * @param touched of what each article speaks
     * @param rows the clock
     */
    public ArticleLedger(Rows<Touched> touched, Rows<String> rows, Listener listener) {
        this.touched = touched;
        this.clock = new StoredClock(rows);
        this.listener = listener;
    }

    /** Whom it tells. */
    public interface Listener {

        void mention(MentionReport report);

        void claims(SubjectReports reports);

        /** Everybody hears of it. */
        void clock(ClockReport report);
    }

    /** {@link LocalDate#MIN} before the first article that has a date. */
    public LocalDate clock() {
        return clock.day();
    }

    /** Takes in a version of an article. */
    public void read(Extraction extraction, long logTime) {
        List<SubjectReport> subjects = ArticleReports.subjects(extraction);
        List<MentionReport> mentions = ArticleReports.mentions(extraction);
        Touched now = new Touched(
                subjects.stream().map(SubjectReport::subject).toList(),
                mentions.stream().map(MentionReport::entity).toList());
        Touched before = remember(extraction.articleId(), now);
        mentions.forEach(listener::mention);
        ArticleReports.messages(subjects, before.subjects(), extraction).forEach(listener::claims);
        takeBackMentions(before, now, extraction);
        moveClock(extraction.published(), logTime);
    }

    private Touched remember(String articleId, Touched now) {
        Touched before = touched.get(articleId);
        if (!now.equals(before)) {
            touched.put(articleId, now.isNothing() ? null : now);
        }
        return before == null ? Touched.NOTHING : before;
    }

    private void takeBackMentions(Touched before, Touched now, Extraction extraction) {
        Set<String> entities = now.entities().stream().map(EntityRef::id).collect(Collectors.toSet());
        before.entities().stream()
                .filter(each -> !entities.contains(each.id()))
                .forEach(each -> listener.mention(ArticleReports.nothingOf(each, extraction)));
    }

    /** Never past the day on which the article came: a date of 2099 in an article does not end today's windows. */
    private void moveClock(@Nullable PublicationTime published, long logTime) {
        if (published != null) {
            LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(logTime), ZoneOffset.UTC);
            LocalDate day = published.day().isAfter(today) ? today : published.day();
            if (clock.advance(day, logTime)) {
                listener.clock(new ClockReport(day));
            }
        }
    }
}
