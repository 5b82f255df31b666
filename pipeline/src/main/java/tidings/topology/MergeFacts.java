package tidings.topology;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import tidings.codec.Codecs;
import tidings.knowledge.FactReport;
import tidings.knowledge.Message;
import tidings.knowledge.WrittenFact;
import tidings.ledger.FactLedger;
import tidings.model.Fact;
import tidings.observe.KnowledgeMeters;
import tidings.observe.KnowledgeMeters.Change;

/** Carries what articles say of subjects to a {@link FactLedger}, and the facts that come of it on. */
final class MergeFacts implements Processor<String, Message, String, MergeFacts.Outcome>, FactLedger.Listener {

    private final KnowledgeSettings settings;
    private final KnowledgeMeters meters;
    private ProcessorContext<String, Outcome> context;
    private FactLedger ledger;

    MergeFacts(KnowledgeSettings settings, KnowledgeMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** What comes of it. */
    sealed interface Outcome permits FactNow, Reported {}

    /** A fact as it is now; null if nothing live says it any more. */
    record FactNow(@Nullable WrittenFact fact) implements Outcome {}

    /** How a fact stands, for one entity. */
    record Reported(FactReport report) implements Outcome {}

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        this.ledger = KnowledgeStores.factLedger(context, settings, this);
        // What one batch left of a great jump of the clock.
        context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, now -> ledger.lapse());
    }

    @Override
    public void process(Record<String, Message> record) {
        ledger.receive(record.value(), record.timestamp());
        ledger.flushIfMuchIsHeld();
    }

    @Override
    public void fact(String id, @Nullable WrittenFact before, @Nullable WrittenFact after, long logTime) {
        WrittenFact either = after == null ? before : after;
        if (either != null) {
            Fact fact = either.fact(Codecs.FACT_FORM);
            meters.emitted(fact.kind(), before == null ? Change.NEW : after == null ? Change.GONE : Change.CHANGED);
        }
        context.forward(new Record<>(id, new FactNow(after), logTime));
    }

    @Override
    public void report(FactReport report, long logTime) {
        context.forward(new Record<>(report.entityId(), new Reported(report), logTime));
    }
}
