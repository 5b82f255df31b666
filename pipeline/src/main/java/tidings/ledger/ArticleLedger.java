package tidings.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.ClockReport;
import tidings.knowledge.HeldArticle;
import tidings.knowledge.MentionReport;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.SurnameAnswer;
import tidings.knowledge.Surnames;
import tidings.knowledge.Touched;
import tidings.model.EntityRef;
import tidings.model.Extraction;
import tidings.model.PublicationTime;

/**
 * Reports to each subject and each entity all that the live version of an article says of it, and to those that only
 * the version before spoke of, that this one does not. Remembers no more than which they were, and articles with
 * surnames alone: they are reported once it is answered whom those mean, and anew when an answer changes. Moves the
 * clock.
 */
public final class ArticleLedger {

    private final Rows<Touched> touched;
    private final Rows<HeldArticle> held;
    private final StoredClock clock;
    private final Listener listener;

    /**
     * @param touched of what each article speaks
     * @param held those with surnames alone
     * @param rows the clock
     */
    public ArticleLedger(Rows<Touched> touched, Rows<HeldArticle> held, Rows<String> rows, Listener listener) {
        this.touched = touched;
        this.held = held;
        this.clock = new StoredClock(rows);
        this.listener = listener;
    }

    /** Receives what it reports. */
    public interface Listener {

        void mention(MentionReport report);

        void claims(SubjectReports reports);

        /** For everybody. */
        void clock(ClockReport report);
    }

    /** {@link LocalDate#MIN} before the first article that has a date. */
    public LocalDate clock() {
        return clock.day();
    }

    /** Takes in a version of an article. */
    public void read(Extraction extraction, long logTime) {
        String articleId = extraction.articleId();
        HeldArticle known = held.get(articleId);
        if (known != null && !known.reported()) {
            // It is never reported, but it has come.
            moveClock(known.extraction().published(), logTime);
        }
        if (!Surnames.alone(extraction).isEmpty()) {
            held.put(articleId, HeldArticle.of(extraction));
            return;
        }
        if (known != null) {
            held.put(articleId, null);
        }
        report(ArticleVersion.of(extraction));
        moveClock(extraction.published(), logTime);
    }

    /** Takes in whom a surname alone means; what former versions asked is let go. */
    public void receive(SurnameAnswer answer, long logTime) {
        HeldArticle known = held.get(answer.articleId());
        if (known == null || !known.extraction().position().equals(answer.position())) {
            return;
        }
        HeldArticle now = known.with(answer);
        if (!now.isAnswered()) {
            held.put(answer.articleId(), now);
            return;
        }
        held.put(answer.articleId(), now.asReported());
        if (!known.reported()) {
            report(ArticleVersion.of(now.extraction(), now.names(), null));
            moveClock(now.extraction().published(), logTime);
        } else if (!now.names().equals(known.names())) {
            report(ArticleVersion.of(now.extraction(), now.names(), answer.cause()));
        }
    }

    private void report(ArticleVersion version) {
        List<SubjectReport> subjects = ArticleReports.subjects(version);
        List<MentionReport> mentions = ArticleReports.mentions(version);
        Touched now = new Touched(
                subjects.stream().map(SubjectReport::subject).toList(),
                mentions.stream().map(MentionReport::entity).toList());
        Touched before = remember(version.source().articleId(), now);
        mentions.forEach(listener::mention);
        ArticleReports.messages(subjects, before.subjects(), version).forEach(listener::claims);
        takeBackMentions(before, now, version);
    }

    private Touched remember(String articleId, Touched now) {
        Touched before = touched.get(articleId);
        if (!now.equals(before)) {
            touched.put(articleId, now.isNothing() ? null : now);
        }
        return before == null ? Touched.NOTHING : before;
    }

    private void takeBackMentions(Touched before, Touched now, ArticleVersion version) {
        Set<String> entities = now.entities().stream().map(EntityRef::id).collect(Collectors.toSet());
        before.entities().stream()
                .filter(each -> !entities.contains(each.id()))
                .forEach(each -> listener.mention(ArticleReports.nothingOf(each, version)));
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
