package tidings.model;

/**
 * Who or what is meant.
 *
 * @param id {@code wiki:Joe_Biden} where linked to English Wikipedia, else {@code local:person/tony-semelroth}: the same
 *     on every machine and never dependent on other articles
 * @param name canonical name
 */
public record EntityRef(String id, String name, EntityType type) implements Comparable<EntityRef> {

    public EntityRef {
        if (!id.startsWith("wiki:") && !id.startsWith("local:")) {
            throw new IllegalArgumentException("an entity id starts with wiki: or local:, not \"" + id + '"');
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("entity " + id + " has no name");
        }
    }

    @Override
    public int compareTo(EntityRef other) {
        return id.compareTo(other.id);
    }
}
