package tidings.tell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate;
import tidings.model.Fact;

/**
 * The updates of everyone as one stream to read: the topic has a fact for each entity in it, here it is shown once, and
 * a sentence that carries several facts is quoted under the first. Counts of mentions are left to those who watch one
 * entity, unless they are unusual.
 */
public final class EveryoneText {

    /** So many facts back an update is remembered; the updates of one fact come within seconds. */
    private static final int MEMORY = 10_000;

    private final UpdateText text;
    private final Map<String, State> shown = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > MEMORY;
        }
    };
    private String quoted = "";

    public EveryoneText(UpdateText text) {
        this.text = text;
    }

    /** A fact as it was shown last; no fact once it is retracted. */
    private record State(@Nullable Fact fact) {}

    /** Lines without line ends; none if there is nothing new for who reads of everyone. */
    public List<String> lines(EntityUpdate update) {
        Fact fact = update.after() == null ? update.before() : update.after();
        if (fact == null) {
            return UpdateText.isUnusual(update) ? text.lines(update) : List.of();
        }
        State now = new State(update.after());
        if (now.equals(shown.put(fact.id(), now))) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(text.lines(update));
        if (lines.isEmpty()) {
            return lines;
        }
        String last = lines.get(lines.size() - 1);
        if (last.equals(quoted)) {
            lines.remove(lines.size() - 1);
        } else {
            quoted = last;
        }
        return lines;
    }
}
