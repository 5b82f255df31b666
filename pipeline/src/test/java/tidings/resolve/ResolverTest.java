package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.resolve.ResolvedText.ANN_MET_CARL;
import static tidings.resolve.ResolvedText.ids;
import static tidings.resolve.ResolvedText.resolve;

import org.junit.jupiter.api.Test;
import tidings.model.Mention;
import tidings.model.ResolvedDocument;

class ResolverTest {

    @Test
    void aSurnameMeansWhoeverBearsItInFull() {
        ResolvedDocument document = resolve(ANN_MET_CARL + """
                Bellow  Bellow NNP 2 nsubj
                left    leave  VBD 0 root
                .       .      .   2 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:person/ann-bellow");
        assertThat(document.entities().get(0).count()).isEqualTo(2);
    }

    @Test
    void aPronounMeansThePersonOfItsGender() {
        ResolvedDocument document = resolve(ANN_MET_CARL + """
                He      he     PRP  2 nsubj
                thanked thank  VBD  0 root
                her     she    PRP  2 obj
                .       .      .    2 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:person/carl-dunmore");
        assertThat(ids(document, 1, 2)).containsExactly("local:person/ann-bellow");
    }

    @Test
    void anObjectIsNeverItsOwnSubject() {
        ResolvedDocument document = resolve("""
                Carl    Carl    NNP 2 compound PERSON
                Dunmore Dunmore NNP 3 nsubj    PERSON
                thanked thank   VBD 0 root
                him     he      PRP 3 obj
                .       .       .   3 punct
                """);

        assertThat(ids(document, 0, 3)).isEmpty();
    }

    @Test
    void whoSpeaksOfHimInAQuotationSpeaksOfAnother() {
        ResolvedDocument document =
                resolve(ANN_MET_CARL.replace("Ann ", "Carlo ").replace("Bellow", "Bastow") + """
                "       "       ``  3 punct
                He      he      PRP 3 nsubj
                lies    lie     VBZ 7 ccomp
                ,       ,       ,   7 punct
                "       "       ''  7 punct
                Bastow  Bastow  NNP 7 nsubj  PERSON
                said    say     VBD 0 root
                .       .       .   7 punct
                """);

        assertThat(ids(document, 1, 1)).containsExactly("local:person/carl-dunmore");
    }

    @Test
    void aGroupMeansThoseSpokenOfTogether() {
        ResolvedDocument document = resolve(ANN_MET_CARL + """
                The        the       DT  2 det
                presidents president NNS 3 nsubj
                spoke      speak     VBD 0 root
                .          .         .   3 punct

                The   the   DT  2 det
                pair  pair  NN  3 nsubj
                ate   eat   VBD 0 root
                .     .     .   3 punct
                """);

        assertThat(ids(document, 1, 1)).containsExactly("local:person/ann-bellow", "local:person/carl-dunmore");
        assertThat(ids(document, 2, 1)).containsExactly("local:person/ann-bellow", "local:person/carl-dunmore");
    }

    @Test
    void bothAloneMeansTheTwo() {
        ResolvedDocument document = resolve(ANN_MET_CARL + """
                Both    both    DT  2 nsubj
                smiled  smile   VBD 0 root
                .       .       .   2 punct

                Both      both     DT  2 det
                ministers minister NNS 3 nsubj
                ate       eat      VBD 0 root
                .         .        .   3 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:person/ann-bellow", "local:person/carl-dunmore");
        assertThat(ids(document, 2, 0)).as("no pronoun").isEmpty();
    }

    @Test
    void aTitleMeansItsHolder() {
        ResolvedDocument document = resolve("""
                Norwegian norwegian JJ  5 amod
                Foreign   foreign   NNP 5 compound
                Minister  minister  NNP 5 compound
                Ann       Ann       NNP 5 compound PERSON
                Bellow    Bellow    NNP 6 nsubj    PERSON
                rang      ring      VBD 0 root
                Carl      Carl      NNP 8 compound PERSON
                Dunmore   Dunmore   NNP 6 obj      PERSON
                .         .         .   6 punct

                The      the      DT  2 det
                minister minister NN  3 nsubj
                smiled   smile    VBD 0 root
                .        .        .   3 punct

                The    the    DT 3 det
                prime  prime  JJ 3 amod
                minister minister NN 4 nsubj
                frowned  frown    VBD 0 root
                .      .      .   4 punct
                """);

        assertThat(ids(document, 1, 1)).containsExactly("local:person/ann-bellow");
        assertThat(ids(document, 2, 2)).as("another office").isEmpty();
    }

    @Test
    void theUnnamedStaysUnresolved() {
        ResolvedDocument document = resolve(ANN_MET_CARL + """
                A        a        DT  3 det
                senior   senior   JJ  3 amod
                official official NN  4 nsubj
                said     say      VBD 0 root
                he       he       PRP 6 nsubj
                knew     know     VBD 4 ccomp
                .        .        .   4 punct
                """);

        assertThat(ids(document, 1, 2)).isEmpty();
        assertThat(ids(document, 1, 4)).as("he is the official").isEmpty();
    }

    @Test
    void anAdjectiveMeansItsLandAndANounThePeople() {
        ResolvedDocument document = resolve("""
                Norwegian norwegian JJ   2 amod
                ships     ship      NNS  3 nsubj
                met       meet      VBD  0 root
                Danes     Dane      NNPS 3 obj
                .         .         .    3 punct
                """);

        assertThat(ids(document, 0, 0)).containsExactly("wiki:Norway");
        assertThat(ids(document, 0, 3)).containsExactly("wiki:Danes");
        assertThat(document.mentions())
                .extracting(Mention::form)
                .containsExactly(Mention.Form.DEMONYM, Mention.Form.DEMONYM);
    }
}
