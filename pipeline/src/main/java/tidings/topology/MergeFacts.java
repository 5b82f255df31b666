package tidings.topology;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * Keeps what each live article says of each subject, as rows (subject, article), and tells what the rows of a subject
 * come to whenever one of them changes: the facts themselves, and each entity in them.
 */
final class MergeFacts implements Processor<String, Message, String, MergeFacts.Outcome> {

    static final String REPORTS = "subject-reports";
    static final String FACTS = "subject-facts";
    static final String LAPSES = "subject-lapses";
    static final String CLOCK = "subject-clock";

    private final KnowledgeSettings settings;
    private final KnowledgeMeters meters;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, SubjectReport> reports;
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
        this.reports = context.getStateStore(REPORTS);
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
        if (!store(report)) {
            return;
        }
        Subject subject = report.subject();
        Map<String, FactState> before = known(subject);
        Map<String, FactState> after = new TreeMap<>();
        FactFold.fold(subject, said(subject))
                .forEach(state -> after.put(state.fact().id(), onClock(state)));
        Map<String, List<String>> formerly = Succession.of(before.values(), after.values());
        Cause cause = report.source().cause();
        // Those that stay come first, so that an entity hears where a fact went before it hears that it is gone.
        after.forEach((id, state) -> {
            if (!state.equals(before.get(id))) {
                tell(subject, before.get(id), state, formerly.getOrDefault(id, List.of()), cause, logTime);
            }
        });
        before.forEach((id, state) -> {
            if (!after.containsKey(id)) {
                retract(subject, state, cause, logTime);
            }
        });
    }

    /** False if the row was the same before. */
    private boolean store(SubjectReport report) {
        String key = RowKey.of(report.subject()) + report.source().articleId();
        SubjectReport before = reports.get(key);
        if (report.claims().isEmpty()) {
            reports.delete(key);
            return before != null;
        }
        if (before != null && before.saysTheSame(report)) {
            return false;
        }
        reports.put(key, report);
        return true;
    }

    private List<SubjectReport> said(Subject subject) {
        return Rows.under(reports, RowKey.of(subject)).stream()
                .map(row -> row.value)
                .toList();
    }

    private Map<String, FactState> known(Subject subject) {
        Map<String, FactState> known = new TreeMap<>();
        Rows.under(facts, RowKey.of(subject))
                .forEach(row -> known.put(row.value.fact().id(), row.value));
        return known;
    }

    private FactState onClock(FactState state) {
        return new FactState(FactStatus.on(clock.day(), state.fact(), settings.lapseGraceDays()), state.days());
    }

    private void tell(
            Subject subject,
            @Nullable FactState before,
            FactState after,
            List<String> formerly,
            @Nullable Cause cause,
            long logTime) {
        Fact fact = after.fact();
        String row = RowKey.of(subject) + fact.id();
        reschedule(row, before, after);
        facts.put(row, after);
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

    private void retract(Subject subject, FactState state, Cause cause, long logTime) {
        Fact fact = state.fact();
        String row = RowKey.of(subject) + fact.id();
        reschedule(row, state, null);
        facts.delete(row);
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
