package tidings.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a dictionary of today of public dumps: the entities of Wikidata and, for more names, the pages and redirects of
 * English Wikipedia. Of each name it keeps the article that most Wikipedias have and that the name is the title of.
 *
 * <p>The dump is read once, and what is kept of it lies on disk, so that a build goes on where it was ended; the rest is
 * sorted there, too. Memory does not grow with the dump.
 */
public final class LinkBuild implements AutoCloseable {

    private static final String LOCK = "build.lock";
    private static final String TABLE = "table";
    private static final String FULL = "No space left on device";

    /** A title of Wikipedia, or a page that leads to it, means the article rather than others that are called so. */
    private static final long OWN_NAME = 4;

    /** So much of a dump says how fast it is read and how much is kept. */
    private static final long SAMPLE = 8 << 20;

    /** Articles of English Wikipedia, rounded up: more than that is never kept. */
    private static final long MOST_ARTICLES = 8_000_000;

    /** What is kept of an item lies there, and twice more while it is sorted. */
    private static final int COPIES = 3;

    private static final byte ITEM = 0;
    private static final byte NAME = 1;

    private final Sources sources;
    private final Path target;
    private final Path work;
    private final Directory room;
    private final LinkBuildProgress progress;
    private final LinkFilter filter = new LinkFilter();

    /**
     * What a dictionary is made of.
     *
     * @param entities Wikidata's dump of entities as JSON, packed or not
     * @param redirects of English Wikipedia; null for none
     */
    public record Sources(Path entities, @Nullable Redirects redirects) {}

    /** The dumps of Wikipedia's tables {@code page} and {@code redirect}. */
    public record Redirects(Path pages, Path redirects) {}

    /**
     * What a build comes to, at most, judged by the beginning of the dump.
     *
     * @param bytes of the dump
     * @param time of reading it
     * @param room in the directory of work, bytes
     * @param free there, bytes
     */
    public record Estimate(long bytes, Duration time, long room, long free) {}

    /**
     * What was made.
     *
     * @param lines of the dump that were read, now or before
     * @param broken lines among them that were no entities
     * @param firstBroken number of the first of these; 0 if there is none
     * @param articles that names lead to
     * @param names that are kept
     */
    public record Result(long lines, long broken, long firstBroken, long articles, long names) {}

    private LinkBuild(Sources sources, Path target, Path work, Directory room, LinkBuildProgress progress) {
        this.sources = sources;
        this.target = target;
        this.work = work;
        this.room = room;
        this.progress = progress;
    }

    /**
     * A build that writes {@code target}, whole or not at all.
     *
     * @param work a directory that is made for it and removed behind it; one that an ended build left is taken up
     */
    public static LinkBuild of(Sources sources, Path target, Path work, LinkBuildProgress progress) throws IOException {
        Files.createDirectories(work);
        return of(sources, target, work, FSDirectory.open(work), progress);
    }

    /** @param room where is sorted */
    static LinkBuild of(Sources sources, Path target, Path work, Directory room, LinkBuildProgress progress) {
        return new LinkBuild(sources, target, work, room, progress);
    }

    /** Looks at the beginning of the dump. */
    public Estimate estimate(Clock clock) throws IOException {
        long bytes = Files.isRegularFile(sources.entities()) ? Files.size(sources.entities()) : 0;
        long begun = clock.millis();
        KeptItems.Sample sample = KeptItems.sample(sources.entities(), filter, SAMPLE);
        double times = bytes / (double) Math.max(1, sample.taken());
        long rows = Math.round(
                Math.min(sample.rows() * times, sample.rows() / (double) Math.max(1, sample.items()) * MOST_ARTICLES));
        Duration time = Duration.ofMillis(Math.round((clock.millis() - begun) * times));
        return new Estimate(bytes, time, COPIES * rows, Files.getFileStore(work).getUsableSpace());
    }

    /**
     * Builds it.
     *
     * @throws LinkBuildException if it cannot be built, in one line
     */
    public Result build() throws IOException {
        try (Lock lock = room.obtainLock(LOCK)) {
            lock.ensureValid();
            removeTemporary();
            Result result = buildAlone();
            Files.move(work.resolve(TABLE), part(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(part(), target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (LockObtainFailedException e) {
            throw new LinkBuildException("another build works in " + work + ": wait for it, or name another --work", e);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains(FULL)) {
                throw new LinkBuildException(
                        "there is no more room in " + work + " or for " + target
                                + ": make some, or name another --work; what was read is kept there",
                        e);
            }
            throw e;
        }
    }

    /** Removes the directory of work if nothing has been kept in it. */
    @Override
    public void close() throws IOException {
        room.close();
        boolean isEmpty;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(work)) {
            isEmpty = !files.iterator().hasNext();
        } catch (NoSuchFileException e) {
            return;
        }
        if (isEmpty) {
            Files.delete(work);
        }
    }

    /** Removes the directory of work, after the build. */
    public void clear() throws IOException {
        room.close();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(work)) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
        Files.delete(work);
    }

    private Path part() {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** What an ended build was sorting. */
    private void removeTemporary() throws IOException {
        for (String each : room.listAll()) {
            if (each.endsWith(".tmp") || each.equals(TABLE)) {
                room.deleteFile(each);
            }
        }
    }

    private Result buildAlone() throws IOException {
        KeptItems items = KeptItems.open(work, sources.entities(), filter, progress);
        items.read();
        if (items.count() == 0) {
            throw new LinkBuildException(
                    sources.entities() + " has no entity with an article in English Wikipedia: take"
                            + " latest-all.json.gz or .bz2 of Wikidata",
                    null);
        }
        try (SortedRows byTitle = new SortedRows(room, "titles");
                SortedRows numbers = new SortedRows(room, "numbers");
                SortedRows byName = new SortedRows(room, "names")) {
            items.forEach(item -> byTitle.add(item.row(ITEM)));
            Redirects redirects = sources.redirects();
            if (redirects != null) {
                addRedirects(redirects, byTitle);
            }
            progress.stage("sorting names", 0);
            long articles = addNames(byTitle.sorted(), byName, numbers);
            progress.stage("writing the dictionary", 0);
            BestLinks best = new BestLinks(byName.sorted(), filter);
            new LinkTableWriter(room)
                    .write(
                            TABLE,
                            best,
                            numbers.sorted(),
                            sources.entities().getFileName() + ", " + articles + " articles");
            return new Result(items.lines(), items.broken(), items.firstBroken(), articles, best.count());
        }
    }

    /** Joins the two tables by the number of the page: a title, and another that leads to it. */
    private void addRedirects(Redirects dumps, SortedRows byTitle) throws IOException {
        try (SortedRows byPage = new SortedRows(room, "pages");
                SqlDump pages = SqlDump.open(
                        dumps.pages(), "page", "page_id", "page_namespace", "page_title", "page_is_redirect");
                SqlDump redirects = SqlDump.open(
                        dumps.redirects(),
                        "redirect",
                        "rd_from",
                        "rd_namespace",
                        "rd_title",
                        "rd_interwiki",
                        "rd_fragment")) {
            progress.stage("reading pages", Files.size(dumps.pages()));
            for (List<String> row = pages.next(); row != null; row = pages.next()) {
                progress.read(pages.taken());
                String name = row.get(2).replace('_', ' ');
                if (row.get(1).equals("0") && row.get(3).equals("1") && filter.keeps(name, 1)) {
                    byPage.add(pageRow(row.get(0), NAME, name));
                }
            }
            progress.stage("reading redirects", Files.size(dumps.redirects()));
            for (List<String> row = redirects.next(); row != null; row = redirects.next()) {
                progress.read(redirects.taken());
                if (row.get(1).equals("0") && isNone(row.get(3)) && isNone(row.get(4))) {
                    byPage.add(pageRow(row.get(0), ITEM, row.get(2)));
                }
            }
            progress.stage("joining redirects", 0);
            BytesRefIterator rows = byPage.sorted();
            String page = "";
            String title = "";
            for (BytesRef row = rows.next(); row != null; row = rows.next()) {
                Keyed keyed = Keyed.of(row);
                if (keyed.kind() == ITEM) {
                    page = keyed.key();
                    title = keyed.rest();
                } else if (keyed.key().equals(page)) {
                    byTitle.add(Keyed.row(title, NAME, LinkTable.utf8(keyed.rest())));
                }
            }
        }
    }

    private static boolean isNone(String value) {
        return value.isEmpty() || value.equals("NULL");
    }

    private static BytesRef pageRow(String number, byte kind, String title) {
        return Keyed.row(number, kind, LinkTable.utf8(title));
    }

    /** Puts an item and what else leads to its article together; returns how many there are. */
    private long addNames(BytesRefIterator rows, SortedRows byName, SortedRows numbers) throws IOException {
        KeptItems.@Nullable Item item = null;
        Map<String, Long> factors = new LinkedHashMap<>();
        long articles = 0;
        for (BytesRef row = rows.next(); row != null; row = rows.next()) {
            Keyed keyed = Keyed.of(row);
            if (keyed.kind() == ITEM) {
                boolean isNew = item == null || !item.title().equals(keyed.key());
                if (isNew) {
                    addNames(item, factors, byName);
                    item = KeptItems.Item.of(keyed);
                    articles++;
                    numbers.add(LinkTableWriter.row(item.title(), item.number()));
                }
            } else if (item != null && item.title().equals(keyed.key())) {
                factors.merge(keyed.rest(), OWN_NAME, Math::max);
            }
        }
        addNames(item, factors, byName);
        return articles;
    }

    private static void addNames(KeptItems.@Nullable Item item, Map<String, Long> factors, SortedRows byName)
            throws IOException {
        if (item != null) {
            item.names().forEach(name -> factors.merge(name, 1L, Math::max));
            factors.computeIfPresent(item.title().replace('_', ' '), (name, factor) -> OWN_NAME);
            for (Map.Entry<String, Long> each : factors.entrySet()) {
                long weight = each.getValue() * item.sites() * item.sites();
                byName.add(BestLinks.row(each.getKey(), weight, item.mark(), item.title()));
            }
        }
        factors.clear();
    }

    /**
     * A row of a kind below a key.
     *
     * @param rest as text
     * @param bytes of the rest
     */
    record Keyed(String key, byte kind, byte[] bytes) {

        static BytesRef row(String key, byte kind, byte[] rest) {
            byte[] name = LinkTable.utf8(key);
            byte[] row = new byte[name.length + 2 + rest.length];
            System.arraycopy(name, 0, row, 0, name.length);
            row[name.length] = LinkTableWriter.PART;
            row[name.length + 1] = kind;
            System.arraycopy(rest, 0, row, name.length + 2, rest.length);
            return new BytesRef(row);
        }

        static Keyed of(BytesRef row) {
            int part = row.offset;
            while (row.bytes[part] != LinkTableWriter.PART) {
                part++;
            }
            String key = new String(row.bytes, row.offset, part - row.offset, StandardCharsets.UTF_8);
            byte[] rest = new byte[row.offset + row.length - part - 2];
            System.arraycopy(row.bytes, part + 2, rest, 0, rest.length);
            return new Keyed(key, row.bytes[part + 1], rest);
        }

        String rest() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Of each name the article that it most likely means. */
    private static final class BestLinks implements BytesRefIterator {

        private final BytesRefIterator rows;
        private final LinkFilter filter;
        private @Nullable Candidate ahead;
        private long count;

        /** What a name may mean. */
        private record Candidate(String name, long weight, LinkDictionary.@Nullable Mark mark, String title) {}

        BestLinks(BytesRefIterator rows, LinkFilter filter) throws IOException {
            this.rows = rows;
            this.filter = filter;
            this.ahead = read();
        }

        /** Rows of one name are sorted by their weight, the greatest first. */
        static BytesRef row(String name, long weight, byte mark, String title) {
            byte[] text = LinkTable.utf8(title);
            byte[] rest = new byte[Long.BYTES + 1 + text.length];
            long inverted = Long.MAX_VALUE - weight;
            for (int at = 0; at < Long.BYTES; at++) {
                rest[at] = (byte) (inverted >>> Long.SIZE - Byte.SIZE * (at + 1));
            }
            rest[Long.BYTES] = mark;
            System.arraycopy(text, 0, rest, Long.BYTES + 1, text.length);
            return Keyed.row(name, NAME, rest);
        }

        private @Nullable Candidate read() throws IOException {
            BytesRef row = rows.next();
            if (row == null) {
                return null;
            }
            Keyed keyed = Keyed.of(row);
            byte[] rest = keyed.bytes();
            long inverted = 0;
            for (int at = 0; at < Long.BYTES; at++) {
                inverted = inverted << Byte.SIZE | rest[at] & 0xff;
            }
            String title = new String(rest, Long.BYTES + 1, rest.length - Long.BYTES - 1, StandardCharsets.UTF_8);
            return new Candidate(
                    keyed.key(), Long.MAX_VALUE - inverted, KeptItems.Item.markOf(rest[Long.BYTES]), title);
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            while (ahead != null) {
                Candidate best = ahead;
                long sum = 0;
                while (ahead != null && ahead.name().equals(best.name())) {
                    sum += ahead.weight();
                    ahead = read();
                }
                Set<LinkDictionary.Mark> marks = best.mark() == null ? Set.of() : Set.of(best.mark());
                LinkDictionary.Link link =
                        new LinkDictionary.Link(best.title(), best.weight() / (double) Math.max(1, sum), marks);
                if (filter.keeps(best.name(), link.share())
                        && !filter.isSide(best.name(), best.title())
                        && filter.isOfUse(best.name(), link)) {
                    count++;
                    return LinkTableWriter.row(best.name(), link);
                }
            }
            return null;
        }

        long count() {
            return count;
        }
    }
}
