package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidings.model.EntityType;
import tidings.model.Mention.Form;

/** With the dictionary that the build makes. */
class WellKnownNamesIT {

    @Test
    void eachOfAHundredWellKnownNamesLeadsToItsOwnArticle() throws IOException {
        EntityLinker linker = new EntityLinker(KnownEntities.load(Mendings.NONE), LinkTable.load());
        List<String> astray = new ArrayList<>();
        List<Table.Row> rows = Table.read("well-known-names.tsv");
        for (Table.Row row : rows) {
            EntityType type =
                    switch (row.text(1)) {
                        case "P" -> EntityType.PLACE;
                        case "O" -> EntityType.ORGANIZATION;
                        default -> EntityType.PERSON;
                    };
            Name name = new Name(0, 0, 1, row.text(0), type, Form.NAME, null);
            String id = linker.link(List.of(name), type, new LinkContext(Set.of(), null))
                    .ref()
                    .id();
            if (!id.equals("wiki:" + row.text(2))) {
                astray.add(row.text(0) + " leads to " + id);
            }
        }

        assertThat(astray).isEmpty();
        assertThat(rows).hasSize(100);
    }
}
