package tidings.testing.hostile;

import java.util.Arrays;

/**
 * A document that a producer is given.
 *
 * @param family what is wrong with it, in a few words
 * @param name of the file; its extension says how it is read
 */
public record HostileFile(String family, String name, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof HostileFile file
                && family.equals(file.family)
                && name.equals(file.name)
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return family.hashCode();
    }

    @Override
    public String toString() {
        return family;
    }
}
