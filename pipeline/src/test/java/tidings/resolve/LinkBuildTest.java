package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.resolve.LinkDictionary.Link;
import tidings.resolve.LinkDictionary.Mark;

class LinkBuildTest {

    @TempDir
    private Path directory;

    private Path dump;
    private Path target;
    private Path work;
    private final Notes notes = new Notes();

    /** What was reported meanwhile. */
    private static final class Notes implements LinkBuildProgress {

        private final List<String> stages = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private long read;

        @Override
        public void stage(String name, long bytes) {
            stages.add(name);
        }

        @Override
        public void read(long bytes) {
            read = Math.max(read, bytes);
        }

        @Override
        public void note(String line) {
            lines.add(line);
        }
    }

    @BeforeEach
    void nameFiles() {
        dump = directory.resolve("latest-all.json.gz");
        target = directory.resolve("names.links");
        work = directory.resolve("names.links.work");
    }

    @Test
    void namesLeadToTheArticleThatMostWikipediasHave() throws IOException {
        SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items()));

        LinkBuild.Result result = build(null);
        LinkTable table = LinkTable.open(target);

        assertThat(table.find("Alderhaven")).contains(new Link("Alderhaven", 0.9, Set.of(Mark.PLACE)));
        assertThat(table.find("Alderhaven, Ohio")).contains(new Link("Alderhaven,_Ohio", 1, Set.of(Mark.PLACE)));
        assertThat(table.find("AHV")).contains(new Link("Alderhaven", 1, Set.of(Mark.PLACE)));
        assertThat(table.find("Mara Linde")).contains(new Link("Mara_Linde", 0.9, Set.of(Mark.PERSON)));
        assertThat(table.find("Halden Rail")).contains(new Link("Halden_Rail", 1, Set.of(Mark.COMPANY)));
        assertThat(table.find("Person Noaa")).contains(new Link("Person_Noaa", 1, Set.of(Mark.PERSON)));
        assertThat(List.of("LNA", "Linde", "Without Article", "Olde Song", "Niemand"))
                .as("words, pages of names, items without an article, songs, other languages")
                .allSatisfy(name -> assertThat(table.find(name)).isEmpty());
        assertThat(table.item("Mara_Linde")).contains("Q7003");
        assertThat(table.item("Without_Article")).isEmpty();
        assertThat(result.articles()).isEqualTo(305);
        assertThat(result.broken()).isZero();
        assertThat(notes.stages).first().isEqualTo("reading entities");
        assertThat(notes.read).isEqualTo(Files.size(dump));
    }

    @Test
    void pagesThatLeadElsewhereAreNamesToo() throws IOException {
        SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items()));
        Path pages = SampleDumps.gzip(
                directory.resolve("page.sql.gz"),
                SampleDumps.pages(
                        "(11,0,'Linde',1,NULL)",
                        "(12,0,'O\\'Alder',1,NULL)",
                        "(13,0,'Mara_Linde',0,NULL)",
                        "(14,1,'Talked_About',1,NULL)",
                        "(15,0,'Her_Childhood',1,NULL)",
                        "(16,0,'Elsewhere',1,NULL)"));
        Path redirects = SampleDumps.gzip(
                directory.resolve("redirect.sql.gz"),
                SampleDumps.redirects(
                        "(11,0,'Mara_Linde','','')",
                        "(12,0,'Alderhaven',NULL,NULL)",
                        "(14,0,'Mara_Linde','','')",
                        "(15,0,'Mara_Linde','','Childhood')",
                        "(16,0,'Mara_Linde','de','')"));

        build(new LinkBuild.Redirects(pages, redirects));
        LinkTable table = LinkTable.open(target);

        assertThat(table.find("Linde")).contains(new Link("Mara_Linde", 1, Set.of(Mark.PERSON)));
        assertThat(table.find("O'Alder")).contains(new Link("Alderhaven", 1, Set.of(Mark.PLACE)));
        assertThat(List.of("Talked About", "Her Childhood", "Elsewhere"))
                .as("other pages, parts of one, other wikis")
                .allSatisfy(name -> assertThat(table.find(name)).isEmpty());
        assertThatThrownBy(() -> build(new LinkBuild.Redirects(redirects, redirects)))
                .isInstanceOf(LinkBuildException.class)
                .hasMessageContaining("is no dump of Wikipedia's table page");
    }

    @Test
    void howTheDumpIsPackedMakesNoDifference() throws IOException {
        byte[] bytes = SampleDumps.array(SampleDumps.items());
        SampleDumps.gzip(dump, bytes);
        build(null);
        byte[] packed = Files.readAllBytes(target);

        dump = SampleDumps.bzip2(directory.resolve("latest-all.json.bz2"), bytes);
        build(null);
        LinkTable fromBzip2 = LinkTable.open(target);
        dump = SampleDumps.plain(
                directory.resolve("lines.json"),
                String.join("\n", SampleDumps.items()).getBytes(StandardCharsets.UTF_8));
        build(null);

        assertThat(fromBzip2.find("M. Linde")).isPresent();
        assertThat(LinkTable.open(target).find("M. Linde")).isPresent();
        assertThat(packed).isNotEmpty();
    }

    @Test
    void brokenLinesArePassedOverAndCounted() throws IOException {
        List<String> items = new ArrayList<>(SampleDumps.items());
        items.set(20, items.get(20).substring(0, 400));
        items.set(40, "\u0000\u0001 no JSON");
        items.set(60, "17");
        SampleDumps.gzip(dump, SampleDumps.array(items));

        LinkBuild.Result result = build(null);

        assertThat(result.broken()).isEqualTo(3);
        assertThat(result.firstBroken()).isEqualTo(22);
        assertThat(result.articles()).isEqualTo(302);
    }

    @Test
    void whatWasReadOfADumpThatIsCutIsKept() throws IOException {
        byte[] packed = Files.readAllBytes(SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items())));
        Files.write(dump, Arrays.copyOf(packed, packed.length - 200));

        assertThatThrownBy(() -> build(null))
                .isInstanceOf(LinkBuildException.class)
                .hasMessageContaining("ends in the middle or is damaged");
        assertThat(target).doesNotExist();
        Files.write(dump, packed);
        LinkBuild.Result result = build(null);

        assertThat(notes.lines).singleElement().asString().startsWith("going on behind line");
        assertThat(result.articles()).isEqualTo(305);
        assertThat(LinkTable.open(target).find("Person Noln")).isPresent();
    }

    @Test
    void anotherDumpIsBegunAnew() throws IOException {
        SampleDumps.plain(dump, Arrays.copyOf(SampleDumps.array(SampleDumps.items()), 20_000));
        assertThatThrownBy(() -> build(null)).isInstanceOf(LinkBuildException.class);
        List<String> items = SampleDumps.items().subList(2, 40);
        SampleDumps.plain(dump, SampleDumps.array(items));

        build(null);

        assertThat(notes.lines).singleElement().asString().contains("is of another dump: begun anew");
        assertThat(LinkTable.open(target).find("AHV")).isEmpty();
    }

    @Test
    void aFullDiskIsSaidInOneLineAndNothingIsLost() throws IOException {
        SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items()));
        Files.createDirectories(work);
        Directory full = new FilterDirectory(FSDirectory.open(work)) {
            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        LinkBuild build = LinkBuild.of(new LinkBuild.Sources(dump, null), target, work, full, notes);

        assertThatThrownBy(build::build)
                .isInstanceOf(LinkBuildException.class)
                .hasMessageStartingWith("there is no more room in " + work);
        assertThat(target).doesNotExist();
        assertThat(build(null).articles()).isEqualTo(305);
        assertThat(notes.stages.stream().filter("reading entities"::equals))
                .as("read once")
                .hasSize(1);
    }

    @Test
    void otherFilesAreRefusedAtOnce() throws IOException {
        for (String text : List.of("", "no dump", "[\n{\"a\": 1},\n", "{\"id\": 17}", "[]", "[\n]\n")) {
            SampleDumps.plain(dump, text.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> build(null)).as(text).isInstanceOf(LinkBuildException.class);
        }
        dump = directory.resolve("missing.json");
        assertThatThrownBy(() -> build(null))
                .isInstanceOf(LinkBuildException.class)
                .hasMessageContaining("is not there");
    }

    @Test
    void aBuildIsEstimatedFirst() throws IOException {
        SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items()));

        LinkBuild.Estimate estimate;
        try (LinkBuild build = LinkBuild.of(new LinkBuild.Sources(dump, null), target, work, notes)) {
            estimate = build.estimate(Clock.systemUTC());
        }

        assertThat(estimate.bytes()).isEqualTo(Files.size(dump));
        assertThat(estimate.room()).isBetween(10_000L, 200_000L);
        assertThat(estimate.free()).isPositive();
        assertThat(work).as("left as it was").doesNotExist();
        assertThat(target).doesNotExist();
    }

    @Test
    void twoBuildsDoNotShareADirectory() throws IOException {
        SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items()));
        Files.createDirectories(work);
        try (Directory other = FSDirectory.open(work);
                var lock = other.obtainLock("build.lock")) {
            lock.ensureValid();

            assertThatThrownBy(() -> build(null))
                    .isInstanceOf(LinkBuildException.class)
                    .hasMessageContaining("another build works in");
        }
    }

    @Test
    void whatIsNoDictionaryIsNotOpened() throws IOException {
        SampleDumps.gzip(dump, SampleDumps.array(SampleDumps.items()));
        build(null);
        byte[] whole = Files.readAllBytes(target);

        for (byte[] bytes : List.of(
                new byte[0],
                "text, and more of it".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length - 9),
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, 40))) {
            Path file = Files.write(directory.resolve("other.links"), bytes);
            assertThatThrownBy(() -> LinkTable.open(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no dictionary of links, or only a part of one");
        }
        assertThatThrownBy(() -> LinkTable.open(directory.resolve("missing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not there");
    }

    private LinkBuild.Result build(LinkBuild.@Nullable Redirects redirects) throws IOException {
        LinkBuild build = LinkBuild.of(new LinkBuild.Sources(dump, redirects), target, work, notes);
        LinkBuild.Result result = build.build();
        build.clear();
        return result;
    }
}
