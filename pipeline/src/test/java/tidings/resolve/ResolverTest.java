package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.model.MentionedEntity;
import tidings.model.Quotation;
import tidings.model.ResolvedDocument;
import tidings.model.Span;
import tidings.testing.AnnotatedText;

class ResolverTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private static final String ANN_MET_CARL = """
            President  president  NNP 3 compound
            Ann        Ann        NNP 3 compound  PERSON
            Bellow     Bellow     NNP 4 nsubj     PERSON
            met        meet       VBD 0 root
            President  president  NNP 7 compound
            Carl       Carl       NNP 7 compound  PERSON
            Dunmore    Dunmore    NNP 4 obj       PERSON
            .          .          .   4 punct

            """;

    @Test
    void aSurnameMeansWhoeverBearsItInFull() throws IOException {
        ResolvedDocument document = resolve(ANN_MET_CARL + """
                Bellow  Bellow NNP 2 nsubj
                left    leave  VBD 0 root
                .       .      .   2 punct
                """);

        assertThat(ids(document, 1, 0)).containsExactly("local:person/ann-bellow");
        assertThat(document.entities().get(0).count()).isEqualTo(2);
    }

    @Test
    void aPronounMeansThePersonOfItsGender() throws IOException {
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
    void anObjectIsNeverItsOwnSubject() throws IOException {
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
    void whoSpeaksOfHimInAQuotationSpeaksOfAnother() throws IOException {
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
    void aGroupMeansThoseSpokenOfTogether() throws IOException {
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
    void aTitleMeansItsHolder() throws IOException {
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
    void theUnnamedStaysUnresolved() throws IOException {
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
    void anAdjectiveMeansItsLandAndANounThePeople() throws IOException {
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

    @Test
    void aNameIsLinkedOnlyWhereTheTitleCanBeAPerson() throws IOException {
        LinkDictionary dictionary = surface -> switch (surface) {
            case "Ann Bellow" -> Optional.of(new LinkDictionary.Link("2030_Atlantic_storms", 0.9, false));
            case "Carl Dunmore" -> Optional.of(new LinkDictionary.Link("Carl_Dunmore_(politician)", 0.9, true));
            default -> Optional.empty();
        };
        ResolvedDocument document = Resolver.load(dictionary, null).resolve(AnnotatedText.parse(DAY, ANN_MET_CARL));

        assertThat(document.entities())
                .extracting(each -> each.entity().id())
                .containsExactly("local:person/ann-bellow", "wiki:Carl_Dunmore_(politician)");
        assertThat(document.entities().get(1).entity().name()).isEqualTo("Carl Dunmore");
        assertThat(document.entities())
                .extracting(MentionedEntity::gender)
                .containsExactly(MentionedEntity.Gender.FEMALE, MentionedEntity.Gender.MALE);
    }

    @Test
    void aPersonOfAFullNameIsNoNamesake() throws IOException {
        LinkDictionary dictionary = surface -> surface.equals("Bellow")
                ? Optional.of(new LinkDictionary.Link("Saul_Bellow", 0.9, true))
                : Optional.empty();

        ResolvedDocument document =
                Resolver.load(dictionary, null).resolve(AnnotatedText.parse(DAY, ANN_MET_CARL + """
                        Bellow  Bellow NNP 2 nsubj PERSON
                        left    leave  VBD 0 root
                        .       .      .   2 punct
                        """));

        assertThat(ids(document, 1, 0)).containsExactly("local:person/ann-bellow");
    }

    @Test
    void aNicknameAgreesWithTheTitle() throws IOException {
        LinkDictionary dictionary = surface -> surface.equals("Dunmore")
                ? Optional.of(new LinkDictionary.Link("Robert_Dunmore", 0.9, true))
                : Optional.empty();

        ResolvedDocument document = Resolver.load(dictionary, null).resolve(AnnotatedText.parse(DAY, """
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
    void aTitleIsNoPartOfAName() throws IOException {
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
    void aCompanysFirstWordMeansTheCompany() throws IOException {
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
    void aWordThatIsSmallElsewhereIsNoNameAtTheStart() throws IOException {
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
    void aNameEndsAtAHeadlinesVerb() throws IOException {
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
    void aNameDoesNotBeginWithAnInfinitive() throws IOException {
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
    void aUsersAliasWins(@TempDir Path directory) throws IOException {
        Path aliases = Files.writeString(
                directory.resolve("aliases.tsv"), "Ann Bellow\tlocal:person/a-b\tAnn Bellow (the poet)\tPERSON\n");
        ResolvedDocument document =
                Resolver.load(LinkDictionary.NONE, aliases).resolve(AnnotatedText.parse(DAY, ANN_MET_CARL));

        assertThat(ids(document, 0, 2)).containsExactly("local:person/a-b");
    }

    @Test
    void anAliasFileThatCannotBeReadSaysWhere(@TempDir Path directory) throws IOException {
        Path aliases = Files.writeString(directory.resolve("aliases.tsv"), "Ann Bellow, local:person/a-b\n");

        assertThatThrownBy(() -> Resolver.load(LinkDictionary.NONE, aliases))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aliases.tsv")
                .hasMessageContaining("Ann Bellow, local:person/a-b");
    }

    private static ResolvedDocument resolve(String lines) throws IOException {
        return resolve(lines, null);
    }

    private static ResolvedDocument resolve(String lines, @Nullable Path aliases) throws IOException {
        return Resolver.load(LinkDictionary.NONE, aliases).resolve(AnnotatedText.parse(DAY, lines, quotations(lines)));
    }

    private static List<Quotation> quotations(String lines) {
        String text = AnnotatedText.parse(DAY, lines).article().text();
        int open = text.indexOf('"');
        int close = text.lastIndexOf('"');
        return open < 0
                ? List.of()
                : List.of(new Quotation(new Span(open, close + 1), List.of(new Span(open + 1, close))));
    }

    private static List<String> ids(ResolvedDocument document, int sentence, int token) {
        return document.mentionAt(sentence, token).map(Mention::entities).orElseThrow().stream()
                .map(EntityRef::id)
                .toList();
    }
}
