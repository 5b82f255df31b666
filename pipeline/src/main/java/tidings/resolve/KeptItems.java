package tidings.resolve;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a dump of Wikidata's entities: those with an article in English Wikipedia, as rows of a file, and beside it
 * how far the dump was read when the rows were last safe on disk.
 */
final class KeptItems {

    private static final String ROWS = "items.rows";
    private static final String READ = "items.read";

    /** So many items are read again at most. */
    private static final int ITEMS_AT_A_TIME = 20_000;

    /** An item has no more names than these that are of use. */
    private static final int MOST_NAMES = 60;

    /** So much of a file says whether it is the one of before. */
    private static final int BEGINNING = 1 << 20;

    private static final String QUALIFIER = " \\([^()]*\\)$";

    private final Path work;
    private final Path dump;
    private final Keeper keeper;
    private final LinkBuildProgress progress;
    private Position position;

    /**
     * An item that is kept.
     *
     * @param title of its article, with underscores
     * @param number behind the Q
     * @param sites Wikipedias with an article on it
     * @param mark what it is: 0 if that is not known, else the mark's place in the order, from 1
     */
    record Item(String title, long number, int sites, byte mark, List<String> names) {

        static LinkDictionary.@Nullable Mark markOf(byte mark) {
            return mark == 0 ? null : LinkDictionary.Mark.values()[mark - 1];
        }

        BytesRef row(byte kind) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes));
            return LinkBuild.Keyed.row(title, kind, bytes.toByteArray());
        }

        static Item of(LinkBuild.Keyed row) throws IOException {
            return read(new DataInputStream(new ByteArrayInputStream(row.bytes())));
        }

        void write(DataOutputStream out) throws IOException {
            out.writeUTF(title);
            out.writeLong(number);
            out.writeInt(sites);
            out.writeByte(mark);
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
        }

        static Item read(DataInputStream in) throws IOException {
            String title = in.readUTF();
            long number = in.readLong();
            int sites = in.readInt();
            byte mark = in.readByte();
            int count = in.readInt();
            List<String> names = new ArrayList<>(count);
            for (int at = 0; at < count; at++) {
                names.add(in.readUTF());
            }
            return new Item(title, number, sites, mark, names);
        }
    }

    /**
     * How far a dump was read.
     *
     * @param bytes of rows that are whole
     * @param isComplete true if it was read to its end
     */
    private record Position(
            String beginning, long lines, long bytes, long items, long broken, long firstBroken, boolean isComplete) {

        static Position none(String beginning) {
            return new Position(beginning, 0, 0, 0, 0, 0, false);
        }

        boolean isOf(Path dump) throws IOException {
            return KeptItems.beginning(dump, Integer.parseInt(beginning.substring(0, beginning.indexOf(':'))))
                    .equals(beginning);
        }

        String line() {
            return beginning
                    + ' '
                    + lines
                    + ' '
                    + bytes
                    + ' '
                    + items
                    + ' '
                    + broken
                    + ' '
                    + firstBroken
                    + ' '
                    + isComplete;
        }

        static @Nullable Position parse(String line) {
            String[] parts = line.strip().split(" ");
            try {
                return parts.length == 7 && parts[0].matches("\\d{1,7}:.*")
                        ? new Position(
                                parts[0],
                                Long.parseLong(parts[1]),
                                Long.parseLong(parts[2]),
                                Long.parseLong(parts[3]),
                                Long.parseLong(parts[4]),
                                Long.parseLong(parts[5]),
                                Boolean.parseBoolean(parts[6]))
                        : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    /** What the beginning of a dump comes to: bytes taken from the file, items kept, and bytes of their rows. */
    record Sample(long taken, long items, long rows) {}

    /** What is done with an item. */
    interface Taker {
        void take(Item item) throws IOException;
    }

    private KeptItems(Path work, Path dump, Keeper keeper, LinkBuildProgress progress, Position position) {
        this.work = work;
        this.dump = dump;
        this.keeper = keeper;
        this.progress = progress;
        this.position = position;
    }

    /** With what an ended build has kept of the same dump in {@code work}. */
    static KeptItems open(Path work, Path dump, LinkFilter filter, LinkBuildProgress progress) throws IOException {
        if (!Files.isRegularFile(dump)) {
            throw new LinkBuildException(dump + " is not there, or is no file", null);
        }
        Position position = Position.none(beginning(dump, (int) Math.min(BEGINNING, Files.size(dump))));
        if (Files.exists(work.resolve(READ)) && Files.exists(work.resolve(ROWS))) {
            Position before = Position.parse(Files.readString(work.resolve(READ)));
            if (before != null && before.isOf(dump) && Files.size(work.resolve(ROWS)) >= before.bytes()) {
                position = before;
                progress.note(String.format(
                        Locale.ROOT, "going on behind line %,d, where the build before has ended", before.lines()));
            } else {
                progress.note("what " + work + " holds is of another dump: begun anew");
            }
        }
        return new KeptItems(work, dump, new Keeper(filter), progress, position);
    }

    /** The bytes that a dump begins with: their number and digest, which stay when the rest of it is fetched. */
    private static String beginning(Path dump, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(dump)) {
            return bytes + ":" + DigestUtils.sha256Hex(in.readNBytes(bytes));
        }
    }

    /** Reads so many bytes of a dump, and keeps nothing. */
    static Sample sample(Path dump, LinkFilter filter, long bytes) throws IOException {
        Keeper keeper = new Keeper(filter);
        long items = 0;
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (WikidataDump lines = WikidataDump.open(dump)) {
            while (lines.taken() < bytes && lines.next()) {
                Item item = keeper.itemIfWhole(lines);
                if (item != null) {
                    items++;
                    item.write(new DataOutputStream(rows));
                }
            }
            return new Sample(lines.taken(), items, rows.size());
        } catch (LinkBuildException e) {
            if (items == 0) {
                throw e;
            }
            // The build will say that the dump is cut, and keep what it has read.
            return new Sample(Math.min(bytes, Files.size(dump)), items, rows.size());
        }
    }

    /** Reads what is not read yet. */
    void read() throws IOException {
        if (position.isComplete()) {
            return;
        }
        progress.stage("reading entities", Files.size(dump));
        try (FileChannel file =
                        FileChannel.open(work.resolve(ROWS), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                WikidataDump lines = WikidataDump.open(dump)) {
            file.truncate(position.bytes()).position(position.bytes());
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
            DataOutputStream rows = new DataOutputStream(out);
            try {
                lines.skip(position.lines(), progress::read);
                read(lines, rows, file);
            } finally {
                // Also what was read of a dump that turns out to be cut.
                save(rows, file);
            }
        }
    }

    private void read(WikidataDump lines, DataOutputStream rows, FileChannel file) throws IOException {
        while (lines.next()) {
            Item item = null;
            long broken = position.broken();
            long firstBroken = position.firstBroken();
            try {
                item = keeper.item(lines);
            } catch (JacksonException e) {
                broken++;
                firstBroken = firstBroken == 0 ? lines.number() : firstBroken;
            }
            if (item != null) {
                item.write(rows);
            }
            position = new Position(
                    position.beginning(),
                    lines.number(),
                    position.bytes(),
                    position.items() + (item == null ? 0 : 1),
                    broken,
                    firstBroken,
                    false);
            progress.read(lines.taken());
            if (item != null && position.items() % ITEMS_AT_A_TIME == 0) {
                save(rows, file);
            }
        }
        position = new Position(
                position.beginning(),
                position.lines(),
                position.bytes(),
                position.items(),
                position.broken(),
                position.firstBroken(),
                true);
    }

    private void save(DataOutputStream rows, FileChannel file) throws IOException {
        rows.flush();
        file.force(false);
        position = new Position(
                position.beginning(),
                position.lines(),
                file.position(),
                position.items(),
                position.broken(),
                position.firstBroken(),
                position.isComplete());
        Path unfinished = work.resolve(READ + ".part");
        Files.writeString(unfinished, position.line() + '\n');
        Files.move(unfinished, work.resolve(READ), StandardCopyOption.REPLACE_EXISTING);
    }

    void forEach(Taker taker) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(work.resolve(ROWS)), 1 << 16))) {
            for (long at = 0; at < position.items(); at++) {
                taker.take(Item.read(in));
            }
        }
    }

    long count() {
        return position.items();
    }

    long lines() {
        return position.lines();
    }

    long broken() {
        return position.broken();
    }

    /** Number of the first broken line; 0 if there is none. */
    long firstBroken() {
        return position.firstBroken();
    }

    /** Decides what is kept. */
    private static final class Keeper {

        private final LinkFilter filter;
        private final WikidataClasses classes = WikidataClasses.load();

        Keeper(LinkFilter filter) {
            this.filter = filter;
        }

        /** The line's item; null if it is not kept or cannot be read. */
        @Nullable
        Item itemIfWhole(WikidataDump lines) throws IOException {
            try {
                return item(lines);
            } catch (JacksonException e) {
                return null;
            }
        }

        /**
         * The line's item; null if it is not kept.
         *
         * @throws JacksonException if it cannot be read
         */
        @Nullable
        Item item(WikidataDump lines) throws IOException {
            if (!lines.mayHaveArticle()) {
                return null;
            }
            WikidataItem item = lines.item();
            String title = item.title();
            if (title == null || !item.isItem() || classes.isNoOneThing(item)) {
                return null;
            }
            LinkDictionary.Mark mark = classes.mark(item);
            // What dictionaries write small is a word and no name.
            boolean isWord = mark == null
                    && !item.label().isEmpty()
                    && item.label().equals(item.label().toLowerCase(Locale.ROOT));
            if (isWord) {
                return null;
            }
            Set<String> names = new LinkedHashSet<>(List.of(title, title.replaceFirst(QUALIFIER, ""), item.label()));
            names.addAll(item.aliases());
            List<String> kept = names.stream()
                    .filter(name -> filter.keeps(name, 1))
                    .limit(MOST_NAMES)
                    .toList();
            String article = title.replace(' ', '_');
            return kept.isEmpty() || filter.fault(article, kept) != null
                    ? null
                    : new Item(
                            article, item.number(), item.sites(), (byte) (mark == null ? 0 : mark.ordinal() + 1), kept);
        }
    }
}
