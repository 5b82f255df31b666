package tidings.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** The encoding of bytes of which nobody says anything, by which of them stand beside each other in which language. */
final class GuessedCharset {

    /** Of 100. Nothing is as sure of a text of few letters. */
    private static final int LEAST = 30;

    /** So many bytes on each side of one beyond ASCII are looked at: words, hardly any markup. */
    private static final int BESIDE = 12;

    /** The detector looks no further. */
    private static final int MOST = 8_000;

    private GuessedCharset() {}

    /** Empty where none is likely. */
    static Optional<Charset> of(byte[] bytes) {
        byte[] sample = sample(bytes);
        if (sample.length == 0) {
            return Optional.empty();
        }
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return match == null || match.getConfidence() < LEAST || match.getName().startsWith("UTF-")
                ? Optional.empty()
                : Encoding.known(match.getName());
    }

    private static byte[] sample(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        int next = 0;
        for (int i = 0; i < bytes.length && sample.size() < MOST; i++) {
            if (bytes[i] < 0) {
                int from = Math.max(next, i - BESIDE);
                next = Math.min(bytes.length, i + BESIDE + 1);
                if (next > from) {
                    sample.write(bytes, from, next - from);
                }
            }
        }
        return sample.toByteArray();
    }
}
