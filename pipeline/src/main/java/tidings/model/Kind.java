package tidings.model;

/**
 * A kind of relation. Open: data files may add kinds to the three that Tidings knows by itself.
 *
 * @param name upper-case letters and underscores, e.g. {@code MET}
 */
public record Kind(String name) implements Comparable<Kind> {

    /** Any two-way exchange between parties: a meeting, visit received, talks, call. */
    public static final Kind MET = new Kind("MET");

    /** An utterance with content. */
    public static final Kind SAID = new Kind("SAID");

    /** A taking of territory by states or armed groups. */
    public static final Kind ANNEXED = new Kind("ANNEXED");

    public Kind {
        if (!name.matches("[A-Z][A-Z_]{0,39}")) {
            throw new IllegalArgumentException("a kind is upper-case letters and underscores, not \"" + name + '"');
        }
    }

    @Override
    public int compareTo(Kind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
