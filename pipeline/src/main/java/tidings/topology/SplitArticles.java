package tidings.topology;

import java.time.LocalDate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tidings.knowledge.ClockReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.SubjectReports;
import tidings.ledger.ArticleLedger;
import tidings.model.Extraction;
import tidings.observe.KnowledgeMeters;

/** Carries versions of articles to an {@link ArticleLedger}, and what it tells to whom it concerns. */
final class SplitArticles implements Processor<String, Extraction, String, Message>, ArticleLedger.Listener {

    private final KnowledgeMeters meters;
    private ProcessorContext<String, Message> context;
    private ArticleLedger ledger;
    private long logTime;

    SplitArticles(KnowledgeMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Message> context) {
        this.context = context;
        this.ledger = KnowledgeStores.articleLedger(context, this);
        if (!ledger.clock().equals(LocalDate.MIN)) {
            meters.clockAt(ledger.clock());
        }
    }

    @Override
    public void process(Record<String, Extraction> record) {
        logTime = record.timestamp();
        ledger.read(record.value(), logTime);
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
