package tidings.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ClockReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.Touched;
import tidings.model.EntityRef;
import tidings.model.Extraction;
import tidings.model.PublicationTime;
import tidings.observe.KnowledgeMeters;

/**
 * Tells each subject and each entity all that the version of an article that now stands says of it, and those that only
 * the version before spoke of, that this one does not. Remembers no more than which they were. Moves the clock.
 */
final class SplitArticles implements Processor<String, Extraction, String, Message> {

    static final String CLOCK = "article-clock";
    static final String TOUCHED = "article-touched";

    private final KnowledgeMeters meters;
    private ProcessorContext<String, Message> context;
    private KeyValueStore<String, Touched> touched;
    private StoredClock clock;

    SplitArticles(KnowledgeMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Message> context) {
        this.context = context;
        this.touched = context.getStateStore(TOUCHED);
        this.clock = new StoredClock(context.getStateStore(CLOCK));
        if (!clock.day().equals(LocalDate.MIN)) {
            meters.clockAt(clock.day());
        }
    }

    @Override
    public void process(Record<String, Extraction> record) {
        Extraction extraction = record.value();
        List<SubjectReport> subjects = ArticleReports.subjects(extraction);
        List<MentionReport> mentions = ArticleReports.mentions(extraction);
        Touched now = new Touched(
                subjects.stream().map(SubjectReport::subject).toList(),
                mentions.stream().map(MentionReport::entity).toList());
        Touched before = remember(extraction.articleId(), now);
        long logTime = record.timestamp();
        for (MentionReport each : mentions) {
            tell(each.entity().id(), each, logTime);
        }
        for (SubjectReport each : subjects) {
            tell(each.subject().partitionKey(), each, logTime);
        }
        takeBack(before, now, extraction, logTime);
        moveClock(extraction.published(), logTime);
    }

    private Touched remember(String articleId, Touched now) {
        Touched before = touched.get(articleId);
        touched.put(articleId, now.isNothing() ? null : now);
        return before == null ? Touched.NOTHING : before;
    }

    private void takeBack(Touched before, Touched now, Extraction extraction, long logTime) {
        Set<EntityRef> entities = new HashSet<>(now.entities());
        for (EntityRef each : before.entities()) {
            if (entities.stream().noneMatch(entity -> entity.id().equals(each.id()))) {
                tell(each.id(), ArticleReports.nothingOf(each, extraction), logTime);
            }
        }
        Set<Subject> subjects = new HashSet<>(now.subjects());
        for (Subject each : before.subjects()) {
            if (!subjects.contains(each)) {
                tell(each.partitionKey(), ArticleReports.nothingOn(each, extraction), logTime);
            }
        }
    }

    /** Never past the day on which the article came: a date of 2099 in an article does not end today's windows. */
    private void moveClock(@Nullable PublicationTime published, long logTime) {
        if (published != null) {
            LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(logTime), ZoneOffset.UTC);
            LocalDate day = published.day().isAfter(today) ? today : published.day();
            if (clock.advance(day, logTime)) {
                meters.clockAt(day);
                tell("clock", new ClockReport(day), logTime);
            }
        }
    }

    private void tell(String key, Message message, long logTime) {
        context.forward(new Record<>(key, message, logTime));
    }
}
