package tidings.resolve;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.Counter;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;

/**
 * Makes {@link LinkTable} from CoreNLP's wikidict: lines of name, title and share of the name's links that lead there,
 * grouped by title; 21 million of them, of which a fifth is kept.
 *
 * <p>Run by the build with CoreNLP's KBP models on the class path, which the running system doesn't need.
 */
public final class LinkTableBuilder {

    private static final String SOURCE = "/edu/stanford/nlp/models/kbp/english/wikidict.tab.gz";

    /** An article that is linked by fewer different names is not news, and mostly noise. */
    private static final int LEAST_NAMES = 6;

    /** Parts name and entry in the table to sort; stands in no name and sorts before all that does. */
    private static final char PART = '\u0001';

    private final LinkFilter filter = new LinkFilter();
    private final BytesRefArray entries = new BytesRefArray(Counter.newCounter());

    private LinkTableBuilder() {}

    /**
     * Writes the table below the class directory that the only argument names, unless it is there already.
     *
     * @throws IllegalStateException if the source is not on the class path
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0] + LinkTable.RESOURCE);
        if (Files.exists(target)) {
            return;
        }
        System.out.println("[INFO] Making the dictionary of links; this takes a minute or two, once: " + target);
        try (InputStream source = LinkTableBuilder.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new IllegalStateException(
                        SOURCE + " is not on the class path: give the build stanford-corenlp's models-english-kbp");
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path unfinished = target.resolveSibling(target.getFileName() + ".part");
            LinkTableBuilder builder = new LinkTableBuilder();
            builder.read(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(source, 1 << 16), StandardCharsets.UTF_8), 1 << 16));
            builder.write(unfinished);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The table of lines in the source's form; for tests. */
    static LinkTable build(BufferedReader lines) throws IOException {
        LinkTableBuilder builder = new LinkTableBuilder();
        builder.read(lines);
        return new LinkTable(builder.compile());
    }

    private void read(BufferedReader lines) throws IOException {
        String title = "";
        List<String[]> group = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 3) {
                continue;
            }
            if (!columns[1].equals(title)) {
                add(title, group);
                group.clear();
                title = columns[1];
            }
            group.add(columns);
        }
        add(title, group);
    }

    private void add(String title, List<String[]> group) {
        if (group.size() < LEAST_NAMES || !filter.keepsTitle(title)) {
            return;
        }
        boolean isPerson = isPerson(title, group);
        for (String[] columns : group) {
            String surface = columns[0];
            double share = Double.parseDouble(columns[2]);
            if (filter.keeps(surface, share)) {
                byte[] name = LinkTable.utf8(surface + PART);
                byte[] entry = LinkEntry.encode(surface, title, Math.min(share, 1), isPerson);
                BytesRefBuilder both = new BytesRefBuilder();
                both.append(name, 0, name.length);
                both.append(entry, 0, entry.length);
                entries.append(both.get());
            }
        }
    }

    /** Only persons are linked by their last name, a comma and their first. */
    private static boolean isPerson(String title, List<String[]> group) {
        String name = title.replaceFirst("_\\(.*", "").replace('_', ' ');
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            return false;
        }
        String inverted = name.substring(space + 1) + ", " + name.substring(0, space);
        return group.stream().anyMatch(columns -> columns[0].startsWith(inverted));
    }

    private FST<BytesRef> compile() throws IOException {
        FSTCompiler<BytesRef> compiler =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton()).build();
        IntsRefBuilder key = new IntsRefBuilder();
        BytesRefBuilder last = new BytesRefBuilder();
        BytesRefIterator sorted = entries.iterator(BytesRef::compareTo);
        for (BytesRef each = sorted.next(); each != null; each = sorted.next()) {
            int part = each.offset;
            while (each.bytes[part] != PART) {
                part++;
            }
            BytesRef name = new BytesRef(each.bytes, each.offset, part - each.offset);
            // of the same name twice (the source has a few) the first in order is kept
            if (last.length() == 0 || !last.get().bytesEquals(name)) {
                BytesRef entry = new BytesRef(each.bytes, part + 1, each.offset + each.length - part - 1);
                compiler.add(Util.toIntsRef(name, key), BytesRef.deepCopyOf(entry));
                last.copyBytes(name);
            }
        }
        return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    }

    private void write(Path target) throws IOException {
        FST<BytesRef> table = compile();
        try (OutputStreamDataOutput out =
                new OutputStreamDataOutput(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16))) {
            table.save(out, out);
        }
    }
}
