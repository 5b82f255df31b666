package tidings.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.Counter;
import tidings.model.MentionedEntity.Gender;

/**
 * Makes {@link LinkTable} from CoreNLP's wikidict: lines of name, title and share of the name's links that lead there,
 * grouped by title; 21 million of them, of which a fifth is kept. What cannot be ({@link LinkCheck}) is left out and
 * reported.
 *
 * <p>Run by the build with CoreNLP's KBP models on the class path, which the running system doesn't need.
 */
public final class LinkTableBuilder {

    private static final String DROPPED = "links-dropped.tsv";

    private static final String SOURCE = "/edu/stanford/nlp/models/kbp/english/wikidict.tab.gz";

    /** An article that is linked by fewer different names is not news, and mostly noise. */
    private static final int LEAST_NAMES = 6;

    /** A small town's article is known by its name, with its country or without; other articles then by their own name. */
    private static final int LEAST_NAMES_OF_ALL = 2;

    /** A smaller town's other names are rarely meant. */
    private static final int LEAST_PEOPLE = 10_000;

    /** Share of the links with its own name that lead to an article which is linked by hardly any other. */
    private static final double NEARLY_ALL = 0.9;

    private static final Pattern COMPANY =
            Pattern.compile(".[ ,](Inc|Corp|Co|Ltd|Limited|PLC|plc|LLC|AG|S\\.?A|N\\.?V|Company|Corporation)\\.?$");

    private static final Pattern DIVISION = Pattern.compile("(.+?),_(.+)");

    private final LinkFilter filter = new LinkFilter();
    private final BytesRefArray entries = new BytesRefArray(Counter.newCounter());
    private final LinkCheck check;
    private final Set<String> towns = new HashSet<>();
    private final Set<String> townNames = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Genders genders = Genders.load();
    private final Set<String> bodyNouns = Table.words("body-nouns.tsv");

    /** Names whose own articles may be missing from the source. */
    private final Set<String> orphans = new TreeSet<>();

    /** Titles that would be theirs and do occur. */
    private final Set<String> homes = new HashSet<>();

    /** What was left out because it cannot be: why, name, title; the name is empty where all names of a title are meant. */
    private final List<String[]> dropped = new ArrayList<>();

    private LinkTableBuilder(List<Place> places) {
        this.check = new LinkCheck(places);
        Table.read("country-codes.tsv").forEach(row -> regions.add(row.text(1)));
        for (Place place : places) {
            if (place.kind() == Place.Kind.DIVISION) {
                regions.add(place.name().replace(' ', '_'));
            } else {
                towns.add(place.name().replace(' ', '_'));
                if (place.people() >= LEAST_PEOPLE) {
                    townNames.add(Spelling.fold(place.name()));
                    place.otherNames().forEach(name -> townNames.add(Spelling.fold(name)));
                }
            }
        }
    }

    /**
     * Writes the table and the gazetteer below the class directory that the first argument names, unless they are there
     * already, and {@code links-dropped.tsv} beside the directory: what was left out because it cannot be, and why.
     *
     * @param arguments the class directory and the list of places
     * @throws IllegalStateException if the source is not on the class path
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0] + LinkTable.RESOURCE);
        Path gazetteer = Path.of(arguments[0] + Gazetteer.RESOURCE);
        if (Files.exists(target) && Files.exists(gazetteer)) {
            return;
        }
        List<Place> places = GazetteerBuilder.read(Path.of(arguments[1]));
        Files.createDirectories(gazetteer.toAbsolutePath().getParent());
        GazetteerBuilder.write(places, gazetteer);
        System.out.println("[INFO] Making the dictionary of links; this takes a minute or two, once: " + target);
        try (InputStream source = LinkTableBuilder.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new IllegalStateException(
                        SOURCE + " is not on the class path: give the build stanford-corenlp's models-english-kbp");
            }
            LinkTableBuilder builder = new LinkTableBuilder(places);
            builder.read(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(source, 1 << 16), StandardCharsets.UTF_8), 1 << 16));
            builder.report(Path.of(arguments[0]).resolveSibling(DROPPED));
            removeOlder(target);
            try (Directory directory = FSDirectory.open(target.toAbsolutePath().getParent())) {
                String unfinished = target.getFileName() + ".part";
                Files.deleteIfExists(target.resolveSibling(unfinished));
                builder.write(directory, unfinished);
                directory.rename(unfinished, target.getFileName().toString());
            }
        }
    }

    /** The table of lines in the source's form; for tests. */
    static LinkTable build(BufferedReader lines, List<Place> places) throws IOException {
        LinkTableBuilder builder = new LinkTableBuilder(places);
        builder.read(lines);
        Directory directory = new ByteBuffersDirectory();
        builder.write(directory, "links");
        return LinkTable.open(directory, "links");
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
        for (String orphan : orphans) {
            String home = orphan.replace(' ', '_');
            if (!homes.contains(home)) {
                append(orphan, new LinkDictionary.Link(home, 1, Set.of(LinkDictionary.Mark.PLACE)));
            }
        }
    }

    private void report(Path file) throws IOException {
        Files.write(file, dropped.stream().map(each -> String.join("\t", each)).toList());
        Map<String, Long> counts =
                dropped.stream().collect(Collectors.groupingBy(each -> each[0], TreeMap::new, Collectors.counting()));
        counts.forEach((reason, count) -> System.out.println("[INFO] left out, " + reason + ": " + count));
        System.out.println("[INFO] all that was left out: " + file);
        orphans.removeIf(each -> homes.contains(each.replace(' ', '_')));
        System.out.println("[INFO] given their own articles, which the source lacks: " + String.join(", ", orphans));
    }

    /** A table of an earlier form would go into the jar as well. */
    private static void removeOlder(Path target) throws IOException {
        try (DirectoryStream<Path> older = Files.newDirectoryStream(target.resolveSibling("."), "links-*.fst")) {
            for (Path each : older) {
                Files.delete(each);
            }
        }
    }

    private void add(String title, List<String[]> group) {
        boolean isPlace = isPlace(title);
        homes.add(title);
        if (group.size() < LEAST_NAMES_OF_ALL) {
            return;
        }
        String fault =
                filter.fault(title, group.stream().map(columns -> columns[0]).toList());
        if (fault != null) {
            dropped.add(new String[] {fault, "", title});
            return;
        }
        boolean isKnown = isPlace || group.size() >= LEAST_NAMES;
        String today = check.today(title);
        Set<LinkDictionary.Mark> marks = EnumSet.noneOf(LinkDictionary.Mark.class);
        if (isPlace) {
            marks.add(LinkDictionary.Mark.PLACE);
        } else if (isPerson(title, group)) {
            marks.add(LinkDictionary.Mark.PERSON);
        } else if (isCompany(title, group)) {
            marks.add(LinkDictionary.Mark.COMPANY);
        } else if (isLandform(title) || isTown(title) || isWithRegion(title, group)) {
            marks.add(LinkDictionary.Mark.PLACE);
        }
        for (String[] columns : group) {
            String surface = columns[0];
            double share = Math.min(Double.parseDouble(columns[2]), 1);
            if (!filter.keeps(surface, share) || !(isKnown || isOwnName(surface, title, share))) {
                continue;
            }
            if (marks.contains(LinkDictionary.Mark.PERSON) && isInverted(surface, title)) {
                continue;
            }
            if (filter.isSide(surface, title)) {
                dropped.add(new String[] {"one side of the thing", surface, title});
                continue;
            }
            if (filter.isOfPage(surface, title)) {
                dropped.add(new String[] {"a heading, or where to read of it", surface, title});
                continue;
            }
            if (check.contradicts(surface, title)) {
                dropped.add(new String[] {"a place of another name", surface, title});
                if (check.lacksArticle(surface, share, group)) {
                    orphans.add(surface);
                }
                continue;
            }
            LinkDictionary.Link link = new LinkDictionary.Link(today, share, marks);
            if (filter.isOfUse(surface, link)) {
                append(surface, link);
            } else {
                dropped.add(new String[] {"never sure enough to be taken", surface, title});
            }
        }
    }

    /** The name of an article that is hardly linked by others: of several words, and hardly anything else's. */
    private static boolean isOwnName(String surface, String title, double share) {
        return share >= NEARLY_ALL && surface.indexOf(' ') > 0 && title.equals(surface.replace(' ', '_'));
    }

    /** "Surname, Given name": no text says it. */
    private static boolean isInverted(String surface, String title) {
        String name = title.replaceFirst("_\\(.*", "");
        return surface.startsWith(name.substring(name.lastIndexOf('_') + 1) + ", ");
    }

    private void append(String surface, LinkDictionary.Link link) {
        entries.append(LinkTableWriter.row(surface, link));
    }

    /** "Rome,_Georgia" of the gazetteer's towns; a bare name may be a person's or a body's as well. */
    private boolean isPlace(String title) {
        Matcher parts = DIVISION.matcher(title);
        return parts.matches() ? regions.contains(parts.group(2)) : towns.contains(title) || regions.contains(title);
    }

    /** "Attu_Island", "Fort_Ticonderoga", "Gulf_of_Aden". */
    private boolean isLandform(String title) {
        String name = title.replace('_', ' ');
        String[] words = name.split(" ");
        boolean isShort = words.length == 2 || (words.length > 2 && words[1].equals("of"));
        boolean isGiven = genders.ofGivenName(words[0]) != Gender.UNKNOWN; // "Nick Park"
        return (PlaceNouns.end(name) && !isGiven) || (PlaceNouns.begin(name) && isShort);
    }

    /** "Wad_Madani": by any name of a town. */
    private boolean isTown(String title) {
        return townNames.contains(Spelling.fold(title.replace('_', ' ')));
    }

    /** Only places are linked by their name, a comma and their region: "Tal Afar, Iraq". */
    private boolean isWithRegion(String title, List<String[]> group) {
        String name = title.replaceFirst("_\\(.*", "").replace('_', ' ');
        if (bodyNouns.contains(Spelling.fold(name.substring(name.lastIndexOf(' ') + 1)))) {
            return false;
        }
        return group.stream()
                .map(columns -> columns[0].replaceFirst("^wikipedia\\.org - ", ""))
                .anyMatch(surface -> surface.startsWith(name + ", ")
                        && regions.contains(surface.substring(name.length() + 2).replace(' ', '_')));
    }

    /** Only companies are linked by their names with a legal form. */
    private static boolean isCompany(String title, List<String[]> group) {
        String name = title.replaceFirst("_\\(.*|,_.*", "").replace('_', ' ');
        return COMPANY.matcher(name).find()
                || group.stream()
                        .anyMatch(columns -> columns[0].startsWith(name)
                                && COMPANY.matcher(columns[0]).find());
    }

    /** Only persons are linked by their last name, a comma and their first. */
    private boolean isPerson(String title, List<String[]> group) {
        String name = title.replaceFirst("_\\(.*", "").replace('_', ' ');
        int space = name.lastIndexOf(' ');
        if (space < 0 || PlaceNouns.begin(name)) {
            return false; // "Gulf of Aden" is linked by "Aden, Gulf of"
        }
        String inverted = name.substring(space + 1) + ", " + name.substring(0, space);
        return group.stream().anyMatch(columns -> columns[0].startsWith(inverted));
    }

    private void write(Directory directory, String file) throws IOException {
        new LinkTableWriter(directory)
                .write(
                        file,
                        entries.iterator(BytesRef::compareTo),
                        BytesRefIterator.EMPTY,
                        "the links of CoreNLP's wikidict");
    }
}
