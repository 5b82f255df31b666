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
}
