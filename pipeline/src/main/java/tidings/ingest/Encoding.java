package tidings.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bytes into text without guessing: UTF-8, or what a byte-order mark says. */
final class Encoding {

    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private Encoding() {}

    /** @throws UnreadableException if the bytes are not text in that encoding */
    static String decode(byte[] bytes) throws UnreadableException {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableException("has NUL characters: not text, or UTF-16 without a byte-order mark");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("is not " + charset.name() + " from byte " + buffer.position()
                    + " on: convert it, for instance with iconv -t UTF-8");
        }
    }

    /** Half characters, which JSON can spell but no encoding can carry, become U+FFFD; code points keep their count. */
    static String wellFormed(String text) {
        boolean plain = text.chars().noneMatch(each -> Character.isSurrogate((char) each));
        return plain ? text : LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
