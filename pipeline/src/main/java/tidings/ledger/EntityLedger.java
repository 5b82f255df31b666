package tidings.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ClockReport;
import tidings.knowledge.EmittedUpdate;
import tidings.knowledge.EntityFact;
import tidings.knowledge.FactReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.ProfileCounts;
import tidings.knowledge.Windows;
import tidings.knowledge.WrittenFact;
import tidings.model.Entity;
import tidings.model.EntityUpdate.Cause;
import tidings.model.EntityUpdate.Op;
import tidings.model.PublicationTime;
import tidings.model.Window;

/**
 * Emits what is new about each entity. Changes of facts are emitted one by one, at once; mentions are gathered by
 * entity and window, and profiles by entity, and emitted every so often.
 */
public final class EntityLedger {

    /** How many entities are emitted at one time; the others wait for the next. */
    private static final int BATCH = 5_000;

    private static final char SEPARATOR = '\u0001';

    private final Windows windows;
    private final int generation;
    private final Listener listener;
    private final EntityPages pages;
    private final EntityCounts counts;
    private final StoredClock clock;
    private final DueIndex closings;
    private final WaitingList waiting;

    /** @param generation of the update sequences */
    public EntityLedger(Stores stores, Windows windows, int generation, Listener listener) {
        this.windows = windows;
        this.generation = generation;
        this.listener = listener;
        this.pages = new EntityPages(stores);
        this.counts = new EntityCounts(windows, pages);
        this.clock = new StoredClock(stores.rows());
        this.closings = new DueIndex(stores.rows());
        this.waiting = new WaitingList(stores.waiting());
    }

    /**
     * Where it is kept.
     *
     * @param mentions how each article names each entity
     * @param facts what each entity keeps of each fact in which it has a part
     * @param rows what has no room in a page, what is due, and the clock
     */
    public record Stores(
            Rows<MentionReport> mentions,
            Rows<EntityFact> facts,
            Rows<EntityPage> entities,
            Rows<WindowPage> windows,
            Rows<Waiting> waiting,
            Rows<String> rows) {}

    /** Receives what it emits. */
    public interface Listener {

        /** One step. */
        void updated(EmittedUpdate update);

        /** A profile as it is now; null if nothing live speaks of the entity. */
        void profiled(String entityId, @Nullable Entity entity, Instant at);
    }

    /** Takes in a {@link MentionReport}, a {@link FactReport} or a {@link ClockReport}. */
    public void receive(Message message, long logTime) {
        if (message instanceof FactReport report) {
            follow(report, Instant.ofEpochMilli(logTime));
        } else if (message instanceof MentionReport report) {
            follow(report, Instant.ofEpochMilli(logTime));
        } else if (message instanceof ClockReport report) {
            clock.advance(report.day(), logTime);
            closeWindows();
        } else {
            throw new IllegalStateException("no message for entities: " + message);
        }
    }

    /** Emits what was gathered, and closes windows whose grace has ended, some at a time. */
    public void emitGathered() {
        closeWindows();
        for (String entityId : waiting.first(BATCH)) {
            for (Waiting.Pending each : waiting.get(entityId).windows()) {
                emit(entityId, Op.MENTIONED, null, null, List.of(), each.span(), each.cause(), each.at());
            }
            Instant changed = waiting.get(entityId).changed();
            if (changed != null) {
                listener.profiled(entityId, counts.entity(entityId).orElse(null), changed);
            }
            waiting.change(entityId, all -> Waiting.NOTHING);
        }
    }

    /** Bounds what is held where long is not flushed; to be called between messages. */
    public void flushIfMuchIsHeld() {
        if (pages.held() > Pages.MANY) {
            flush();
        }
    }

    /** Writes to the stores what has changed. To be called before what was emitted is committed. */
    public void flush() {
        pages.flush();
        waiting.flush();
    }

    private void follow(MentionReport report, Instant at) {
        String entityId = report.entity().id();
        counts.enter(report).ifPresent(moved -> {
            waiting.change(entityId, each -> each.withChange(at));
            gather(entityId, moved, report.source().cause(), at);
        });
    }

    private void follow(FactReport report, Instant at) {
        String entityId = report.entityId();
        EntityFact known = counts.known(entityId, report.factId());
        Set<Windows.Span> moved = new TreeSet<>();
        List<String> formerly = new ArrayList<>();
        for (String id : report.formerly()) {
            EntityFact gone = counts.known(entityId, id);
            if (gone != null) {
                formerly.add(id);
                counts.enter(entityId, id, gone, null, null, moved);
            }
        }
        counts.enter(entityId, report.factId(), known, report.state(), report.lastReported(), moved);
        Op op = formerly.isEmpty() ? op(report, known) : Op.CHANGED;
        Cause cause = report.cause();
        if (op != null) {
            PublicationTime published = cause == null ? null : cause.published();
            Windows.Span span = published == null ? null : windows.carried(published.day());
            waiting.change(entityId, each -> each.withChange(at));
            WrittenFact before = op == Op.ADDED ? null : report.before();
            emit(entityId, op, report.after(), before, formerly, span, cause, at);
            if (span != null) {
                moved.remove(span);
            }
        }
        gather(entityId, moved, cause, at);
    }

    /** What the report is to an entity that knows the fact so; null if there is nothing to emit. */
    private static @Nullable Op op(FactReport report, @Nullable EntityFact known) {
        EntityFact state = report.state();
        if (known == null || state == null) {
            return known != null ? Op.RETRACTED : state == null ? null : Op.ADDED;
        }
        return known.digest().equals(state.digest()) ? null : report.op();
    }

    /** Windows whose counts moved and were not emitted. Only the first size is emitted before it is final. */
    private void gather(String entityId, Set<Windows.Span> moved, @Nullable Cause cause, Instant at) {
        for (Windows.Span span : moved) {
            watch(entityId, span);
            boolean isEmitted = span.size() == windows.sizes().get(0) || isFinal(span);
            if (isEmitted && cause != null) {
                waiting.change(entityId, each -> each.with(new Waiting.Pending(span.size(), span.start(), cause, at)));
            }
        }
    }

    private void closeWindows() {
        for (String row : closings.take(clock.day())) {
            String[] parts = row.split(String.valueOf(SEPARATOR), -1);
            String entityId = parts[0];
            Windows.Span span = new Windows.Span(Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
            counts.watch(entityId, span, false);
            if (!counts.counts(entityId, span).isEmpty()) {
                emit(entityId, Op.CLOSED, null, null, List.of(), span, null, clock.advancedAt());
            }
        }
    }

    private void emit(
            String entityId,
            Op op,
            @Nullable WrittenFact after,
            @Nullable WrittenFact before,
            List<String> formerly,
            Windows.@Nullable Span span,
            @Nullable Cause cause,
            Instant knownAt) {
        Window window = null;
        if (span != null) {
            watch(entityId, span);
            waiting.change(entityId, each -> each.without(span));
            window = counts.window(entityId, span, isFinal(span));
        }
        ProfileCounts next = counts.nextUpdate(entityId);
        listener.updated(new EmittedUpdate(
                next.lastEmitted(entityId),
                generation,
                next.sequence(),
                op,
                after,
                before,
                formerly,
                window,
                cause,
                knownAt));
    }

    /** What is final already is emitted as final with every update; it is not closed a second time. */
    private void watch(String entityId, Windows.Span span) {
        if (!isFinal(span) && counts.watch(entityId, span, true)) {
            closings.put(windows.finalOn(span), entityId + SEPARATOR + span.size() + SEPARATOR + span.start());
        }
    }

    private boolean isFinal(Windows.Span span) {
        LocalDate day = clock.day();
        return !day.isBefore(windows.finalOn(span));
    }
}
