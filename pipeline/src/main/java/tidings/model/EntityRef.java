package tidings.model;

import java.nio.charset.StandardCharsets;

/**
 * Who or what is meant.
 *
 * @param id {@code wiki:Joe_Biden} where linked to English Wikipedia, else {@code local:person/tony-semelroth}: the same
 *     on every machine and never dependent on other articles
 * @param name canonical name
 */
public record EntityRef(String id, String name, EntityType type) implements Comparable<EntityRef> {

    /** Most bytes of an id or a name in UTF-8: they come back many times in one record. */
    public static final int MAX_BYTES = 512;

    /** Most bytes of a char in UTF-8: what is short enough by this need not be encoded to be measured. */
    private static final int BYTES_A_CHAR = 3;

    public EntityRef {
        if (!id.startsWith("wiki:") && !id.startsWith("local:")) {
            throw new IllegalArgumentException("an entity id starts with wiki: or local:, not \"" + id + '"');
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("entity " + id + " has no name");
        }
        requireShort(id);
        requireShort(name);
    }

    private static void requireShort(String text) {
        if (text.length() <= MAX_BYTES / BYTES_A_CHAR) {
            return;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException("an id or name of an entity has at most " + MAX_BYTES + " bytes, not "
                    + bytes + ", as \"" + text.substring(0, text.offsetByCodePoints(0, 60)) + "…\"");
        }
    }

    @Override
    public int compareTo(EntityRef other) {
        return id.compareTo(other.id);
    }
}
