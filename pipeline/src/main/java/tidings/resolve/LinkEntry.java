package tidings.resolve;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * An entry's bytes: one for the share and the marks, then the title, or only what it has after the name's words. Coarse
 * shares make the entries alike, and alike entries make the transducer small.
 */
final class LinkEntry {

    private static final int STEPS = 10;
    private static final int SHARE = 0x0f;
    private static final int SHORT = 0x10;

    /** The bits of the marks, by their order. */
    private static final int FIRST_MARK = 0x20;

    private LinkEntry() {}

    static byte[] encode(String surface, LinkDictionary.Link link) {
        String words = surface.replace(' ', '_');
        String title = link.title();
        boolean begins = title.startsWith(words);
        byte[] rest = LinkTable.utf8(begins ? title.substring(words.length()) : title);
        byte[] entry = new byte[rest.length + 1];
        int first = (int) Math.floor(link.share() * STEPS) | (begins ? SHORT : 0);
        for (LinkDictionary.Mark mark : link.marks()) {
            first |= FIRST_MARK << mark.ordinal();
        }
        entry[0] = (byte) first;
        System.arraycopy(rest, 0, entry, 1, rest.length);
        return entry;
    }

    static LinkDictionary.Link decode(String surface, BytesRef entry) {
        int first = entry.bytes[entry.offset] & 0xff;
        String rest = new String(entry.bytes, entry.offset + 1, entry.length - 1, StandardCharsets.UTF_8);
        String title = (first & SHORT) == 0 ? rest : surface.replace(' ', '_') + rest;
        Set<LinkDictionary.Mark> marks = EnumSet.noneOf(LinkDictionary.Mark.class);
        for (LinkDictionary.Mark mark : LinkDictionary.Mark.values()) {
            if ((first & FIRST_MARK << mark.ordinal()) != 0) {
                marks.add(mark);
            }
        }
        return new LinkDictionary.Link(title, (first & SHARE) / (double) STEPS, marks);
    }
}
