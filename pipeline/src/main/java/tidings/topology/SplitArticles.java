package tidings.topology;

import java.time.LocalDate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tidings.knowledge.ClockReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.SurnameAnswer;
import tidings.ledger.ArticleLedger;
import tidings.model.Extraction;
import tidings.observe.KnowledgeMeters;

/**
 * Carries versions of articles, and whom surnames in them mean, to an {@link ArticleLedger}, and what it tells to whom it
 * concerns.
 */
final class SplitArticles implements Processor<String, SplitArticles.Heard, String, Message>, ArticleLedger.Listener {

    private final KnowledgeMeters meters;
    private ProcessorContext<String, Message> context;
    private ArticleLedger ledger;
    private long logTime;

    SplitArticles(KnowledgeMeters meters) {
        this.meters = meters;
    }

    /** What comes to articles. */
    sealed interface Heard permits Version, Answer {}

    record Version(Extraction extraction) implements Heard {}

    record Answer(SurnameAnswer answer) implements Heard {}

    @Override
    public void init(ProcessorContext<String, Message> context) {
        this.context = context;
        this.ledger = KnowledgeStores.articleLedger(context, this);
        if (!ledger.clock().equals(LocalDate.MIN)) {
            meters.clockAt(ledger.clock());
        }
    }

    @Override
    public void process(Record<String, Heard> record) {
        logTime = record.timestamp();
        if (record.value() instanceof Answer answer) {
            ledger.hear(answer.answer(), logTime);
        } else if (record.value() instanceof Version version) {
            ledger.read(version.extraction(), logTime);
        }
    }

    @Override
    public void mention(MentionReport report) {
        tell(report.entity().id(), report);
    }

    @Override
    public void claims(SubjectReports reports) {
        tell(reports.subject().partitionKey(), reports);
    }

    @Override
    public void clock(ClockReport report) {
        meters.clockAt(report.day());
        tell("clock", report);
    }

    private void tell(String key, Message message) {
        context.forward(new Record<>(key, message, logTime));
    }
}
