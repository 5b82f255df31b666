package tidings.topology;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ClockReport;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactReport;
import tidings.knowledge.FactState;
import tidings.knowledge.FactStatus;
import tidings.knowledge.Message;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.Succession;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate.Cause;
import tidings.model.Fact;
import tidings.observe.KnowledgeMeters;
import tidings.observe.KnowledgeMeters.Change;

/**
 * Keeps what each live article says of each subject, and tells what the slots that a report touches come to: the facts
 * themselves, and each entity in them.
 */
final class MergeFacts implements Processor<String, Message, String, MergeFacts.Outcome> {

    static final String REPORTS = "subject-reports";
    static final String FACTS = "subject-facts";
    static final String SLOTS = "subject-slots";
    static final String COUNTS = "subject-counts";
    static final String LEADERS = "subject-leaders";
    static final String LAPSES = "subject-lapses";
    static final String CLOCK = "subject-clock";

    private final KnowledgeSettings settings;
    private final KnowledgeMeters meters;
    private ProcessorContext<String, Outcome> context;
    private FactSlots slots;
    private KeyValueStore<String, FactState> facts;
    private DueIndex lapses;
    private StoredClock clock;

    MergeFacts(KnowledgeSettings settings, KnowledgeMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** What comes of it. */
    sealed interface Outcome permits FactNow, Told {}

    /** A fact as it is now; null if nothing live says it any more. */
    record FactNow(@Nullable Fact fact) implements Outcome {}

    /** What one entity is told. */
    record Told(FactReport report) implements Outcome {}

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        this.slots = new FactSlots(
                context.getStateStore(REPORTS),
                context.getStateStore(SLOTS),
                context.getStateStore(COUNTS),
                context.getStateStore(LEADERS));
        this.facts = context.getStateStore(FACTS);
        this.lapses = new DueIndex(context.getStateStore(LAPSES));
        this.clock = new StoredClock(context.getStateStore(CLOCK));
        // What one batch left of a great jump of the clock.
        context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, now -> lapse());
    }

    @Override
    public void process(Record<String, Message> record) {
        if (record.value() instanceof SubjectReport report) {
            merge(report, record.timestamp());
        } else if (record.value() instanceof ClockReport report) {
            clock.advance(report.day(), record.timestamp());
            lapse();
        } else {
            throw new IllegalStateException("no message for subjects: " + record.value());
        }
    }

    private void merge(SubjectReport report, long logTime) {
        Subject subject = report.subject();
        FactSlots.Touched touched = slots.enter(report);
        Map<String, FactState> before = new TreeMap<>();
        Map<String, FactState> after = new TreeMap<>();
        for (String slot : touched.slots()) {
            String row = RowKey.of(subject.kind().name(), subject.key(), slot);
            FactState known = facts.get(row);
            FactState now =
                    slots.fold(subject, slot, known, touched).map(this::onClock).orElse(null);
            if (known != null) {
                before.put(known.fact().id(), known);
            }
            if (now != null) {
                after.put(now.fact().id(), now);
            }
            keep(row, known, now);
        }
        Map<String, List<String>> formerly = Succession.of(before.values(), after.values());
        Cause cause = report.source().cause();
        // Those that stay come first, so that an entity hears where a fact went before it hears that it is gone.
        after.forEach((id, state) -> {
            if (!state.equals(before.get(id))) {
                tell(before.get(id), state, formerly.getOrDefault(id, List.of()), cause, logTime);
            }
        });
        before.forEach((id, state) -> {
            if (!after.containsKey(id)) {
                retract(state, cause, logTime);
            }
        });
    }

    private void keep(String row, @Nullable FactState before, @Nullable FactState after) {
        if (!Objects.equals(before, after)) {
            reschedule(row, before, after);
            facts.put(row, after);
        }
    }

    private FactState onClock(FactState state) {
        return new FactState(FactStatus.on(clock.day(), state.fact(), settings.lapseGraceDays()), state.days());
    }

    private void tell(
            @Nullable FactState before, FactState after, List<String> formerly, @Nullable Cause cause, long logTime) {
        Fact fact = after.fact();
        meters.told(fact.kind(), before == null ? Change.NEW : Change.CHANGED);
        context.forward(new Record<>(fact.id(), new FactNow(fact), logTime));
        Set<String> now = new LinkedHashSet<>();
        for (EntityRef entity : FactFold.entities(fact)) {
            if (now.add(entity.id())) {
                tell(new FactReport(entity.id(), fact.id(), after, formerly, cause), logTime);
            }
        }
        if (before != null) {
            for (EntityRef entity : FactFold.entities(before.fact())) {
                if (now.add(entity.id())) {
                    tell(new FactReport(entity.id(), fact.id(), null, List.of(), cause), logTime);
                }
            }
        }
    }

    private void retract(FactState state, Cause cause, long logTime) {
        Fact fact = state.fact();
        meters.told(fact.kind(), Change.GONE);
        context.forward(new Record<>(fact.id(), new FactNow(null), logTime));
        FactFold.entities(fact).stream()
                .map(EntityRef::id)
                .distinct()
                .forEach(id -> tell(new FactReport(id, fact.id(), null, List.of(), cause), logTime));
    }

    private void tell(FactReport report, long logTime) {
        context.forward(new Record<>(report.entityId(), new Told(report), logTime));
    }

    private void reschedule(String row, @Nullable FactState before, @Nullable FactState after) {
        if (before != null) {
            FactStatus.lapsesOn(before.fact(), settings.lapseGraceDays()).ifPresent(day -> lapses.remove(day, row));
        }
        if (after != null) {
            FactStatus.lapsesOn(after.fact(), settings.lapseGraceDays()).ifPresent(day -> lapses.put(day, row));
        }
    }

    /** Plans whose days have passed. */
    private void lapse() {
        for (String row : lapses.take(clock.day())) {
            Optional.ofNullable(facts.get(row)).ifPresent(state -> lapse(row, state));
        }
    }

    private void lapse(String row, FactState planned) {
        FactState lapsed = onClock(planned);
        long logTime = clock.heard().toEpochMilli();
        facts.put(row, lapsed);
        String id = lapsed.fact().id();
        meters.told(lapsed.fact().kind(), Change.CHANGED);
        context.forward(new Record<>(id, new FactNow(lapsed.fact()), logTime));
        FactFold.entities(lapsed.fact()).stream()
                .map(EntityRef::id)
                .distinct()
                .forEach(entity -> tell(new FactReport(entity, id, lapsed, List.of(), null), logTime));
    }
}
