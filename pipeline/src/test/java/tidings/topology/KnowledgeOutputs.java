package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.FactFold;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Fact;
import tidings.model.Window;

/** What readers of knowledge's topics come to know, folded by key. */
public final class KnowledgeOutputs {

    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, EntityWindow> windows = new TreeMap<>();
    private final List<EntityUpdate> updates = new ArrayList<>();
    private final boolean keepsUpdates;
    private UpdateFold fold = new UpdateFold();
    private int records;

    KnowledgeOutputs() {
        this(true);
    }

    /** @param keepsUpdates false if there are too many of them: what they come to is enough */
    public KnowledgeOutputs(boolean keepsUpdates) {
        this.keepsUpdates = keepsUpdates;
    }

    /** A record of the facts topic. */
    public void fact(String id, @Nullable Fact fact) {
        put(facts, id, fact);
    }

    /** A record of the entities topic. */
    public void entity(String id, @Nullable Entity entity) {
        put(entities, id, entity);
    }

    /** A record of the topic of windows. */
    public void window(String key, @Nullable EntityWindow window) {
        put(windows, key, window);
    }

    /** A record of the topic of updates. */
    public void update(EntityUpdate update) {
        records++;
        fold.add(update);
        if (keepsUpdates) {
            updates.add(update);
        }
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
        windows.clear();
        updates.clear();
        fold = new UpdateFold();
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

    /** As they came, if they are kept. */
    List<EntityUpdate> updates() {
        return List.copyOf(updates);
    }

    /** How the updates followed one another. */
    public UpdateFold fold() {
        return fold;
    }

    /** The topic of windows, without what depends on when they were emitted, as {@link UpdateFold} has them. */
    public Map<String, List<Window>> emittedWindowsByEntity() {
        Map<String, Map<String, Window>> byEntity = new TreeMap<>();
        windows.forEach((key, emitted) -> {
            assertThat(key).isEqualTo(emitted.key());
            byEntity.computeIfAbsent(emitted.entity().id(), absent -> new TreeMap<>())
                    .put(emitted.window().start() + "/" + emitted.window().end(), UpdateFold.plain(emitted.window()));
        });
        Map<String, List<Window>> listed = new TreeMap<>();
        byEntity.forEach((entity, bySpan) -> listed.put(entity, List.copyOf(bySpan.values())));
        return listed;
    }

    /** See {@link UpdateFold}. */
    public Map<String, List<Window>> windowsByEntity() {
        return fold.windowsByEntity();
    }

    /** What each entity's updates come to: its facts, by id, as {@link UpdateFold} has them. */
    public Map<String, Map<String, Fact>> foldedUpdates() {
        return fold.factsByEntity();
    }

    /** Those of the topic of facts, as {@link UpdateFold} has them. */
    public Map<String, Map<String, Fact>> factsByEntity() {
        Map<String, Map<String, Fact>> byEntity = new TreeMap<>();
        facts.forEach((id, fact) -> FactFold.entities(fact)
                .forEach(entity -> byEntity.computeIfAbsent(entity.id(), absent -> new TreeMap<>())
                        .put(id, fact.unplaced())));
        return byEntity;
    }
}
