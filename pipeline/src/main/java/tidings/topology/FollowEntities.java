package tidings.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ClockReport;
import tidings.knowledge.FactChange;
import tidings.knowledge.FactReport;
import tidings.knowledge.FactState;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.PendingMention;
import tidings.knowledge.ProfileCounts;
import tidings.knowledge.Windows;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Cause;
import tidings.model.EntityUpdate.Op;
import tidings.model.Fact;
import tidings.model.PublicationTime;
import tidings.model.Window;
import tidings.observe.KnowledgeMeters;

/**
 * Tells what is new about each entity. Changes of facts are told one by one, at once; mentions are gathered by entity
 * and window, and profiles by entity, and told every so often.
 */
final class FollowEntities implements Processor<String, Message, String, FollowEntities.Outcome> {

    static final String CLOCK = "entity-clock";
    static final String CLOSINGS = "entity-closings";
    static final String PENDING = "entity-pending";
    static final String CHANGED = "entity-changed";

    /** Told at one time; what is left waits for the next. */
    private static final int BATCH = 5_000;

    private final KnowledgeSettings settings;
    private final KnowledgeMeters meters;
    private final Windows windows;
    private ProcessorContext<String, Outcome> context;
    private EntityLedger ledger;
    private StoredClock clock;
    private WindowClosings closings;
    private Gathered<PendingMention> pending;
    private Gathered<Long> changed;

    FollowEntities(KnowledgeSettings settings, KnowledgeMeters meters) {
        this.settings = settings;
        this.meters = meters;
        this.windows = settings.windows();
    }

    /** What comes of it. */
    sealed interface Outcome permits Updated, Profile {}

    /** One step. */
    record Updated(EntityUpdate update) implements Outcome {}

    /** A profile as it is now; null if nothing live speaks of the entity. */
    record Profile(@Nullable Entity entity) implements Outcome {}

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        this.ledger = new EntityLedger(windows, context);
        this.clock = new StoredClock(context.getStateStore(CLOCK));
        this.closings = new WindowClosings(windows, context.getStateStore(CLOSINGS));
        this.pending = new Gathered<>(context.getStateStore(PENDING));
        this.changed = new Gathered<>(context.getStateStore(CHANGED));
        context.schedule(settings.tellEvery(), PunctuationType.WALL_CLOCK_TIME, now -> tellGathered());
    }

    @Override
    public void process(Record<String, Message> record) {
        long logTime = record.timestamp();
        if (record.value() instanceof FactReport report) {
            follow(report, logTime);
        } else if (record.value() instanceof MentionReport report) {
            follow(report, logTime);
        } else if (record.value() instanceof ClockReport report) {
            clock.advance(report.day(), logTime);
            closeWindows();
        } else {
            throw new IllegalStateException("no message for entities: " + record.value());
        }
    }

    private void follow(MentionReport report, long logTime) {
        String entityId = report.entity().id();
        ledger.enter(report).ifPresent(moved -> {
            changed.put(entityId, logTime);
            gather(entityId, moved, report.source().cause(), logTime);
        });
    }

    private void follow(FactReport report, long logTime) {
        String entityId = report.entityId();
        FactState known = ledger.known(entityId, report.factId());
        Fact before = known == null ? null : known.fact();
        Set<Windows.Span> moved = new TreeSet<>();
        List<String> formerly = new ArrayList<>();
        for (String id : report.formerly()) {
            FactState gone = ledger.known(entityId, id);
            if (gone != null) {
                formerly.add(id);
                before = before == null ? gone.fact() : before;
                ledger.enter(entityId, id, gone, null, moved);
            }
        }
        FactState state = report.state();
        Fact after = state == null ? null : state.fact();
        ledger.enter(entityId, report.factId(), known, state, moved);
        Op op = formerly.isEmpty() ? FactChange.of(before, after) : Op.CHANGED;
        if (op != null) {
            PublicationTime published =
                    report.cause() == null ? null : report.cause().published();
            Windows.Span span = published == null ? null : windows.carried(published.day());
            changed.put(entityId, logTime);
            tell(entityId, op, after, before, formerly, span, report.cause(), Instant.ofEpochMilli(logTime));
            if (span != null) {
                moved.remove(span);
            }
        }
        gather(entityId, moved, report.cause(), logTime);
    }

    /** Windows whose counts moved and were not told. Only the first size is told before it is final. */
    private void gather(String entityId, Set<Windows.Span> moved, @Nullable Cause cause, long logTime) {
        for (Windows.Span span : moved) {
            watch(entityId, span);
            boolean told = span.size() == windows.sizes().get(0) || isFinal(span);
            if (told && cause != null) {
                pending.put(
                        WindowClosings.row(entityId, span), new PendingMention(cause, Instant.ofEpochMilli(logTime)));
            }
        }
    }

    private void tellGathered() {
        closeWindows();
        for (KeyValue<String, PendingMention> row : pending.first(BATCH)) {
            tell(
                    WindowClosings.entity(row.key),
                    Op.MENTIONED,
                    null,
                    null,
                    List.of(),
                    WindowClosings.span(row.key),
                    row.value.cause(),
                    row.value.at());
        }
        for (KeyValue<String, Long> row : changed.first(BATCH)) {
            changed.remove(row.key);
            context.forward(
                    new Record<>(row.key, new Profile(ledger.entity(row.key).orElse(null)), row.value));
        }
    }

    private void closeWindows() {
        for (String row : closings.due(clock.day())) {
            String entityId = WindowClosings.entity(row);
            Windows.Span span = WindowClosings.span(row);
            if (!ledger.counts(entityId, span).isEmpty()) {
                tell(entityId, Op.CLOSED, null, null, List.of(), span, null, clock.heard());
            }
        }
    }

    private void tell(
            String entityId,
            Op op,
            @Nullable Fact after,
            @Nullable Fact before,
            List<String> formerly,
            Windows.@Nullable Span span,
            @Nullable Cause cause,
            Instant knownAt) {
        Window window = null;
        if (span != null) {
            watch(entityId, span);
            pending.remove(WindowClosings.row(entityId, span));
            window = ledger.window(entityId, span, isFinal(span));
        }
        ProfileCounts next = ledger.tellNext(entityId);
        EntityUpdate update = new EntityUpdate(
                next.told(entityId),
                settings.generation(),
                next.sequence(),
                op,
                after,
                before,
                formerly,
                window,
                cause,
                knownAt);
        meters.told(update);
        context.forward(new Record<>(entityId, new Updated(update), knownAt.toEpochMilli()));
    }

    /** What is final already is told so with every update; it is closed no second time. */
    private void watch(String entityId, Windows.Span span) {
        if (!isFinal(span)) {
            closings.watch(entityId, span);
        }
    }

    private boolean isFinal(Windows.Span span) {
        LocalDate day = clock.day();
        return !day.isBefore(windows.finalOn(span));
    }
}
