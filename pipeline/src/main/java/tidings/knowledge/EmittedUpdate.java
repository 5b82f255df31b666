package tidings.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Cause;
import tidings.model.EntityUpdate.Op;
import tidings.model.Window;

/** An {@link EntityUpdate} whose facts are written already; the components mean the same. */
public record EmittedUpdate(
        EntityRef entity,
        int generation,
        long sequence,
        Op op,
        @Nullable WrittenFact after,
        @Nullable WrittenFact before,
        List<String> formerly,
        @Nullable Window window,
        @Nullable Cause cause,
        Instant knownAt) {

    public EmittedUpdate {
        formerly = List.copyOf(formerly);
    }
}
