package tidings.testing.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a server on the web sends when it is asked.
 *
 * @param family what is wrong with it, in a few words
 * @param head status and fields as they are sent; {@link #HERE} in it stands for the server's own address
 * @param ending what comes behind all of it
 */
public record HostileAnswer(String family, String head, byte[] body, Ending ending) {

    /** Stands for the address that was asked. */
    public static final String HERE = "{here}";

    /** How it ends. */
    public enum Ending {
        /** The server closes the connection. */
        CLOSED,
        /** It sends the body again and again. */
        ENDLESS,
        /** It sends nothing more, and does not close the connection. */
        SILENT
    }

    /** The bytes of the head. */
    public byte[] head(String address) {
        return head.replace(HERE, address).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostileAnswer answer
                && family.equals(answer.family)
                && head.equals(answer.head)
                && Arrays.equals(body, answer.body)
                && ending == answer.ending;
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
