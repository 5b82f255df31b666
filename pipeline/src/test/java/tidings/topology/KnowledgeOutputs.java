package tidings.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.model.Window;

/** What readers of knowledge's topics come to know, folded by key. */
public final class KnowledgeOutputs {

    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Entity> entities = new TreeMap<>();
    private final List<EntityUpdate> updates = new ArrayList<>();
    private int records;

    /** A record of the facts topic. */
    public void fact(String id, @Nullable Fact fact) {
        put(facts, id, fact);
    }

    /** A record of the entities topic. */
    public void entity(String id, @Nullable Entity entity) {
        put(entities, id, entity);
    }

    /** A record of the topic of updates. */
    public void update(EntityUpdate update) {
        records++;
        updates.add(update);
    }

    private <V> void put(Map<String, V> folded, String key, @Nullable V value) {
        records++;
        if (value == null) {
            folded.remove(key);
        } else {
            folded.put(key, value);
        }
    }

    /** Lets go of all there was. */
    void forget() {
        facts.clear();
        entities.clear();
        updates.clear();
    }

    /** How many records there were, of all topics. */
    int records() {
        return records;
    }

    public Map<String, Fact> facts() {
        return Map.copyOf(facts);
    }

    public Map<String, Entity> entities() {
        return Map.copyOf(entities);
    }

    public List<EntityUpdate> updates() {
        return List.copyOf(updates);
    }

    /** The last totals told of each window that has any, without burst and usual, which depend on when it was told. */
    public Map<String, List<Window>> windowsByEntity() {
        Map<String, Map<String, Window>> windows = new TreeMap<>();
        for (EntityUpdate update : updates) {
            Window window = update.window();
            if (window != null) {
                windows.computeIfAbsent(update.entity().id(), absent -> new TreeMap<>())
                        .put(window.start() + "/" + window.end(), plain(window));
            }
        }
        Map<String, List<Window>> told = new TreeMap<>();
        windows.forEach((entity, bySpan) -> told.put(
                entity,
                bySpan.values().stream()
                        .filter(window -> window.totals().articles() > 0
                                || !window.totals().facts().isEmpty())
                        .toList()));
        told.values().removeIf(List::isEmpty);
        return told;
    }

    /** What each entity's updates come to: its facts, by id. */
    public Map<String, Map<String, Fact>> foldedUpdates() {
        Map<String, Map<String, Fact>> folded = new TreeMap<>();
        for (EntityUpdate update : updates) {
            Map<String, Fact> known = folded.computeIfAbsent(update.entity().id(), absent -> new TreeMap<>());
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
        folded.values().removeIf(Map::isEmpty);
        return folded;
    }

    private static Window plain(Window window) {
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
