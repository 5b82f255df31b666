package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tidings.resolve.ResolvedText.DAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.model.MentionedEntity;
import tidings.resolve.LinkDictionary.Link;
import tidings.resolve.LinkDictionary.Mark;
import tidings.testing.AnnotatedText;

/** Parts of full names, and full names in another order, mean the person of the text who is called so. */
class NamePartsTest {

    private static final LinkDictionary DICTIONARY = surface -> switch (surface) {
        case "Bobby Marlow" -> Optional.of(new Link("Bobby_Marlow", 0.9, Set.of(Mark.PERSON)));
        case "Istvan Vadas" -> Optional.of(new Link("István_Vadas", 0.9, Set.of(Mark.PERSON)));
        default -> Optional.empty();
    };

    @ParameterizedTest
    @CsvSource({
        "Rafael Quintero Salas, Quintero Salas",
        "Ludwig van Houten, Van Houten",
        "Mahmoud al-Rashdi, Al Rashdi",
        "Luís da Costa Pereira Jr., Costa Pereira"
    })
    void severalWordsOfAFullNameAreAPartOfIt(String whole, String part) {
        assertThat(FullName.of(part).isPartOf(FullName.of(whole))).isTrue();
        assertThat(FullName.of(whole).isPartOf(FullName.of(part))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Rafael Quintero Salas, Rafael Quintero",
        "Ann Berg, Ann Berg",
        "Ann Berg, Berg Ann",
        "Ann Maria Berg, Ann Berg",
        "Ann Berg, Berg"
    })
    void allOfItsWordsOrThoseThatStandApartAreNone(String whole, String part) {
        assertThat(FullName.of(part).isPartOf(FullName.of(whole))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Chen Daoling, Daoling Chen",
        "Lin Mei-hua, Mei-hua Lin",
        "Kovács István, Istvan Kovacs",
        "Rho Jong Il, Jong Il Rho"
    })
    void theSurnameMayStandBeforeOrBehind(String one, String other) {
        assertThat(FullName.isOne(one, other)).isTrue();
        assertThat(FullName.isOne(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ann Berg, Carl Berg", "Chen Daoling, Daoling Cheng", "Ann Berg Dahl, Dahl Berg Ann"})
    void othersAreNotOne(String one, String other) {
        assertThat(FullName.isOne(one, other)).isFalse();
        assertThat(FullName.isOne(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Robert \"Bobby\" Marlow|Bobby",
                "Robert “Bobby” Marlow|Bobby",
                "Joaquín 'El Lobo' Herrera|El Lobo",
                "Conor O'Brien D'Alba|",
                "\"Bobby\" Marlow|"
            })
    void aNicknameStandsInQuotationMarksWithinTheName(String name, String nickname) {
        assertThat(FullName.nickname(name)).isEqualTo(Optional.ofNullable(nickname));
    }

    @Test
    void aNameIsAlsoAskedForWithoutItsNickname() {
        assertThat(FullName.forms("Robert “Bobby” Marlow"))
                .containsExactly("Robert “Bobby” Marlow", "Robert Marlow", "Bobby Marlow");
        assertThat(FullName.forms("Robert Marlow")).containsExactly("Robert Marlow");
    }

    @Test
    void aNicknameIsOfTheNameAroundIt() {
        List<MentionedEntity> entities = entities("""
                Robert Robert NNP 5 compound PERSON
                "      "      ``  5 punct
                Bobby  Bobby  NNP 5 compound OTHER
                "      "      ''  5 punct
                Marlow Marlow NNP 6 nsubj    PERSON
                left   leave  VBD 0 root
                .      .      .   6 punct

                Bobby  Bobby  NNP 2 compound PERSON
                Marlow Marlow NNP 3 nsubj    PERSON
                spoke  speak  VBD 0 root
                .      .      .   3 punct

                Bobby  Bobby  NNP 2 nsubj    ORGANIZATION
                slept  sleep  VBD 0 root
                .      .      .   2 punct
                """);

        assertThat(entities).singleElement().satisfies(one -> {
            assertThat(one.entity().id()).isEqualTo("wiki:Bobby_Marlow");
            assertThat(one.surfaces()).containsExactly("Robert \"Bobby\" Marlow", "Bobby Marlow", "Bobby");
        });
    }

    @Test
    void bothSurnamesAndTheFirstOfThemAreWhoHasThem() {
        assertThat(ids("""
                        Quintero Quintero NNP 2 compound PERSON
                        Salas  Salas  NNP 3 nsubj    PERSON
                        left   leave  VBD 0 root
                        .      .      .   3 punct

                        Rafael Rafael NNP 3 compound PERSON
                        Quintero Quintero NNP 3 compound PERSON
                        Salas  Salas  NNP 4 nsubj    PERSON
                        spoke  speak  VBD 0 root
                        .      .      .   4 punct

                        Quintero Quintero NNP 2 nsubj PERSON
                        slept  sleep  VBD 0 root
                        .      .      .   2 punct
                        """)).containsExactly("local:person/rafael-quintero-salas");
    }

    @Test
    void aMiddleNameAloneIsSomebodyElse() {
        assertThat(ids("""
                        Ann    Ann    NNP 3 compound PERSON
                        Carl   Carl   NNP 3 compound PERSON
                        Berg   Berg   NNP 4 nsubj    PERSON
                        spoke  speak  VBD 0 root
                        .      .      .   4 punct

                        Carl   Carl   NNP 2 nsubj    PERSON
                        slept  sleep  VBD 0 root
                        .      .      .   2 punct
                        """)).containsExactly("local:person/ann-carl-berg", "local:person/carl");
    }

    @Test
    void aPartOfSeveralNamesIsOfTheOneNamedLast() {
        String twoBrothers = """
                Carl   Carl   NNP 3 compound PERSON
                van    van    NNP 3 compound PERSON
                Houten Houten NNP 4 nsubj    PERSON
                left   leave  VBD 0 root
                .      .      .   4 punct

                Bob    Bob    NNP 3 compound PERSON
                van    van    NNP 3 compound PERSON
                Houten Houten NNP 4 nsubj    PERSON
                stayed stay   VBD 0 root
                .      .      .   4 punct

                Van    Van    NNP 2 compound PERSON
                Houten Houten NNP 3 nsubj    PERSON
                spoke  speak  VBD 0 root
                .      .      .   3 punct
                """;

        assertThat(entities(twoBrothers))
                .extracting(each -> each.entity().id(), MentionedEntity::count)
                .containsExactly(tuple("local:person/carl-van-houten", 1), tuple("local:person/bob-van-houten", 2));
    }

    @Test
    void aGivenNameBeginsAFullNameOfItsOwn() {
        assertThat(ids("""
                        Lindow Lindow NNP 3 compound PERSON
                        Ann    Ann    NNP 3 compound PERSON
                        Berg   Berg   NNP 4 nsubj    PERSON
                        spoke  speak  VBD 0 root
                        .      .      .   4 punct

                        Ann    Ann    NNP 2 compound PERSON
                        Berg   Berg   NNP 3 nsubj    PERSON
                        slept  sleep  VBD 0 root
                        .      .      .   3 punct
                        """)).containsExactly("local:person/lindow-ann-berg", "local:person/ann-berg");
    }

    @Test
    void theArabicArticleMayBeLeftOut() {
        assertThat(ids("""
                        Mahmoud Mahmoud NNP 4 compound PERSON
                        al     al     NNP  4 compound PERSON
                        -      -      HYPH 4 punct    PERSON
                        Rashdi Rashdi NNP  5 nsubj    PERSON
                        left   leave  VBD  0 root
                        .      .      .    5 punct

                        Rashdi Rashdi NNP  2 nsubj    ORGANIZATION
                        spoke  speak  VBD  0 root
                        .      .      .    2 punct

                        Al     Al     NNP  3 compound ORGANIZATION
                        -      -      HYPH 3 punct    ORGANIZATION
                        Rashdi Rashdi NNP  4 nsubj    ORGANIZATION
                        slept  sleep  VBD  0 root
                        .      .      .    4 punct
                        """)).containsExactly("local:person/mahmoud-al-rashdi");
    }

    @Test
    void theOtherOrderOfAPersonsNameIsThePerson() {
        assertThat(ids("""
                        Vadas  Vadas  NNP 2 compound ORGANIZATION
                        Istvan Istvan NNP 3 nsubj    ORGANIZATION
                        left   leave  VBD 0 root
                        .      .      .   3 punct

                        Istvan Istvan NNP 2 compound PERSON
                        Vadas  Vadas  NNP 3 nsubj    PERSON
                        spoke  speak  VBD 0 root
                        .      .      .   3 punct

                        Vadas  Vadas  NNP 2 nsubj    PERSON
                        slept  sleep  VBD 0 root
                        .      .      .   2 punct
                        """)).containsExactly("wiki:István_Vadas");
    }

    @Test
    void aGivenNameOfTwoSyllablesMayStandFirst() {
        assertThat(entities("""
                        Mei    Mei    NNP  4 compound ORGANIZATION
                        -      -      HYPH 4 punct
                        hua    hua    NNP  4 compound PERSON
                        Lin    Lin    NNP  5 nsubj    PERSON
                        left   leave  VBD  0 root
                        .      .      .    5 punct

                        Lin    Lin    NNP  2 nsubj    PERSON
                        spoke  speak  VBD  0 root
                        .      .      .    2 punct
                        """)).singleElement().satisfies(one -> assertThat(one.surfaces())
                .containsExactly("Mei-hua Lin", "Lin"));
    }

    @Test
    void capitalsInBracketsStandForTheNameBefore() {
        String text = """
                Guards Guards NNP 3 nsubj ORGANIZATION
                Without Without IN 3 case ORGANIZATION
                Fences Fences NNP 8 nsubj ORGANIZATION
                (      (      -LRB- 5 punct
                GSC    GSC    NNP 3 appos ORGANIZATION
                )      )      -RRB- 5 punct
                also   also   RB  8 advmod
                left   leave  VBD 0 root
                .      .      .   8 punct

                GSC    GSC    NNP 2 nsubj ORGANIZATION
                spoke  speak  VBD 0 root
                .      .      .   2 punct
                """;

        assertThat(ids(text)).containsExactly("local:organization/guards-without-fences");
        assertThat(ids(text.replace("GSC", "NYX")))
                .as("letters of nothing in the name")
                .containsExactly("local:organization/guards-without-fences", "local:organization/nyx");
    }

    @Test
    void aRankWithoutAStopIsNoPartOfAName() {
        assertThat(entities("""
                        Gen    Gen    NNP 2 compound OTHER
                        Bellow Bellow NNP 3 nsubj    OTHER
                        spoke  speak  VBD 0 root
                        .      .      .   3 punct

                        Ann    Ann    NNP 2 compound PERSON
                        Bellow Bellow NNP 3 nsubj    PERSON
                        slept  sleep  VBD 0 root
                        .      .      .   3 punct
                        """)).singleElement().satisfies(one -> assertThat(one.surfaces())
                .containsExactly("Bellow", "Ann Bellow"));
    }

    @Test
    void whoStandsInAListOfPersonsIsOne() {
        String three = result("Ann", "Berg", "PERSON", "Norway")
                + result("Carl", "Dunmore", "PERSON", "France")
                + result("Bo", "Lin", "PERSON", "China");
        String odd = result("Sellin", "Vadas", "ORGANIZATION", "Hungary");

        assertThat(ids(three + odd)).contains("local:person/sellin-vadas");
        assertThat(ids(three.replace("PERSON", "ORGANIZATION") + odd)).contains("local:organization/sellin-vadas");
        assertThat(ids(three + odd + result("Alder", "United", "ORGANIZATION", "Spain")))
                .as("a list of both")
                .contains("local:organization/sellin-vadas", "local:organization/alder-united");
    }

    private static String result(String first, String last, String type, String country) {
        return """
                3     3     CD    3 nummod
                %1$s  %1$s  NNP   3 compound %3$s
                %2$s  %2$s  NNP   0 root     %3$s
                (     (     -LRB- 5 punct
                %4$s  %4$s  NNP   3 dep      PLACE
                )     )     -RRB- 5 punct

                """.formatted(first, last, type, country);
    }

    private static List<MentionedEntity> entities(String lines) {
        return Resolver.load(DICTIONARY)
                .resolve(AnnotatedText.parse(DAY, lines))
                .entities();
    }

    private static List<String> ids(String lines) {
        return entities(lines).stream().map(each -> each.entity().id()).toList();
    }
}
