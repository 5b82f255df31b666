package tidings.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate.Op;
import tidings.model.EventTime;
import tidings.model.Fact;
import tidings.model.Fact.Party;

/** What a new state of a fact is to an entity that knew another. */
public final class FactChange {

    private FactChange() {}

    /**
     * @param before null if the entity did not know the fact, by this id or a former one
     * @param after null if nothing live says it any more
     * @return null if there is nothing to emit
     */
    public static @Nullable Op of(@Nullable Fact before, @Nullable Fact after) {
        if (before == null) {
            return after == null ? null : Op.ADDED;
        }
        if (after == null) {
            return Op.RETRACTED;
        }
        if (before.saysTheSame(after)) {
            return null;
        }
        return Said.of(before).equals(Said.of(after)) ? Op.CONFIRMED : Op.CHANGED;
    }

    /** All of a fact but who reported it. */
    private record Said(
            String id,
            Object status,
            String time,
            List<String> parties,
            String place,
            Object channel,
            Object manner,
            @Nullable String words) {

        static Said of(Fact fact) {
            EventTime time = fact.time();
            Party place = fact.place();
            return new Said(
                    fact.id(),
                    fact.status(),
                    time == null ? "" : time.value(),
                    fact.parties().stream().map(Said::of).sorted().toList(),
                    place == null ? "" : of(place),
                    fact.channel(),
                    fact.manner(),
                    fact.words());
        }

        private static String of(Party party) {
            return party.role() + " "
                    + (party.entity() == null ? party.words() : party.entity().id());
        }
    }
}
