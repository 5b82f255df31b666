package tidings.resolve;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * An entry's bytes: one for the share and two marks, then the title, or only what it has after the name's words. Coarse
 * shares make the entries alike, and alike entries make the transducer small.
 */
final class LinkEntry {

    private static final int STEPS = 10;
    private static final int PERSON = 0x40;
    private static final int SHORT = 0x20;

    private LinkEntry() {}

    static byte[] encode(String surface, String title, double share, boolean isPerson) {
        String words = surface.replace(' ', '_');
        boolean begins = title.startsWith(words);
        byte[] rest = LinkTable.utf8(begins ? title.substring(words.length()) : title);
        byte[] entry = new byte[rest.length + 1];
        entry[0] = (byte) ((int) Math.floor(share * STEPS) | (begins ? SHORT : 0) | (isPerson ? PERSON : 0));
        System.arraycopy(rest, 0, entry, 1, rest.length);
        return entry;
    }

    static LinkDictionary.Link decode(String surface, BytesRef entry) {
        int marks = entry.bytes[entry.offset];
        String rest = new String(entry.bytes, entry.offset + 1, entry.length - 1, StandardCharsets.UTF_8);
        String title = (marks & SHORT) == 0 ? rest : surface.replace(' ', '_') + rest;
        return new LinkDictionary.Link(title, (marks & 0x1f) / (double) STEPS, (marks & PERSON) != 0);
    }
}
