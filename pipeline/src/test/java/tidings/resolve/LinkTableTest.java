package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.resolve.LinkDictionary.Link;
import tidings.resolve.LinkDictionary.Mark;

class LinkTableTest {

    private static final String LINES = Stream.of(
                    "Ann Bellow|Ann_Bellow|1.0",
                    "A. Bellow|Ann_Bellow|0.91",
                    "Bellow, Ann|Ann_Bellow|1.0",
                    "Bellow|Ann_Bellow|0.2",
                    "the poet Ann Bellow|Ann_Bellow|1.0",
                    "Annie B.|Ann_Bellow|1.0",
                    "Dunmore|Dunmore,_Ohio|0.8",
                    "Dunmore, Ohio|Dunmore,_Ohio|1.0",
                    "Dunmore, OH|Dunmore,_Ohio|1.0",
                    "City of Dunmore|Dunmore,_Ohio|1.0",
                    "Dunmore City|Dunmore,_Ohio|1.0",
                    "Town of Dunmore|Dunmore,_Ohio|1.0",
                    "Rare Thing|Rare_Thing|1.0",
                    "Rare|Rare_Thing|1.0")
            .map(line -> line.replace('|', '\t'))
            .collect(Collectors.joining("\n"));

    @Test
    void findsWhereANameLeads() throws IOException {
        LinkTable table = table();

        assertThat(table.find("Ann Bellow")).contains(new Link("Ann_Bellow", 1.0, Set.of(Mark.PERSON)));
        assertThat(table.find("A. Bellow")).contains(new Link("Ann_Bellow", 0.9, Set.of(Mark.PERSON)));
        assertThat(table.find("Dunmore")).contains(new Link("Dunmore,_Ohio", 0.8, Set.of()));
        assertThat(table.find("Dunmore City")).contains(new Link("Dunmore,_Ohio", 1.0, Set.of()));
        assertThat(table.find("Dun")).isEmpty();
    }

    @Test
    void leavesOutWhatIsAmbiguousNoNameOrHardlyLinked() throws IOException {
        LinkTable table = table();

        assertThat(table.find("Bellow")).as("leads elsewhere more often").isEmpty();
        assertThat(table.find("the poet Ann Bellow")).as("no name").isEmpty();
        assertThat(table.find("Rare")).as("linked by two names only").isEmpty();
        assertThat(table.find("Bellow, Ann")).as("said by no text").isEmpty();
        assertThat(table.find("Rare Thing")).as("its own name").contains(new Link("Rare_Thing", 1.0, Set.of()));
    }

    @Test
    void leavesOutWhatIsNoThing() throws IOException {
        Stream<String> own = Stream.of("AfD", "Deletion", "Votes", "No no", "x/wiki/WP:AFD", "x/wiki/WP:VFD")
                .map(name -> name + "|Articles_for_deletion|1.0");
        Stream<String> side = Stream.of("Halden", "Halden's", "History of Halden", "Old Halden", "Haldenn", "H. Halden")
                .map(name -> name + "|History_of_Halden|1.0");
        Stream<String> song = Stream.of("Alder", "Alders", "Alder Song", "Old Alder", "The Alder", "My Alder")
                .map(name -> name + "|Alder_(Ann_Bellow_song)|1.0");
        LinkTable table =
                LinkTableBuilder.build(reader(Stream.of(own, side, song).flatMap(each -> each)), List.of());

        assertThat(table.find("AfD")).as("the encyclopaedia itself").isEmpty();
        assertThat(table.find("Halden")).as("one side of the thing").isEmpty();
        assertThat(table.find("History of Halden")).isPresent();
        assertThat(table.find("Alder")).as("a song").isEmpty();
    }

    @Test
    void aWellKnownPlaceLeadsToNoOtherAndIsGivenItsOwnArticleIfTheSourceLacksIt() throws IOException {
        Stream.Builder<String> lines = Stream.builder();
        lines.add("Port Alder|Eileen_Marsh|0.97").add("PAX|Eileen_Marsh|0.9").add("Old Alder|Eileen_Marsh|0.9");
        for (int at = 0; at < 20; at++) {
            lines.add("Port Alder, page " + at + "|Eileen_Marsh|1.0");
        }
        for (String name : List.of("Halden", "Haldens", "Halden Town", "Haldenn", "Old Halden", "New Halden")) {
            lines.add(name + "|Haldenstad|0.9");
        }
        LinkTable table = LinkTableBuilder.build(reader(lines.build()), GazetteerBuilder.read(new StringReader("""
                        Port Alder\tAlderhavn\tDK\tZealand\tP\t400000\t55.5\t12.1
                        Halden\t\tNO\tViken\tP\t60000\t59.1\t11.4
                        """)));

        assertThat(table.find("Port Alder")).contains(new Link("Port_Alder", 1.0, Set.of(Mark.PLACE)));
        assertThat(table.find("Old Alder")).contains(new Link("Eileen_Marsh", 0.9, Set.of()));
        assertThat(table.find("Halden")).as("spelt alike").contains(new Link("Haldenstad", 0.9, Set.of()));
    }

    @Test
    void leavesOutWhatNobodyLooksUp() throws IOException {
        Stream<String> names = Stream.of(
                        "Alder", "Alders", "3.1 Alder", "2. Alder Trees", "Alder on Wikipedia", "Alder 2")
                .map(name -> name + "|Alder|1.0");
        Stream<String> unlikely = Stream.of("Old Alder|Alder|0.4");
        LinkTable table = LinkTableBuilder.build(reader(Stream.concat(names, unlikely)), List.of());

        assertThat(List.of("3.1 Alder", "2. Alder Trees", "Alder on Wikipedia"))
                .as("headings and addresses")
                .allSatisfy(name -> assertThat(table.find(name)).isEmpty());
        assertThat(table.find("Alder 2")).isPresent();
        assertThat(table.find("Old Alder")).as("never sure enough").isEmpty();
    }

    @Test
    void aTownThatIsSpeltOtherwiseIsAPlace() throws IOException {
        LinkTable table = LinkTableBuilder.build(
                reader(Stream.of("Wad Madani", "Madani").map(name -> name + "|Wad_Madani|1.0")),
                GazetteerBuilder.read(new StringReader("Wad Medani\tWad Madani\tSD\tGezira\tA\t330000\t14.4\t33.5\n")));

        assertThat(table.find("Wad Madani")).contains(new Link("Wad_Madani", 1.0, Set.of(Mark.PLACE)));
    }

    @Test
    void titlesAreThoseOfToday() throws IOException {
        LinkTable table = LinkTableBuilder.build(
                reader(Stream.of("Kiev", "Kiev, Ukraine", "Kyiv", "Kijev", "City of Kiev", "Kieff")
                        .map(name -> name + "|Kiev|0.95")),
                List.of());

        assertThat(table.find("Kiev")).contains(new Link("Kyiv", 0.9, Set.of(Mark.PLACE)));
        assertThat(table.find("Kyiv")).contains(new Link("Kyiv", 0.9, Set.of(Mark.PLACE)));
    }

    @Test
    void placesAreKnownByTheirNames() throws IOException {
        assertThat(marks("Velm_Island", "Isle of Velm")).as("a word for land").containsExactly(Mark.PLACE);
        assertThat(marks("Fort_Velm", "Velm")).containsExactly(Mark.PLACE);
        assertThat(marks("Gulf_of_Velm", "Velm, Gulf of")).as("no surname").containsExactly(Mark.PLACE);
        assertThat(marks("Velm", "Velm, Norway")).as("its country behind it").containsExactly(Mark.PLACE);
        assertThat(marks("Velm_University", "Velm University, Norway"))
                .as("a body")
                .isEmpty();
        assertThat(marks("Nick_Park", "Park, Nick")).as("a surname").containsExactly(Mark.PERSON);
        assertThat(marks("Nick_Park", "Nicholas Park")).as("a given name").isEmpty();
    }

    /** Of an article that is linked by its own name, another, and some that say nothing. */
    private static Set<Mark> marks(String title, String other) throws IOException {
        Stream<String> names = Stream.of(title.replace('_', ' '), other, "Vela", "Velo", "Velu", "Veli");
        return LinkTableBuilder.build(reader(names.map(name -> name + "|" + title + "|0.95")), List.of())
                .find(title.replace('_', ' '))
                .orElseThrow()
                .marks();
    }

    private static BufferedReader reader(Stream<String> lines) {
        return new BufferedReader(
                new StringReader(lines.map(line -> line.replace('|', '\t')).collect(Collectors.joining("\n"))));
    }

    private static LinkTable table() throws IOException {
        return LinkTableBuilder.build(new BufferedReader(new StringReader(LINES)), List.of());
    }
}
