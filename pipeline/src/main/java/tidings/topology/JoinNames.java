package tidings.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tidings.knowledge.Message;
import tidings.knowledge.NameReport;
import tidings.knowledge.SurnameAnswer;
import tidings.ledger.SurnameLedger;

/** Carries what articles call people to a {@link SurnameLedger}, and its answers to the articles. */
final class JoinNames implements Processor<String, Message, String, Message>, SurnameLedger.Listener {

    private ProcessorContext<String, Message> context;
    private SurnameLedger ledger;
    private long logTime;

    @Override
    public void init(ProcessorContext<String, Message> context) {
        this.context = context;
        this.ledger = KnowledgeStores.surnameLedger(context, this);
    }

    @Override
    public void process(Record<String, Message> record) {
        logTime = record.timestamp();
        ledger.receive((NameReport) record.value());
    }

    @Override
    public void answer(SurnameAnswer answer) {
        context.forward(new Record<>(answer.articleId(), answer, logTime));
    }
}
