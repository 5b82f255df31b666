package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidings.model.EntityType;
import tidings.resolve.LinkDictionary.Link;
import tidings.resolve.LinkDictionary.Mark;
import tidings.testing.AnnotatedText;

/** Which town or region a name is of, and what is a place though the recogniser took it for something else. */
class TownsTest {

    private static final Gazetteer GAZETTEER = GazetteerBuilder.build(GazetteerBuilder.read(new StringReader("""
            Alderton\t\tUS\tGeorgia\tP\t36000\t34.257\t-85.165
            Marwick\t\tGB\tScotland\tP\t22000\t57.1\t-3.2
            """)));

    private static final LinkDictionary DICTIONARY = surface -> switch (surface) {
        case "Rome, Georgia" -> Optional.of(new Link("Rome,_Georgia", 1.0, Set.of(Mark.PLACE)));
        case "Ontario, California" -> Optional.of(new Link("Ontario,_California", 0.9, Set.of(Mark.PLACE)));
        case "Ontario" -> Optional.of(new Link("Ontario", 0.9, Set.of(Mark.PLACE)));
        case "Rome" -> Optional.of(new Link("Rome", 0.8, Set.of(Mark.PLACE)));
        case "Sorland" -> Optional.of(new Link("Sorland_Peninsula", 0.9, Set.of(Mark.PLACE)));
        case "Halden" -> Optional.of(new Link("Halden_Shipping", 0.9, Set.of(Mark.COMPANY)));
        case "Halden Shipping" -> Optional.of(new Link("Halden_Shipping", 0.9, Set.of(Mark.COMPANY)));
        case "Harbour Board" -> Optional.of(new Link("Harbour_Board_(UK)", 0.4, Set.of()));
        case "Louisville" -> Optional.of(new Link("Louisville,_Kentucky", 0.6, Set.of(Mark.PLACE)));
        default -> Optional.empty();
    };

    @Test
    void aTownIsThatOfTheRegionBehindItAndTheRegionNoCountry() {
        assertThat(ids("""
                        Rome     Rome     NNP 0 root PLACE
                        ,        ,        ,   1 punct
                        Georgia  Georgia  NNP 1 appos PLACE
                        .        .        .   1 punct

                        Rome     Rome     NNP 0 root PLACE
                        .        .        .   1 punct
                        """)).containsExactly("wiki:Rome,_Georgia", "wiki:Georgia_(U.S._state)");
        assertThat(ids("""
                        Ontario  Ontario  NNP 0 root PLACE
                        ,        ,        ,   1 punct
                        Calif.   Calif.   NNP 1 appos PLACE
                        """)).containsExactly("wiki:Ontario,_California", "wiki:California");
        assertThat(ids("""
                        Rome     Rome     NNP 0 root PLACE
                        ,        ,        ,   1 punct
                        Georgia  Georgia  NNP 1 appos PERSON
                        """.replace("Georgia", "Bellow"))).containsExactly("wiki:Rome", "local:person/bellow");
    }

    @Test
    void whatIsCalledATownIsAPlace() {
        assertThat(ids("""
                        the      the      DT  2 det
                        town     town     NN  0 root
                        of       of       IN  4 case
                        Kabo     Kabo     NNP 2 nmod ORGANIZATION
                        """)).containsExactly("local:place/kabo");
        assertThat(ids("""
                        the      the      DT  2 det
                        head     head     NN  0 root
                        of       of       IN  4 case
                        Kabo     Kabo     NNP 2 nmod ORGANIZATION
                        """)).containsExactly("local:organization/kabo");
    }

    @Test
    void newYorkIsTheCityUnlessItsStateIsMeant() {
        assertThat(ids("""
                        New      New      NNP 2 compound PLACE
                        York     York     NNP 0 root     PLACE
                        on       on       IN  4 case
                        Monday   Monday   NNP 2 nmod
                        """)).containsExactly("wiki:New_York_City");
        assertThat(ids("""
                        New      New      NNP 2 compound PLACE
                        York     York     NNP 3 compound PLACE
                        Governor Governor NNP 0 root
                        """)).containsExactly("wiki:New_York_(state)");
    }

    @Test
    void whatIsOnTheMapAndStoodAtIsAPlace() {
        String at = """
                in       in       IN  2 case
                Marwick  Marwick  NNP 0 root ORGANIZATION
                """;
        assertThat(types(at)).containsExactly(EntityType.PLACE);
        assertThat(types(at.replace("in ", "by "))).as("nobody stands there").containsExactly(EntityType.ORGANIZATION);
        assertThat(types(at.replace("Marwick", "Dunmore")))
                .as("not on the map")
                .containsExactly(EntityType.ORGANIZATION);
    }

    @Test
    void whatIsOnTheMapAndTakenIsAPlace() {
        String taken = """
                captured  capture  VBD  0 root
                Marwick   Marwick  NNP  1 obj  PERSON
                """;
        assertThat(types(taken)).containsExactly(EntityType.PLACE);
        assertThat(types(taken.replace("captured", "thanked"))).containsExactly(EntityType.PERSON);

        String passive = """
                Marwick   Marwick  NNP  3 nsubj:pass  ORGANIZATION
                was       be       VBD  3 aux:pass
                captured  capture  VBN  0 root
                """;
        assertThat(types(passive)).containsExactly(EntityType.PLACE);
        assertThat(types(passive.replace("captured", "thanked"))).containsExactly(EntityType.ORGANIZATION);
    }

    @Test
    void whatTheDictionaryKnowsAsAPlaceAndIsTakenIsOne() {
        String taken = """
                Sorland   Sorland  NNP  3 nsubj:pass  OTHER
                was       be       VBD  3 aux:pass
                captured  capture  VBN  0 root
                """;
        assertThat(types(taken)).containsExactly(EntityType.PLACE);
        assertThat(types(taken.replace("captured", "thanked"))).containsExactly(EntityType.OTHER);
        assertThat(types(taken.replace("Sorland", "Halden"))).as("a company").containsExactly(EntityType.OTHER);
    }

    @Test
    void aTitleWithinANameIsOfAPerson() {
        assertThat(types("""
                        King    King    NNP 3 compound ORGANIZATION
                        Alder   Alder   NNP 3 compound ORGANIZATION
                        II      II      NNP 0 root     ORGANIZATION
                        """)).containsExactly(EntityType.PERSON);
    }

    @Test
    void aDashJoinsTwoNamesThatAreKnown() {
        assertThat(ids("""
                        Rome     Rome     NNP  3 compound PLACE
                        -        -        HYPH 3 punct    PLACE
                        Ontario  Ontario  NNP  4 compound PLACE
                        talks    talk     NNS  0 root
                        """)).containsExactly("wiki:Rome", "wiki:Ontario");
        assertThat(ids("""
                        Rome     Rome     NNP  3 compound PLACE
                        -        -        HYPH 3 punct    PLACE
                        Bellow   Bellow   NNP  4 compound PLACE
                        talks    talk     NNS  0 root
                        """)).as("one of them unknown").hasSize(1);
        assertThat(ids("""
                        Rome     Rome     NNP  3 compound PERSON
                        -        -        HYPH 3 punct    PERSON
                        Ontario  Ontario  NNP  4 nsubj    PERSON
                        spoke    speak    VBD  0 root
                        """)).as("a person").hasSize(1);
    }

    @Test
    void aCompanyIsLinkedWithoutItsLegalFormAndTheSignItsSharesAreTradedBy() {
        assertThat(ids("""
                        Halden   Halden   NNP 4 compound ORGANIZATION
                        Shipping Shipping NNP 4 compound ORGANIZATION
                        Corp     Corp     NNP 4 compound ORGANIZATION
                        HLD.N    HLD.N    NNP 0 root     ORGANIZATION
                        """)).containsExactly("wiki:Halden_Shipping");
    }

    @Test
    void anArticleOfACountryThatTheDocumentNamesNeedsASmallerShare() {
        String board = """
                Harbour  Harbour  NNP 2 compound ORGANIZATION
                Board    Board    NNP 0 root     ORGANIZATION
                """;
        assertThat(ids(board)).containsExactly("local:organization/harbour-board");
        assertThat(ids(board + """
                in       in       IN  4 case
                Britain  Britain  NNP 2 nmod     PLACE
                """)).containsExactly("wiki:Harbour_Board_(UK)", "wiki:United_Kingdom");
        assertThat(ids("Louisville Louisville NNP 0 root PLACE\n")).containsExactly("wiki:Louisville,_Kentucky");
    }

    private static List<String> ids(String lines) {
        return resolver().resolve(AnnotatedText.parse(LocalDate.of(2024, 3, 15), lines)).entities().stream()
                .map(each -> each.entity().id())
                .toList();
    }

    private static List<EntityType> types(String lines) {
        return resolver().resolve(AnnotatedText.parse(LocalDate.of(2024, 3, 15), lines)).entities().stream()
                .map(each -> each.entity().type())
                .toList();
    }

    private static Resolver resolver() {
        return Resolver.load(DICTIONARY, GAZETTEER);
    }
}
