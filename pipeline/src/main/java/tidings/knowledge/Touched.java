package tidings.knowledge;

import java.util.List;
import tidings.model.EntityRef;

/** What the version of an article that now stands speaks of: all that must be notified when another takes its place. */
public record Touched(List<Subject> subjects, List<EntityRef> entities) {

    public static final Touched NOTHING = new Touched(List.of(), List.of());

    public Touched {
        subjects = List.copyOf(subjects);
        entities = List.copyOf(entities);
    }

    public boolean isNothing() {
        return subjects.isEmpty() && entities.isEmpty();
    }
}
