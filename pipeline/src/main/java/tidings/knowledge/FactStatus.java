package tidings.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import tidings.model.EventTime;
import tidings.model.Fact;
import tidings.model.Status;

/** What the clock makes of a fact: what was planned and is past its last day and a grace has lapsed. */
public final class FactStatus {

    private FactStatus() {}

    /**
     * The first day on which the plan counts as lapsed; empty for what is not planned for known days.
     *
     * @param graceDays whole days after the last for reports to come in
     */
    public static Optional<LocalDate> lapsesOn(Fact fact, int graceDays) {
        EventTime time = fact.time();
        LocalDate last = time == null ? null : time.last();
        return last == null || fact.status() != Status.PLANNED
                ? Optional.empty()
                : Optional.of(last.plusDays(graceDays + 1L));
    }

    /** The fact as it stands on {@code clock}. */
    public static Fact on(LocalDate clock, Fact fact, int graceDays) {
        return lapsesOn(fact, graceDays).filter(day -> !clock.isBefore(day)).isPresent()
                ? coded(withStatus(fact, Status.LAPSED))
                : fact;
    }

    /** With the codes that fit its status. */
    static Fact coded(Fact fact) {
        EventCodes.Codes codes = EventCodes.of(fact.kind(), fact.status(), fact.channel());
        return copy(fact, fact.status(), codes.cameo(), codes.plover());
    }

    private static Fact withStatus(Fact fact, Status status) {
        return copy(fact, status, fact.cameo(), fact.plover());
    }

    private static Fact copy(Fact fact, Status status, String cameo, String plover) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.key(),
                fact.parties(),
                status,
                fact.history(),
                fact.time(),
                fact.underspecified(),
                fact.place(),
                fact.channel(),
                fact.manner(),
                fact.words(),
                fact.form(),
                fact.cue(),
                fact.variants(),
                fact.printings(),
                cameo,
                plover,
                fact.corroboration(),
                fact.contested(),
                fact.firstReported(),
                fact.lastReported(),
                fact.sample(),
                fact.truncated());
    }
}
