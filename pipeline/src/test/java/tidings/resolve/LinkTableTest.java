package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.resolve.LinkDictionary.Link;

class LinkTableTest {

    private static final String LINES = Stream.of(
                    "Ann Bellow|Ann_Bellow|1.0",
                    "A. Bellow|Ann_Bellow|0.91",
                    "Bellow, Ann|Ann_Bellow|1.0",
                    "Bellow|Ann_Bellow|0.4",
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

        assertThat(table.find("Ann Bellow")).contains(new Link("Ann_Bellow", 1.0, true));
        assertThat(table.find("A. Bellow")).contains(new Link("Ann_Bellow", 0.9, true));
        assertThat(table.find("Dunmore")).contains(new Link("Dunmore,_Ohio", 0.8, false));
        assertThat(table.find("Dunmore City")).contains(new Link("Dunmore,_Ohio", 1.0, false));
        assertThat(table.find("Dun")).isEmpty();
    }

    @Test
    void leavesOutWhatIsAmbiguousNoNameOrHardlyLinked() throws IOException {
        LinkTable table = table();

        assertThat(table.find("Bellow")).as("leads elsewhere more often").isEmpty();
        assertThat(table.find("the poet Ann Bellow")).as("no name").isEmpty();
        assertThat(table.find("Rare Thing")).as("linked by two names only").isEmpty();
    }

    private static LinkTable table() throws IOException {
        return LinkTableBuilder.build(new BufferedReader(new StringReader(LINES)));
    }
}
