package tidings.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.model.Window;

/** What updates come to, taken one by one, each entity's in the order in which they stand in the log. */
public final class UpdateFold {

    private final Map<String, Map<String, Fact>> facts = new TreeMap<>();
    private final Map<String, Map<String, Window>> windows = new TreeMap<>();
    private final Map<String, Long> sequences = new TreeMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private int count;

    /** The next one. */
    public void add(EntityUpdate update) {
        count++;
        follow(update);
        Window window = update.window();
        if (window != null) {
            windows.computeIfAbsent(update.entity().id(), absent -> new TreeMap<>())
                    .put(window.start() + "/" + window.end(), plain(window));
        }
        Map<String, Fact> known = facts.computeIfAbsent(update.entity().id(), absent -> new TreeMap<>());
        update.formerly().forEach(known::remove);
        Fact before = update.before();
        if (before != null) {
            known.remove(before.id());
        }
        Fact after = update.after();
        if (after != null) {
            known.put(after.id(), after);
        }
    }

    private void follow(EntityUpdate update) {
        String id = update.entity().id();
        long last = sequences.getOrDefault(id, 0L);
        if (update.sequence() <= last) {
            repeated.add(id + " " + update.sequence());
        } else {
            if (update.sequence() != last + 1) {
                gaps.add(id + " between " + last + " and " + update.sequence());
            }
            sequences.put(id, update.sequence());
        }
    }

    /** How many there were. */
    public int count() {
        return count;
    }

    /** Those that came again, or after a later one: entity and sequence number. */
    public List<String> repeated() {
        return List.copyOf(repeated);
    }

    /** Where numbers of an entity are missing. */
    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** The last totals emitted of each window that has any, without burst and usual, which depend on when that was. */
    Map<String, List<Window>> windowsByEntity() {
        Map<String, List<Window>> emitted = new TreeMap<>();
        windows.forEach((entity, bySpan) -> emitted.put(
                entity,
                bySpan.values().stream()
                        .filter(window -> window.totals().articles() > 0
                                || !window.totals().facts().isEmpty())
                        .toList()));
        emitted.values().removeIf(List::isEmpty);
        return emitted;
    }

    /** Each entity's facts, by id; without the places in the log, since nothing is emitted where only those change. */
    Map<String, Map<String, Fact>> factsByEntity() {
        Map<String, Map<String, Fact>> known = new TreeMap<>();
        facts.forEach((entity, byId) -> byId.forEach((id, fact) ->
                known.computeIfAbsent(entity, absent -> new TreeMap<>()).put(id, fact.unplaced())));
        return known;
    }

    /** Without what depends on when it was emitted. */
    static Window plain(Window window) {
        Window.Totals totals = window.totals();
        return new Window(
                window.start(),
                window.end(),
                0,
                window.isFinal(),
                new Window.Totals(
                        totals.mentions(),
                        totals.articles(),
                        totals.outlets(),
                        totals.facts(),
                        totals.spokenAbout(),
                        totals.counterparts(),
                        0,
                        totals.origins(),
                        0));
    }
}
