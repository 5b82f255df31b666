package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.resolve.ResolvedText.ids;
import static tidings.resolve.ResolvedText.resolve;

import org.junit.jupiter.api.Test;
import tidings.model.MentionedEntity.Gender;
import tidings.model.ResolvedDocument;

class PointingBackTest {

    private static final String NORTHGRID_PAID = """
            Northgrid Northgrid NNP 2 nsubj ORGANIZATION
            paid      pay       VBD 0 root
            .         .         .   2 punct

            """;

    private static final String ANN_LEFT = """
            Ann    Ann    NNP 2 compound PERSON
            Bellow Bellow NNP 3 nsubj    PERSON
            left   leave  VBD 0 root
            .      .      .   3 punct

            """;

    @Test
    void aBodyIsMeantByTheNounInItsName() {
        ResolvedDocument document = resolve("""
                Bank     Bank     NNP 4 nsubj ORGANIZATION
                of       of       IN  3 case  ORGANIZATION
                Bergen   Bergen   NNP 1 nmod  ORGANIZATION
                paid     pay      VBD 0 root
                .        .        .   4 punct

                """ + NORTHGRID_PAID + subject("the", "bank"));

        assertThat(ids(document, 2, 1)).containsExactly("local:organization/bank-of-bergen");
    }

    @Test
    void aBodyIsMeantByWhatTheTextCallsIt() {
        ResolvedDocument document = resolve("""
                The       the       DT  3 det
                utility   utility   NN  3 compound
                Northgrid Northgrid NNP 4 nsubj ORGANIZATION
                paid      pay       VBD 0 root
                .         .         .   4 punct

                Bergen    Bergen    NNP 2 compound ORGANIZATION
                Lines     Lines     NNP 3 nsubj    ORGANIZATION
                left      leave     VBD 0 root
                .         .         .   3 punct

                """ + subject("the", "utility"));

        assertThat(ids(document, 2, 1)).containsExactly("local:organization/northgrid");
    }

    @Test
    void theMembersInTheNameOfAUnionSayWhatItIs() {
        ResolvedDocument document = resolve("""
                United  United  NNP 3 compound ORGANIZATION
                Dock    Dock    NNP 3 compound ORGANIZATION
                Workers Workers NNP 4 nsubj    ORGANIZATION
                paid    pay     VBD 0 root
                .       .       .   4 punct

                """ + ANN_LEFT + subject("the", "union"));

        assertThat(ids(document, 2, 1)).containsExactly("local:organization/united-dock-workers");
    }

    @Test
    void whereABodyWasMetIsNotWhichOneItIs() {
        String council = """
                Bergen  Bergen  NNP 2 compound ORGANIZATION
                Council Council NNP 3 nsubj    ORGANIZATION
                paid    pay     VBD 0 root
                .       .       .   3 punct

                """;

        assertThat(ids(resolve(council + metTheCouncilInLima("2 obl")), 1, 3))
                .containsExactly("local:organization/bergen-council");
        assertThat(resolve(council + metTheCouncilInLima("4 nmod")).mentionAt(1, 3))
                .isEmpty();
    }

    /** @param lima number of the head and relation of the place */
    private static String metTheCouncilInLima(String lima) {
        return """
                Ann     Ann     NNP 2 nsubj PERSON
                met     meet    VBD 0 root
                the     the     DT  4 det
                council council NN  2 obj
                in      in      IN  6 case
                Lima    Lima    NNP %s PLACE
                .       .       .   2 punct
                """.formatted(lima);
    }

    @Test
    void aBodyOfAnUnclearSortIsMeantJustAfterItWasTheSubject() {
        assertThat(ids(resolve(NORTHGRID_PAID + subject("the", "company")), 1, 1))
                .containsExactly("local:organization/northgrid");
    }

    @Test
    void aUniversityIsNoCompany() {
        ResolvedDocument document = resolve("""
                Bergen     Bergen     NNP 2 compound ORGANIZATION
                University University NNP 3 nsubj    ORGANIZATION
                paid       pay        VBD 0 root
                .          .          .   3 punct

                """ + subject("the", "company"));

        assertThat(document.mentionAt(1, 1)).isEmpty();
    }

    @Test
    void anotherCompanyIsNotTheOneSpokenOf() {
        ResolvedDocument document = resolve(NORTHGRID_PAID + """
                The     the     DT 3 det
                rival   rival   JJ 3 amod
                company company NN 4 nsubj
                left    leave   VBD 0 root
                .       .       .  4 punct
                """);

        assertThat(document.mentionAt(1, 2)).isEmpty();
    }

    @Test
    void anAgeOrADescriptionMeansWhoWasJustNamed() {
        ResolvedDocument document = resolve(ANN_LEFT + """
                The     the     DT  7 det
                26      26      CD  4 nummod
                -       -       HYPH 4 punct
                year    year    NN  6 obl:npmod
                -       -       HYPH 6 punct
                old     old     JJ  7 amod
                keeper  keeper  NN  8 nsubj
                waved   wave    VBD 0 root
                .       .       .   8 punct

                The     the     DT  3 det
                quiet   quiet   JJ  3 amod
                painter painter NN  4 nsubj
                smiled  smile   VBD 0 root
                .       .       .   4 punct
                """);

        assertThat(ids(document, 1, 6)).containsExactly("local:person/ann-bellow");
        assertThat(ids(document, 2, 2)).containsExactly("local:person/ann-bellow");
    }

    @Test
    void aDescriptionOfSomebodyBroughtInUnnamedMeansNobodyNamed() {
        ResolvedDocument document = resolve(ANN_LEFT + """
                A       a       DT  2 det
                painter painter NN  3 nsubj
                fell    fall    VBD 0 root
                .       .       .   3 punct

                The     the     DT  3 det
                quiet   quiet   JJ  3 amod
                painter painter NN  4 nsubj
                smiled  smile   VBD 0 root
                .       .       .   4 punct
                """);

        assertThat(ids(document, 2, 2)).isEmpty();
    }

    @Test
    void aTitleThatOpensAClauseBehindACommaIsNotThePersonBeforeIt() {
        ResolvedDocument document = resolve(ANN_LEFT + """
                According accord VBG 3 case
                to        to     IN  1 fixed
                Bellow    Bellow NNP 6 obl   PERSON
                ,         ,      ,   6 punct
                Major     Major  NNP 6 nsubj
                waved     wave   VBD 0 root
                .         .      .   6 punct
                """);

        assertThat(ids(document, 1, 4)).isEmpty();
    }

    @Test
    void anAcronymFindsItsWordsAcrossCommas() {
        ResolvedDocument document = resolve("""
                Roads    Roads    NNP 7 nsubj
                ,        ,        ,   1 punct
                Ports    Ports    NNP 1 conj
                and      and      CC  5 cc
                Harbours Harbours NNP 1 conj
                Denmark  Denmark  NNP 5 flat  PLACE
                paid     pay      VBD 0 root
                .        .        .   7 punct

                RPHD     RPHD     NNP 2 nsubj ORGANIZATION
                left     leave    VBD 0 root
                .        .        .   2 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:organization/roads-ports-and-harbours-denmark");
    }

    @Test
    void aPlaceBehindWhichTheSentenceBeginsIsNoneOfThose() {
        ResolvedDocument document = resolve("""
                At      at      IN  3 case
                the     the     DT  3 det
                summit  summit  NN  10 obl
                in      in      IN  5 case
                Bergen  Bergen  NNP 3 nmod PLACE
                ,       ,       ,   5 punct
                Bellow  Bellow  NNP 5 conj PERSON
                and     and     CC  9 cc
                Dunmore Dunmore NNP 5 conj PERSON
                spoke   speak   VBD 0 root
                .       .       .   10 punct

                They    they    PRP 2 nsubj
                left    leave   VBD 0 root
                .       .       .   2 punct

                """);

        assertThat(ids(document, 1, 0)).hasSize(2).noneMatch(id -> id.contains("bergen"));
    }

    @Test
    void pronounsBesideANameGiveItsGender() {
        ResolvedDocument document = resolve("""
                Robin  Robin  NNP 2 compound PERSON
                Bellow Bellow NNP 3 nsubj    PERSON
                hoped  hope   VBD 0 root
                she    she    PRP 5 nsubj
                kept   keep   VBD 3 ccomp
                her    she    PRP$ 7 nmod:poss
                seat   seat   NN  5 obj
                .      .      .   3 punct
                """);

        assertThat(document.entities().get(0).gender()).isEqualTo(Gender.FEMALE);
    }

    private static String subject(String determiner, String noun) {
        return "%s %s DT 2 det%n%s %s NN 3 nsubj%nleft leave VBD 0 root%n. . . 3 punct%n"
                .formatted(determiner, determiner, noun, noun);
    }

    @Test
    void whomAPronounHasCalledSheIsNoHe() {
        ResolvedDocument document = resolve("""
                Xu      Xu      NNP 2 compound PERSON
                Bellow  Bellow  NNP 3 nsubj    PERSON
                arrived arrive  VBD 0 root
                .       .       .   3 punct

                Zo      Zo      NNP 2 compound PERSON
                Dunmore Dunmore NNP 3 nsubj    PERSON
                greeted greet   VBD 0 root
                her     she     PRP$ 3 obj
                .       .       .   3 punct

                Bellow  Bellow  NNP 2 nsubj PERSON
                smiled  smile   VBD 0 root
                .       .       .   2 punct

                He      he      PRP 2 nsubj
                left    leave   VBD 0 root
                .       .       .   2 punct
                """);

        assertThat(ids(document, 1, 3)).containsExactly("local:person/xu-bellow");
        assertThat(ids(document, 3, 0)).containsExactly("local:person/zo-dunmore");
    }

    @Test
    void aClauseThatOpensASentencePointsAhead() {
        ResolvedDocument document = resolve(ANN_LEFT + """
                Asked   ask     VBN 7 advcl
                why     why     WRB 4 advmod
                he      he      PRP 4 nsubj
                stayed  stay    VBD 1 ccomp
                ,       ,       ,   7 punct
                Dunmore Dunmore NNP 7 nsubj PERSON
                smiled  smile   VBD 0 root
                .       .       .   7 punct
                """);

        assertThat(ids(document, 1, 2)).containsExactly("local:person/dunmore");
    }

    @Test
    void thoseWhoDoSomethingDoNotDoItToThemselves() {
        ResolvedDocument document = resolve("""
                The       the       DT  2 det
                Rebels    Rebels    NNPS 3 nsubj  ORGANIZATION
                left      leave     VBD 0 root
                .         .         .   3 punct

                Northgrid Northgrid NNP 2 nsubj ORGANIZATION
                came      come      VBD 0 root
                to        to        TO  4 mark
                see       see       VB  2 xcomp
                them      they      PRP 4 obj
                .         .         .   2 punct
                """);

        assertThat(ids(document, 1, 4)).containsExactly("local:organization/rebels");
    }

    @Test
    void twoCompaniesAreThoseOfWhichWasSpoken() {
        ResolvedDocument document = resolve("""
                Northgrid Northgrid NNP 2 nsubj ORGANIZATION
                paid      pay       VBD 0 root
                Seaways   Seaways   NNP 2 obj   ORGANIZATION
                .         .         .   2 punct

                The       the       DT  3 det
                two       two       CD  3 nummod
                companies company   NNS 4 nsubj
                talked    talk      VBD 0 root
                .         .         .   4 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:organization/northgrid", "local:organization/seaways");
    }

    @Test
    void aSurnameThatComesFirstGivesNoGender() {
        ResolvedDocument document = resolve("""
                Lily    Lily    NNP 2 compound PERSON
                Bao-te  Bao-te  NNP 3 nsubj    PERSON
                arrived arrive  VBD 0 root
                .       .       .   3 punct

                He      he      PRP 2 nsubj
                left    leave   VBD 0 root
                .       .       .   2 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:person/lily-bao-te");
    }

    @Test
    void twoCountriesAreNotWhereTheyMet() {
        ResolvedDocument document = resolve("""
                Norway  Norway  NNP 4 nsubj PLACE
                and     and     CC  3 cc
                Denmark Denmark NNP 1 conj  PLACE
                met     meet    VBD 0 root
                in      in      IN  6 case
                Chad    Chad    NNP 4 obl   PLACE
                .       .       .   4 punct

                The       the     DT  3 det
                two       two     CD  3 nummod
                countries country NNS 4 nsubj
                talked    talk    VBD 0 root
                .         .       .   4 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("wiki:Norway", "wiki:Denmark");
    }

    @Test
    void twoCountriesMayBeThoseOfWhomWasSpoken() {
        ResolvedDocument document = resolve("""
                Norwegian Norwegian JJ  3 amod
                minister  minister  NN  3 compound
                Berg      Berg      NNP 4 nsubj PERSON
                met       meet      VBD 0 root
                the       the       DT  7 det
                Danish    Danish    JJ  7 amod
                leader    leader    NN  4 obj
                .         .         .   4 punct

                The       the     DT  3 det
                two       two     CD  3 nummod
                countries country NNS 4 nsubj
                talked    talk    VBD 0 root
                .         .       .   4 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactlyInAnyOrder("wiki:Norway", "wiki:Denmark");
    }
}
