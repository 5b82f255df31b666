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
 * Carries versions of articles, and whom surnames in them mean, to an {@link ArticleLedger}, and forwards what it
 * reports to subjects and entities.
 */
final class SplitArticles
        implements Processor<String, SplitArticles.Received, String, Message>, ArticleLedger.Listener {

    private final KnowledgeMeters meters;
    private ProcessorContext<String, Message> context;
    private ArticleLedger ledger;
    private long logTime;

    SplitArticles(KnowledgeMeters meters) {
        this.meters = meters;
    }

    /** What comes to articles. */
    sealed interface Received permits Version, Answer {}

    record Version(Extraction extraction) implements Received {}

    record Answer(SurnameAnswer answer) implements Received {}

    @Override
    public void init(ProcessorContext<String, Message> context) {
        this.context = context;
        this.ledger = KnowledgeStores.articleLedger(context, this);
        if (!ledger.clock().equals(LocalDate.MIN)) {
            meters.clockAt(ledger.clock());
        }
    }

    @Override
    public void process(Record<String, Received> record) {
        logTime = record.timestamp();
        if (record.value() instanceof Answer answer) {
            ledger.receive(answer.answer(), logTime);
        } else if (record.value() instanceof Version version) {
            ledger.read(version.extraction(), logTime);
        }
    }

    @Override
    public void mention(MentionReport report) {
        forward(report.entity().id(), report);
    }

    @Override
    public void claims(SubjectReports reports) {
        forward(reports.subject().partitionKey(), reports);
    }

    @Override
    public void clock(ClockReport report) {
        meters.clockAt(report.day());
        forward("clock", report);
    }

    private void forward(String key, Message message) {
        context.forward(new Record<>(key, message, logTime));
    }
}
