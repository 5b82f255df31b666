package tidings.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tidings.knowledge.Message;
import tidings.knowledge.NameReport;
import tidings.ledger.NameLedger;
import tidings.model.Extraction;

/** Carries versions of articles to a {@link NameLedger}, and what it reports to the surnames. */
final class ReportNames implements Processor<String, Extraction, String, Message>, NameLedger.Listener {

    private ProcessorContext<String, Message> context;
    private NameLedger ledger;
    private long logTime;

    @Override
    public void init(ProcessorContext<String, Message> context) {
        this.context = context;
        this.ledger = KnowledgeStores.nameLedger(context, this);
    }

    @Override
    public void process(Record<String, Extraction> record) {
        logTime = record.timestamp();
        ledger.read(record.value());
    }

    @Override
    public void names(NameReport report) {
        context.forward(new Record<>(report.surname(), report, logTime));
    }
}
