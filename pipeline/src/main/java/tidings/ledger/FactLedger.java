package tidings.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ClockReport;
import tidings.knowledge.EntityFact;
import tidings.knowledge.FactChange;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactForm;
import tidings.knowledge.FactPart;
import tidings.knowledge.FactReport;
import tidings.knowledge.FactState;
import tidings.knowledge.FactStatus;
import tidings.knowledge.Message;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.Succession;
import tidings.knowledge.WrittenFact;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate.Cause;
import tidings.model.Fact;

/**
 * Keeps what each live article says of each subject, and emits what the slots that a report touches come to: the facts
 * themselves, and a report to each entity in them.
 */
public final class FactLedger {

    private final FactForm form;
    private final int lapseGraceDays;
    private final Listener listener;
    private final SubjectPages pages;
    private final FactSlots slots;
    private final DueIndex lapses;
    private final StoredClock clock;

    /**
     * @param form of the facts in what is kept and emitted
     * @param lapseGraceDays whole days after the last of a planned event until it counts as lapsed
     */
    public FactLedger(Stores stores, FactForm form, int lapseGraceDays, Listener listener) {
        this.form = form;
        this.lapseGraceDays = lapseGraceDays;
        this.listener = listener;
        this.pages = new SubjectPages(stores);
        this.slots = new FactSlots(pages);
        this.lapses = new DueIndex(stores.rows());
        this.clock = new StoredClock(stores.rows());
    }

    /**
     * Where it is kept.
     *
     * @param reports what each article says of each subject
     * @param sharing the wordings of a speaker that have a digest
     * @param rows what has no room in a page, what is due, and the clock
     */
    public record Stores(
            Rows<SubjectReport> reports,
            Rows<SubjectPage> subjects,
            Rows<SlotPage> slots,
            Rows<Bag> sharing,
            Rows<String> rows) {}

    /** Receives what it emits. */
    public interface Listener {

        /**
         * A fact became another.
         *
         * @param before null if it is new
         * @param after null if nothing live says it any more
         */
        void fact(String id, @Nullable WrittenFact before, @Nullable WrittenFact after, long logTime);

        /** How a fact stands, for one entity. */
        void report(FactReport report, long logTime);
    }

    /** Takes in a {@link SubjectReports} or a {@link ClockReport}. */
    public void receive(Message message, long logTime) {
        if (message instanceof SubjectReports reports) {
            merge(reports, logTime);
        } else if (message instanceof ClockReport report) {
            clock.advance(report.day(), logTime);
            lapse();
        } else {
            throw new IllegalStateException("no message for subjects: " + message);
        }
    }

    /** Lets plans lapse whose days have passed, some at a time. */
    public void lapse() {
        for (String key : lapses.take(clock.day())) {
            SlotPage page = pages.slot(key);
            WrittenFact fact = page.fact();
            if (fact != null) {
                lapse(key, page, state(fact, page));
            }
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
    }

    /** A fact and the days on which it was reported, as a page keeps them. */
    private record State(WrittenFact written, Fact fact, FactState state) {

        /** Where in the log its evidence stands is nobody's news. */
        boolean saysTheSame(State other) {
            return state.days().equals(other.state.days()) && fact.saysTheSame(other.fact);
        }
    }

    private State state(FactState state) {
        return new State(WrittenFact.of(state.fact(), form), state.fact(), state);
    }

    private State state(WrittenFact written, SlotPage page) {
        Fact fact = written.fact(form);
        return new State(written, fact, new FactState(fact, page.days()));
    }

    private void merge(SubjectReports reports, long logTime) {
        Subject subject = reports.subject();
        FactSlots.Touched touched = slots.enter(reports.reports());
        Map<String, State> before = new TreeMap<>();
        Map<String, State> after = new TreeMap<>();
        for (String slot : touched.slots()) {
            SlotPage page = pages.slot(subject, slot);
            WrittenFact written = page.fact();
            State known = written == null ? null : state(written, page);
            State now = slots.fold(subject, slot, touched)
                    .map(this::onClock)
                    .map(this::state)
                    .orElse(null);
            if (known != null) {
                before.put(known.fact().id(), known);
            }
            if (now != null) {
                after.put(now.fact().id(), now);
            }
            keep(SubjectPages.slotKey(subject, slot), page, known, now);
        }
        emit(before, after, reports.source().cause(), logTime);
    }

    private void emit(Map<String, State> before, Map<String, State> after, Cause cause, long logTime) {
        Map<String, List<String>> formerly = Succession.of(states(before), states(after));
        // Those that stay come first, so that an entity learns where a fact went before it learns that it is gone.
        after.forEach((id, state) -> {
            State known = before.get(id);
            if (!same(known, state)) {
                List<State> gone = new ArrayList<>();
                formerly.getOrDefault(id, List.of())
                        .forEach(each -> gone.add(Objects.requireNonNull(before.get(each))));
                emit(known, state, gone, cause, logTime);
            }
        });
        before.forEach((id, state) -> {
            if (!after.containsKey(id)) {
                listener.fact(id, state.written(), null, logTime);
                entities(state).forEach(entity -> listener.report(gone(entity, state, cause), logTime));
            }
        });
    }

    private static Collection<FactState> states(Map<String, State> states) {
        return states.values().stream().map(State::state).toList();
    }

    private void emit(@Nullable State before, State after, List<State> gone, @Nullable Cause cause, long logTime) {
        String id = after.fact().id();
        listener.fact(id, before == null ? null : before.written(), after.written(), logTime);
        if (before != null && before.saysTheSame(after)) {
            return;
        }
        Set<String> now = entities(after);
        Set<String> were = before == null ? Set.of() : entities(before);
        for (String entity : now) {
            State known = were.contains(entity)
                    ? before
                    : gone.stream()
                            .filter(each -> entities(each).contains(entity))
                            .findFirst()
                            .orElse(null);
            EntityFact state = new EntityFact(
                    after.written().digest(),
                    FactPart.of(after.fact(), entity),
                    after.state().days());
            listener.report(
                    new FactReport(
                            entity,
                            id,
                            state,
                            after.written(),
                            after.fact().lastReported(),
                            known == null ? null : known.written(),
                            FactChange.of(known == null ? null : known.fact(), after.fact()),
                            gone.stream().map(each -> each.fact().id()).toList(),
                            cause),
                    logTime);
        }
        if (before != null) {
            were.stream()
                    .filter(entity -> !now.contains(entity))
                    .forEach(entity -> listener.report(gone(entity, id, before, cause), logTime));
        }
    }

    private static FactReport gone(String entity, State state, @Nullable Cause cause) {
        return gone(entity, state.fact().id(), state, cause);
    }

    private static FactReport gone(String entity, String id, State before, @Nullable Cause cause) {
        return new FactReport(
                entity, id, null, null, null, before.written(), FactChange.of(before.fact(), null), List.of(), cause);
    }

    private void keep(String key, SlotPage page, @Nullable State before, @Nullable State after) {
        if (!same(before, after)) {
            reschedule(key, before, after);
            pages.put(
                    key,
                    after == null
                            ? page.withFact(null, List.of())
                            : page.withFact(after.written(), after.state().days()));
        }
    }

    private static boolean same(@Nullable State one, @Nullable State other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.written().equals(other.written())
                && one.state().days().equals(other.state().days());
    }

    private FactState onClock(FactState state) {
        return new FactState(FactStatus.on(clock.day(), state.fact(), lapseGraceDays), state.days());
    }

    private void reschedule(String key, @Nullable State before, @Nullable State after) {
        if (before != null) {
            FactStatus.lapsesOn(before.fact(), lapseGraceDays).ifPresent(day -> lapses.remove(day, key));
        }
        if (after != null) {
            FactStatus.lapsesOn(after.fact(), lapseGraceDays).ifPresent(day -> lapses.put(day, key));
        }
    }

    private void lapse(String key, SlotPage page, State planned) {
        State lapsed = state(onClock(planned.state()));
        pages.put(key, page.withFact(lapsed.written(), page.days()));
        emit(planned, lapsed, List.of(), null, clock.advancedAt().toEpochMilli());
    }

    /** Ids, each once. */
    private static Set<String> entities(State state) {
        Set<String> ids = new LinkedHashSet<>();
        FactFold.entities(state.fact()).stream().map(EntityRef::id).forEach(ids::add);
        return ids;
    }
}
