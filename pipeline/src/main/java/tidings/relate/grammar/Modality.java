package tidings.relate.grammar;

import tidings.model.Status;
import tidings.relate.time.DateResolver;

/**
 * How real an event is said to be, and by whom.
 *
 * @param source token of who asserts it; −1 if the article itself does
 * @param since true for "have not met since June": the last time is what is dated
 */
public record Modality(Status status, int source, boolean since) {

    public DateResolver.Direction direction() {
        return status == Status.HAPPENED || status == Status.DENIED
                ? DateResolver.Direction.PAST
                : DateResolver.Direction.FUTURE;
    }

    /** Outer over inner: what is not, or called off, stays so whatever governs it. */
    static Status combine(Status inner, Status outer) {
        return switch (outer) {
            case DENIED, CANCELLED -> inner == Status.CANCELLED ? inner : outer;
            case POSSIBLE -> inner == Status.HAPPENED || inner == Status.PLANNED ? outer : inner;
            case PLANNED -> inner == Status.HAPPENED ? outer : inner;
            default -> inner;
        };
    }
}
