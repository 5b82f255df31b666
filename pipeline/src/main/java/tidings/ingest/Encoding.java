package tidings.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes into text: of plain text and JSON without guessing, UTF-8 or what a byte-order mark says; of feeds whatever can be
 * read; of pages as browsers do.
 */
final class Encoding {

    /** Why what has such characters is not read. */
    static final String NUL = "has NUL characters: not text, or UTF-16 without a byte-order mark";

    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final Map<String, String> SUPERSETS = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "UTF-8",
            "ISO-8859-9", "windows-1254",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "EUC-KR", "x-windows-949",
            "ISO-8859-8-I", "windows-1255",
            "Shift_JIS", "windows-31j");
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta\\b[^>]{0,500}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");
    private static final int LONGEST_PROLOG = 400;
    private static final Set<Charset> WIDE = Set.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("UTF-32"),
            Charset.forName("UTF-32BE"),
            Charset.forName("UTF-32LE"));

    /** Characters beyond ASCII in a page of UTF-8, for each byte that is none. */
    private static final int LEAST_GOOD = 8;
    /** A page's head, with all that is put into it before its character set. */
    private static final int LONGEST_HEAD = 1 << 16;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset EBCDIC = Charset.forName("IBM037");

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
                throw new UnreadableException(NUL);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("is not " + charset.name() + " from byte " + buffer.position()
                    + " on: convert it, for instance with iconv -t UTF-8");
        }
    }

    /**
     * The text of an XML document: by its byte-order mark or shape, by what its bringer says, by what it says itself; where
     * those are wrong, UTF-8, then what is likely, or Windows-1252, which all bytes are text in.
     *
     * @param charset as the bringer says; null if he doesn't
     */
    static String ofXml(byte[] bytes, @Nullable String charset) {
        List<Charset> candidates = new ArrayList<>();
        Optional<Charset> shape = shape(bytes);
        shape.ifPresent(candidates::add);
        String prolog =
                new String(bytes, 0, Math.min(bytes.length, LONGEST_PROLOG), shape.orElse(StandardCharsets.ISO_8859_1));
        Matcher declared = DECLARED.matcher(prolog);
        if (shape.isEmpty() || shape.get().equals(EBCDIC)) {
            Optional.ofNullable(charset).flatMap(Encoding::known).ifPresent(candidates::add);
            if (declared.find()) {
                // What could be read as one byte a character is not in two or four, as programs write that meant their
                // own.
                known(declared.group(1)).filter(each -> !WIDE.contains(each)).ifPresent(candidates::add);
            }
        }
        // Nothing else is UTF-8 by chance, so whoever says that it is comes first.
        candidates.add(
                candidates.contains(StandardCharsets.UTF_8) && shape.isEmpty() ? 0 : candidates.size(),
                StandardCharsets.UTF_8);
        if (shape.filter(EBCDIC::equals).isPresent()) {
            candidates.add(candidates.remove(0));
        }
        for (Charset each : candidates) {
            try {
                String text = each.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return wellFormed(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                // The next one.
            }
        }
        return unsaid(bytes);
    }

    /**
     * The text of a page, as the WHATWG has it for browsers: by its byte-order mark, by what its bringer says, by what it
     * says itself; but UTF-8 wherever the bytes are that, since pages that somebody saved still declare what they were
     * before. Bytes that are no characters in that become U+FFFD, and the flaw says so. A page of which nobody says
     * anything is UTF-8 if it can be, else what is likely, else Windows-1252.
     *
     * @param charset as the bringer says; null if he doesn't
     */
    static Decoded ofPage(byte[] bytes, @Nullable String charset) {
        Optional<Charset> said = mark(bytes)
                .or(() -> isUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty())
                .or(() -> Optional.ofNullable(charset).flatMap(Encoding::known))
                .or(() -> declared(bytes));
        try {
            return new Decoded(strictly(bytes, said.orElse(StandardCharsets.UTF_8)), null);
        } catch (CharacterCodingException e) {
            return said.map(each -> new Decoded(
                            unmarked(new String(bytes, each)),
                            "says that it is " + each.name()
                                    + " and is not: as in a browser, � stands for what cannot be read"))
                    .orElseGet(() -> new Decoded(unsaid(bytes), null));
        }
    }

    private static String unsaid(byte[] bytes) {
        return new String(bytes, GuessedCharset.of(bytes).orElse(WINDOWS));
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return unmarked(charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString());
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** In a meta element, or as XML says it. Who says in single bytes that he writes in double ones, does not. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = withoutComments(
                new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1));
        Matcher xml = DECLARED.matcher(head);
        Matcher meta = META_CHARSET.matcher(head);
        Optional<Charset> said =
                meta.find() ? known(meta.group(1)) : xml.lookingAt() ? known(xml.group(1)) : Optional.empty();
        return said.map(each -> each.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : each);
    }

    /** One that nothing ends goes on to the end, as in a browser. */
    private static String withoutComments(String page) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int open = page.indexOf("<!--"); open >= 0; open = page.indexOf("<!--", from)) {
            kept.append(page, from, open);
            int close = page.indexOf("-->", open);
            from = close < 0 ? page.length() : close + "-->".length();
        }
        return kept.append(page, from, page.length()).toString();
    }

    /** Whether the bytes are UTF-8, which nothing else is by chance; a few that are none make no other encoding of them. */
    private static boolean isUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : lengthInUtf8(bytes, i);
            good += length > 1 ? 1 : 0;
            bad += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return good > bad * LEAST_GOOD;
    }

    /** Of the character that begins there, 0 if none does. */
    private static int lengthInUtf8(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (first >= 0xF5 || at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** What a byte-order mark says, or how the characters that XML starts with lie. */
    private static Optional<Charset> shape(byte[] bytes) {
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0, 0, 0x3C)) {
            return known("UTF-32BE");
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0x3C, 0, 0, 0)) {
            return known("UTF-32LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, 0x3C, 0, 0x3F)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0x3C, 0, 0x3F, 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? Optional.of(EBCDIC) : Optional.empty();
    }

    /** By its name; some stand for a superset, which those who say so use (as the WHATWG's encodings have it). */
    static Optional<Charset> known(String name) {
        try {
            String said = name.strip();
            String own =
                    SUPERSETS.containsKey(said) ? said : Charset.forName(said).name();
            return Optional.of(Charset.forName(SUPERSETS.getOrDefault(own, own)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
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
