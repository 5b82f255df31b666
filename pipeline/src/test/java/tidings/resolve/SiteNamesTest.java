package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tidings.resolve.ResolvedText.ids;
import static tidings.resolve.ResolvedText.resolve;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.model.ResolvedDocument;

/** Airports, bases and works are named by their noun and the place where they are. */
class SiteNamesTest {

    @Test
    void theNounBehindAPlaceMakesASite() {
        ResolvedDocument document = resolve("""
                Velm    Velm    NNP 2 compound PLACE
                airport airport NN  0 root
                .       .       .   2 punct
                """);

        assertThat(document.mentions())
                .extracting(Mention::form, mention -> mention.entities().get(0).id())
                .containsExactly(
                        tuple(Mention.Form.NOMINAL, "local:place/velm-airport"),
                        tuple(Mention.Form.NAME, "local:place/velm"));
        assertThat(document.entities())
                .extracting(each -> each.entity().name())
                .containsExactlyInAnyOrder("Velm Airport", "Velm");
    }

    @Test
    void whatClassItIsOfIsPartOfTheName() {
        assertThat(names(resolve("""
                        Velm          Velm          NNP 5 nmod:poss PLACE
                        's            's            POS 1 case
                        disused       disused       JJ  5 amod
                        international international JJ  5 amod
                        airport       airport       NN  0 root
                        """))).containsExactly("Velm International Airport");
        assertThat(names(resolve("""
                        Velm  Velm  NNP 3 compound PLACE
                        oil   oil   NN  3 compound
                        field field NN  0 root
                        """))).containsExactly("Velm Oil Field");
        assertThat(names(resolve("""
                        Velm  Velm  NNP 2 compound PLACE
                        field field NN  0 root
                        """))).as("a field of what kind is not said").isEmpty();
    }

    @Test
    void thePlaceMayStandBehindTheNoun() {
        String base = """
                the   the   DT  3 det
                naval naval JJ  3 amod
                base  base  NN  0 root
                at    at    IN  5 case
                Velm  Velm  NNP 3 nmod PLACE
                """;

        assertThat(names(resolve(base))).containsExactly("Velm Naval Base");
        assertThat(names(resolve(base.replace("the   the", "a     a  "))))
                .as("one of several")
                .isEmpty();
        assertThat(names(resolve(base.replace("PLACE", "ORGANIZATION"))))
                .as("a body's")
                .isEmpty();
    }

    @Test
    void aPortOfATownIsTheTown() {
        String port = """
                the   the   DT  2 det
                port  port  NN  0 root
                of    of    IN  4 case
                Velm  Velm  NNP 2 nmod PLACE
                """;

        assertThat(names(resolve(port))).isEmpty();
        assertThat(names(resolve(port.replace("of    of", "at    at")))).containsExactly("Velm Port");
    }

    @Test
    void statesAndPersonsHaveNoSuchSites() {
        assertThat(names(resolve("""
                        Norway  Norway  NNP 2 compound PLACE
                        base    base    NN  0 root
                        """))).isEmpty();
        assertThat(names(resolve("""
                        Bellow  Bellow  NNP 2 compound PERSON
                        camp    camp    NN  0 root
                        """))).isEmpty();
        assertThat(names(resolve("""
                        Bellow  Bellow  NNP 2 compound PERSON
                        airport airport NN  0 root
                        """))).containsExactly("Bellow Airport");
        assertThat(names(resolve("""
                        a       a       DT  3 det
                        Velm    Velm    NNP 3 compound PLACE
                        airport airport NN  0 root
                        """))).as("one of several").isEmpty();
        assertThat(names(resolve("""
                        Velm    Velm    NNP 3 compound PLACE
                        airport airport NN  3 compound
                        road    road    NN  0 root
                        """))).as("a road").isEmpty();
    }

    @Test
    void theNounAlonePointsBackToTheSite() {
        ResolvedDocument document = resolve("""
                Velm    Velm    NNP 2 compound PLACE
                airport airport NN  3 nsubj
                burned  burn    VBD 0 root
                .       .       .   3 punct

                Velm    Velm    NNP 2 nsubj PLACE
                slept   sleep   VBD 0 root
                .       .       .   2 punct

                The     the     DT  2 det
                airport airport NN  3 nsubj
                burned  burn    VBD 0 root
                .       .       .   3 punct
                """);

        assertThat(ids(document, 2, 0)).containsExactly("local:place/velm-airport");
    }

    @Test
    void whatIsNamedLikeASiteIsAPlace() {
        assertThat(ids(resolve("""
                        Velm    Velm    NNP 2 compound ORGANIZATION
                        Airport Airport NNP 0 root     ORGANIZATION
                        """), 0, 0)).containsExactly("local:place/velm-airport");
    }

    private static List<String> names(ResolvedDocument document) {
        return document.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NOMINAL)
                .flatMap(mention -> mention.entities().stream())
                .map(EntityRef::name)
                .toList();
    }
}
