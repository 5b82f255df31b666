package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidings.resolve.ResolvedText.ANN_MET_CARL;
import static tidings.resolve.ResolvedText.DAY;
import static tidings.resolve.ResolvedText.ids;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.model.EntityType;
import tidings.model.MentionedEntity;
import tidings.model.ResolvedDocument;
import tidings.testing.AnnotatedText;

/** What a user says of entities wins over all else. */
class MendingsTest {

    private static final String ANN = "local:person/ann-bellow";
    private static final String CARL = "local:person/carl-dunmore";

    @Test
    void namesOfTheirOwn() {
        assertThat(ids(read("Ann Bellow\tlocal:person/a-b\tAnn Bellow (the poet)\tPERSON\n"), 0, 2))
                .containsExactly("local:person/a-b");
    }

    @Test
    void twoThatAreOne() {
        ResolvedDocument document = read("# one person\n\nmerge\t" + ANN + "\tlocal:person/b\tB\tPERSON\n"
                + "merge\tlocal:person/b\t" + CARL + "\tCarl Dunmore\tperson");

        assertThat(entityIds(document)).containsExactly(CARL);
        assertThat(document.entities()).extracting(MentionedEntity::count).containsExactly(2);
        assertThat(ids(document, 0, 2)).containsExactly(CARL);
    }

    @Test
    void oneNameThatIsTwoByAWordOfTheArticle() {
        String line = "split\tAnn Bellow\t%s\tlocal:person/ann-bellow-2\tAnn Bellow (minister)\tPERSON";

        assertThat(entityIds(read(line.formatted("carl dunmore")))).containsExactly("local:person/ann-bellow-2", CARL);
        assertThat(entityIds(read(line.formatted("Dunmor")))).containsExactly(ANN, CARL);
    }

    @Test
    void anotherType() {
        assertThat(read("type\t" + CARL + "\tORGANIZATION").entities())
                .extracting(each -> each.entity().type())
                .containsExactly(EntityType.PERSON, EntityType.ORGANIZATION);
    }

    @Test
    void namesToLeaveAlone() {
        assertThat(entityIds(read("ignore\tCarl Dunmore"))).containsExactly(ANN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Bellow, local:person/a-b|columns: 1",
                "Ann Bellow\\tperson/a-b\\tAnn\\tPERSON|an entity id starts with wiki: or local:",
                "Ann Bellow\\tlocal:person/a-b\\tAnn\\tPOET|no type \"POET\"",
                "merge\\tlocal:a\\tlocal:b|columns: 3",
                "merge\\ta\\tlocal:b\\tB\\tPERSON|an entity id starts with wiki: or local:",
                "ignore\\t|columns: 1",
                "type\\tlocal:a\\tPLACE\\ntype\\tlocal:a\\tGROUP|stands there already",
            })
    void lineThatCannotBeReadIsNamed(String line, String reason) {
        String bad = "# mine\n" + line.replace("\\n", "\n").replace("\\t", "\t");

        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.tsv:" + bad.lines().count() + ": ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void circlesAreRefused() {
        assertThatThrownBy(() -> read("merge\tlocal:a\tlocal:b\tB\tPERSON\nmerge\tlocal:b\tlocal:a\tA\tPERSON"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("into itself");
    }

    private static List<String> entityIds(ResolvedDocument document) {
        return document.entities().stream().map(each -> each.entity().id()).toList();
    }

    private static ResolvedDocument read(String lines) {
        return Resolver.load(LinkDictionary.NONE)
                .mended("mine.tsv", lines)
                .resolve(AnnotatedText.parse(DAY, ANN_MET_CARL));
    }
}
