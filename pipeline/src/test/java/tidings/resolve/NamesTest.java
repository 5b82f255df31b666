package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.resolve.ResolvedText.ANN_MET_CARL;
import static tidings.resolve.ResolvedText.DAY;
import static tidings.resolve.ResolvedText.ids;
import static tidings.resolve.ResolvedText.resolve;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidings.model.EntityType;
import tidings.model.MentionedEntity;
import tidings.model.ResolvedDocument;
import tidings.testing.AnnotatedText;

/** Which words are names, and to whom they lead. */
class NamesTest {

    @Test
    void aNameIsLinkedOnlyWhereTheTitleCanBeAPerson() {
        LinkDictionary dictionary = surface -> switch (surface) {
            case "Ann Bellow" -> Optional.of(new LinkDictionary.Link("2030_Atlantic_storms", 0.9, Set.of()));
            case "Carl Dunmore" ->
                Optional.of(
                        new LinkDictionary.Link("Carl_Dunmore_(politician)", 0.9, Set.of(LinkDictionary.Mark.PERSON)));
            default -> Optional.empty();
        };
        ResolvedDocument document = Resolver.load(dictionary).resolve(AnnotatedText.parse(DAY, ANN_MET_CARL));

        assertThat(document.entities())
                .extracting(each -> each.entity().id())
                .containsExactly("local:person/ann-bellow", "wiki:Carl_Dunmore_(politician)");
        assertThat(document.entities().get(1).entity().name()).isEqualTo("Carl Dunmore");
        assertThat(document.entities())
                .extracting(MentionedEntity::gender)
                .containsExactly(MentionedEntity.Gender.FEMALE, MentionedEntity.Gender.MALE);
    }

    @Test
    void aPersonOfAFullNameIsNoNamesake() {
        LinkDictionary dictionary = surface -> surface.equals("Bellow")
                ? Optional.of(new LinkDictionary.Link("Saul_Bellow", 0.9, Set.of(LinkDictionary.Mark.PERSON)))
                : Optional.empty();

        ResolvedDocument document = Resolver.load(dictionary).resolve(AnnotatedText.parse(DAY, ANN_MET_CARL + """
                        Bellow  Bellow NNP 2 nsubj PERSON
                        left    leave  VBD 0 root
                        .       .      .   2 punct
                        """));

        assertThat(ids(document, 1, 0)).containsExactly("local:person/ann-bellow");
    }

    @Test
    void aSurnameAloneIsNotThatOfTheBrother() {
        ResolvedDocument document = resolve("""
                        Ann    Ann    NNP 2 compound PERSON
                        Bellow Bellow NNP 3 nsubj    PERSON
                        left   leave  VBD 0 root
                        .      .      .   3 punct

                        Her    she    PRP$ 2 nmod:poss
                        brother brother NN 6 nsubj
                        ,      ,      ,   2 punct
                        Carl   Carl   NNP 5 compound PERSON
                        Bellow Bellow NNP 2 appos    PERSON
                        stayed stay   VBD 0 root
                        .      .      .   6 punct

                        Bellow Bellow NNP 2 nsubj PERSON
                        spoke  speak  VBD 0 root
                        .      .      .   2 punct
                        """);

        assertThat(ids(document, 2, 0)).containsExactly("local:person/ann-bellow");
    }

    @Test
    void aTitleBeforeTheFirstWordOfAFullNameMeansThatPerson() {
        ResolvedDocument document = resolve("""
                        Bo     Bo     NNP 2 compound PERSON
                        Lin    Lin    NNP 3 nsubj    PERSON
                        left   leave  VBD 0 root
                        .      .      .   3 punct

                        President President NNP 2 compound
                        Bo     Bo     NNP 3 nsubj
                        spoke  speak  VBD 0 root
                        .      .      .   3 punct
                        """);

        assertThat(ids(document, 1, 1)).containsExactly("local:person/bo-lin");
    }

    @Test
    void aTownIsOneWhateverTheRecogniserMakesOfItInOneSentence() {
        String town = """
                        Norland Norland NNP 2 nsubj PLACE
                        annexed annex   VBD 0 root
                        Sellin  Sellin  NNP 2 obj   PERSON
                        .       .       .   2 punct

                        Many    many    JJ  2 nsubj
                        fled    flee    VBD 0 root
                        Sellin  Sellin  NNP 2 obj   PLACE
                        .       .       .   2 punct

                        Sellin  Sellin  NNP 2 nsubj PLACE
                        fell    fall    VBD 0 root
                        .       .       .   2 punct
                        """;
        ResolvedDocument document = Resolver.load(LinkDictionary.NONE).resolve(AnnotatedText.parse(DAY, town));
        ResolvedDocument addressed = Resolver.load(LinkDictionary.NONE).resolve(AnnotatedText.parse(DAY, town + """

                        Mr      Mr      NNP 2 compound
                        Sellin  Sellin  NNP 3 nsubj PERSON
                        slept   sleep   VBD 0 root
                        .       .       .   3 punct
                        """));

        assertThat(ids(document, 0, 2)).containsExactly("local:place/sellin");
        assertThat(ids(document, 1, 2)).containsExactly("local:place/sellin");
        assertThat(ids(addressed, 3, 1)).containsExactly("local:person/sellin");
        assertThat(ids(addressed, 1, 2)).containsExactly("local:place/sellin");
    }

    @Test
    void aNicknameAgreesWithTheTitle() {
        LinkDictionary dictionary = surface -> surface.equals("Dunmore")
                ? Optional.of(new LinkDictionary.Link("Robert_Dunmore", 0.9, Set.of(LinkDictionary.Mark.PERSON)))
                : Optional.empty();

        ResolvedDocument document = Resolver.load(dictionary).resolve(AnnotatedText.parse(DAY, """
                Bob     Bob     NNP 2 compound PERSON
                Dunmore Dunmore NNP 3 nsubj    PERSON
                left    leave   VBD 0 root
                .       .       .   3 punct

                Dunmore Dunmore NNP 2 nsubj    PERSON
                waited  wait    VBD 0 root
                .       .       .   2 punct
                """));

        assertThat(ids(document, 1, 0)).containsExactly("wiki:Robert_Dunmore");
    }

    @Test
    void aTitleIsNoPartOfAName() {
        ResolvedDocument document = resolve("""
                Mayor  Mayor  NNP 3 compound PERSON
                Ann    Ann    NNP 3 compound PERSON
                Bellow Bellow NNP 4 nsubj    PERSON
                left   leave  VBD 0 root
                .      .      .   4 punct
                """);

        assertThat(ids(document, 0, 2)).containsExactly("local:person/ann-bellow");
    }

    @Test
    void aCompanysFirstWordMeansTheCompany() {
        ResolvedDocument document = resolve("""
                Quellant Quellant NNP 2 compound ORGANIZATION
                Freight  Freight  NNP 3 nsubj    ORGANIZATION
                paid     pay      VBD 0 root
                .        .        .   3 punct

                Quellant Quellant NNP 2 nsubj    PERSON
                waited   wait     VBD 0 root
                .        .        .   2 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:organization/quellant-freight");
    }

    @Test
    void aWordThatIsSmallElsewhereIsNoNameAtTheStart() {
        ResolvedDocument document = resolve("""
                Board   Board NN  2 nsubj    ORGANIZATION
                waited  wait  VBD 0 root
                .       .     .   2 punct

                The     the   DT  2 det
                board   board NN  3 nsubj
                left    leave VBD 0 root
                .       .     .   3 punct
                """);

        assertThat(document.entities()).isEmpty();
    }

    @Test
    void aCaptionThatIsGluedToASentenceIsNoPartOfAName() {
        ResolvedDocument document = resolve("""
                Carl      Carl      NNP 2 compound PERSON
                Dunmore   Dunmore   NNP 3 nsubj    PERSON
                left      leave     VBD 0 root
                Dunmore   Dunmore   NNP 6 compound OTHER
                Russian   Russian   NNP 6 compound OTHER
                President President NNP 8 compound
                Ann       Ann       NNP 8 compound PERSON
                Bellow    Bellow    NNP 3 obj      PERSON
                """);

        assertThat(document.entities())
                .extracting(each -> each.entity().id())
                .contains("local:person/carl-dunmore", "local:person/ann-bellow")
                .noneMatch(id -> id.contains("dunmore-russian"));
    }

    @Test
    void aBodyIsMeantByTheLastWordOfItsName() {
        ResolvedDocument document = resolve("""
                The     the     DT  3 det
                Halden  Halden  NNP 3 compound ORGANIZATION
                Post    Post    NNP 4 nsubj    ORGANIZATION
                left    leave   VBD 0 root
                .       .       .   4 punct

                The     the     DT  2 det
                Post    Post    NNP 3 nsubj    ORGANIZATION
                left    leave   VBD 0 root
                .       .       .   3 punct
                """);

        assertThat(ids(document, 1, 1)).containsExactly("local:organization/halden-post");
    }

    @Test
    void aNameEndsAtAHeadlinesVerb() {
        ResolvedDocument document = resolve("""
                Quellant Quellant NNP 3 compound ORGANIZATION
                Says     Says     NNP 3 compound ORGANIZATION
                Dunmore  Dunmore  NNP 4 nsubj    ORGANIZATION
                Left     leave    VBD 0 root

                Carl     Carl     NNP 2 compound PERSON
                Dunmore  Dunmore  NNP 3 nsubj    PERSON
                left     leave    VBD 0 root
                .        .        .   3 punct
                """);

        assertThat(document.entities())
                .extracting(each -> each.entity().id())
                .containsExactly("local:person/carl-dunmore");
    }

    @Test
    void aNameDoesNotBeginWithAnInfinitive() {
        ResolvedDocument document = resolve("""
                Carl    Carl    NNP 2 compound PERSON
                Dunmore Dunmore NNP 0 root     PERSON
                to      to      TO  4 mark
                Discuss discuss VB  2 acl      ORGANIZATION
                Harbour Harbour NNP 6 compound ORGANIZATION
                Crisis  Crisis  NNP 4 obj      ORGANIZATION
                """);

        assertThat(document.entities())
                .extracting(each -> each.entity().id())
                .containsExactly("local:person/carl-dunmore");
    }

    @Test
    void aFormThatJoinsPeoplesIsOneOfThem() {
        ResolvedDocument document = resolve("""
                Franco  Franco  NNP 3 compound PERSON
                -       -       HYPH 3 punct
                German  German  JJ  4 amod
                talks   talk    NNS 5 nsubj
                began   begin   VBD 0 root
                .       .       .   5 punct

                Franco  Franco  NNP 2 nsubj PERSON
                left    leave   VBD 0 root
                .       .       .   2 punct
                """);

        assertThat(ids(document, 0, 0)).containsExactly("wiki:France");
        assertThat(ids(document, 1, 0)).containsExactly("local:person/franco");
    }

    @Test
    void aWholeNameThatTheDictionaryHasAsAPlaceIsNoPerson() {
        LinkDictionary dictionary = surface -> surface.equals("Ras Velm")
                ? Optional.of(new LinkDictionary.Link("Ras_Velm", 0.9, Set.of(LinkDictionary.Mark.PLACE)))
                : Optional.empty();
        ResolvedDocument document = Resolver.load(dictionary).resolve(AnnotatedText.parse(DAY, """
                Ships   ship    NNS 2 nsubj
                left    leave   VBD 0 root
                Ras     Ras     NNP 4 compound PERSON
                Velm    Velm    NNP 2 obj      PERSON
                .       .       .   2 punct
                """));

        assertThat(document.entities()).extracting(each -> each.entity().type()).containsExactly(EntityType.PLACE);
    }

    @Test
    void aWholeNameThatTheDictionaryHasAsAPersonIsOneWhateverTheGivenName() {
        LinkDictionary dictionary = surface -> surface.equals("Qo Velmar")
                ? Optional.of(new LinkDictionary.Link("Qo_Velmar", 0.9, Set.of(LinkDictionary.Mark.PERSON)))
                : Optional.empty();
        ResolvedDocument document = Resolver.load(dictionary).resolve(AnnotatedText.parse(DAY, """
                Qo      Qo      NNP 2 compound ORGANIZATION
                Velmar  Velmar  NNP 3 nsubj    ORGANIZATION
                left    leave   VBD 0 root
                .       .       .   3 punct
                """));

        assertThat(document.entities()).extracting(each -> each.entity().type()).containsExactly(EntityType.PERSON);
    }
}
