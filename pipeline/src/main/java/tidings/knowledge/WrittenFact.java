package tidings.knowledge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;

/**
 * A fact as bytes. It is written once, however many receive it, and read only by those who look into it. Equal facts
 * are equal bytes. Of one thread alone.
 */
public final class WrittenFact {

    private final byte[] bytes;
    private @Nullable Fact fact;
    private @Nullable String digest;

    /** @param bytes as a {@link FactForm} wrote them; not to be changed */
    public WrittenFact(byte[] bytes) {
        this.bytes = bytes;
    }

    public static WrittenFact of(Fact fact, FactForm form) {
        WrittenFact written = new WrittenFact(form.write(fact));
        written.fact = fact;
        return written;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public Fact fact(FactForm form) {
        Fact read = fact;
        if (read == null) {
            read = form.read(bytes);
            fact = read;
        }
        return read;
    }

    /** The first 64 bits of the SHA-256 of its bytes, as 16 hexadecimal digits. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = HexFormat.of().formatHex(hash(), 0, 8);
            digest = known;
        }
        return known;
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrittenFact written && Arrays.equals(bytes, written.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return fact == null ? bytes.length + " bytes" : fact.toString();
    }
}
