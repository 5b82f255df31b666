package tidings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What files that are no text begin with, whatever they are called. */
enum Signature {
    PNG("\u0089PNG", "a PNG image"),
    GIF("GIF8", "a GIF image"),
    JPEG("\u00FF\u00D8\u00FF", "a JPEG image"),
    RIFF("RIFF", "an image, a sound or a film"),
    PDF("%PDF-", "a PDF document"),
    ZIP("PK\u0003\u0004", "an archive or an office document"),
    GZIP("\u001F\u008B", "a compressed file");

    private final byte[] start;
    private final String words;

    /** @param start a byte for each character */
    Signature(String start, String words) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.words = words;
    }

    /** In words. */
    static Optional<String> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(each -> bytes.length >= each.start.length
                        && Arrays.equals(bytes, 0, each.start.length, each.start, 0, each.start.length))
                .findFirst()
                .map(each -> each.words);
    }
}
