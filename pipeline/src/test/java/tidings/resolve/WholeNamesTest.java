package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidings.model.ResolvedDocument;
import tidings.resolve.LinkDictionary.Link;
import tidings.resolve.LinkDictionary.Mark;
import tidings.testing.AnnotatedText;

/** Names that the recogniser cut short or missed, and what they lead to in the country that a document is about. */
class WholeNamesTest {

    private static final LinkDictionary DICTIONARY = surface -> switch (surface) {
        case "Harbour Board of Halden" -> Optional.of(new Link("Harbour_Board_of_Halden", 0.9, Set.of()));
        case "Cordoba" -> Optional.of(new Link("Cordoba,_Spain", 0.4, Set.of()));
        case "Cordoba, Argentina" -> Optional.of(new Link("Cordoba,_Argentina", 1.0, Set.of()));
        case "Green Party" -> Optional.of(new Link("Green_Party_(United_States)", 0.4, Set.of()));
        case "German Green Party" -> Optional.of(new Link("Alliance_90/The_Greens", 1.0, Set.of()));
        case "Halden" -> Optional.of(new Link("Halden", 0.9, Set.of(Mark.PLACE)));
        case "Sweden and Norway" -> Optional.of(new Link("Union_between_Sweden_and_Norway", 0.9, Set.of(Mark.PLACE)));
        case "Alder Inc." -> Optional.of(new Link("Alder_(mining_company)", 1.0, Set.of()));
        default -> Optional.empty();
    };

    private static final Gazetteer GAZETTEER = GazetteerBuilder.build(GazetteerBuilder.read(new StringReader("""
            Marwick\t\tUS\tMarwick\tD\t9000000\t44.2\t-85.1
            """)));

    @Test
    void aNameIsFoundAgainWhereTheRecogniserMissedIt() {
        assertThat(names("""
                        Alder  Alder  NNP 2 compound ORGANIZATION
                        Depot  Depot  NNP 3 nsubj    ORGANIZATION
                        closed close  VBD 0 root
                        .      .      .   3 punct

                        Alder  Alder  NNP 2 compound
                        Depot  Depot  NNP 3 nsubj
                        reopened reopen VBD 0 root
                        .      .      .   3 punct
                        """)).containsExactly("Alder Depot", "Alder Depot");
    }

    @Test
    void whatIsBehindACommaSaysWhichOfTheName() {
        assertThat(names("""
                        Carl   Carl   NNP 2 compound PERSON
                        Dunmore Dunmore NNP 4 compound PERSON
                        ,      ,      ,   4 punct
                        Jr.    Jr.    NNP 5 nsubj
                        left   leave  VBD 0 root
                        .      .      .   5 punct
                        """)).containsExactly("Carl Dunmore, Jr.");
    }

    @Test
    void whoHoldsAnOfficeIsNoPartOfWhatItIsFor() {
        assertThat(names("""
                        The        the        DT  2 det
                        ambassador ambassador NN  9 nsubj
                        to         to         TO  8 case
                        Halden     Halden     NNP 8 compound ORGANIZATION
                        Linda      Linda      NNP 8 compound ORGANIZATION
                        Bellow     Bellow     NNP 8 compound ORGANIZATION
                        -          -          HYPH 8 punct
                        Dunmore    Dunmore    NNP 2 nmod     PERSON
                        left       leave      VBD 0 root
                        .          .          .   9 punct
                        """)).containsExactly("The ambassador", "Halden", "Linda Bellow-Dunmore");
    }

    @Test
    void aPeopleAndATitleAreNoPartOfAName() {
        assertThat(names("""
                        Chinese   Chinese   JJ  4 amod     OTHER
                        President President NNP 4 compound OTHER
                        Bo        Bo        NNP 4 compound OTHER
                        Lin       Lin       NNP 5 nsubj    OTHER
                        left      leave     VBD 0 root
                        .         .         .   5 punct
                        """)).contains("Bo Lin");
    }

    @Test
    void aPlaceThatASentenceBeginsWithIsNotWhoDidSomething() {
        assertThat(names("""
                        In     in     IN  4 case     ORGANIZATION
                        Halden Halden NNP 4 compound ORGANIZATION
                        Ann    Ann    NNP 4 compound ORGANIZATION
                        Bellow Bellow NNP 5 nsubj    ORGANIZATION
                        left   leave  VBD 0 root
                        """)).containsExactly("Halden", "Ann Bellow");
    }

    @Test
    void theDictionarySaysWhatIsOneName() {
        assertThat(ids("""
                        Harbour Harbour NNP 2 compound ORGANIZATION
                        Board   Board   NNP 5 nsubj    ORGANIZATION
                        of      of      IN  4 case
                        Halden  Halden  NNP 2 nmod     PLACE
                        met     meet    VBD 0 root
                        .       .       .   5 punct
                        """)).containsExactly("wiki:Harbour_Board_of_Halden");
    }

    @Test
    void aNameOfManyMeansThatOfTheCountryWhichTheDocumentIsAbout() {
        assertThat(ids("""
                        Cordoba   Cordoba   NNP 2 nsubj PLACE
                        waits     wait      VBZ 0 root
                        for       for       IN  4 case
                        Argentina Argentina NNP 2 obl   PLACE
                        .         .         .   2 punct
                        """)).contains("wiki:Cordoba,_Argentina");
        assertThat(ids("""
                        Germany  Germany NNP 3 nmod:poss PLACE
                        's       's      POS 1 case
                        Green    Green   NNP 4 compound  ORGANIZATION
                        Party    Party   NNP 5 nsubj     ORGANIZATION
                        won      win     VBD 0 root
                        .        .       .   5 punct
                        """)).contains("wiki:Alliance_90/The_Greens");
    }

    @Test
    void aLegalFormIsWrittenInSeveralWays() {
        assertThat(ids("""
                        Alder Alder NNP 2 compound ORGANIZATION
                        Inc   Inc   NNP 3 nsubj    ORGANIZATION
                        grew  grow  VBD 0 root
                        .     .     .   3 punct
                        """)).containsExactly("wiki:Alder_(mining_company)");
        assertThat(BodyNames.isShortFor("BOM", "Bureau of Meteorology")).isTrue();
    }

    @Test
    void aStateIsNotTheBodyThatBeginsWithItsName() {
        assertThat(ids("""
                        Marwick  Marwick  NNP 3 compound ORGANIZATION
                        National National NNP 3 compound ORGANIZATION
                        Guard    Guard    NNP 4 nsubj    ORGANIZATION
                        left     leave    VBD 0 root
                        Marwick  Marwick  NNP 4 obj      PLACE
                        .        .        .   4 punct
                        """)).containsExactly("local:organization/marwick-national-guard", "local:place/marwick");
    }

    @Test
    void aNameHasItsArabicArticle() {
        assertThat(names("""
                        Ships    ship     NNS  2 nsubj
                        left     leave    VBD  0 root
                        al       al       NNP  5 compound
                        -        -        HYPH 5 punct
                        Marsa    Marsa    NNP  2 obj      PERSON
                        ,        ,        ,    5 punct
                        Tel      Tel      NNP  10 compound
                        al       al       NNP  10 compound
                        -        -        HYPH 10 punct
                        Usud     Usud     NNP  5 conj     PLACE
                        and      and      CC   13 cc
                        al       al       NNP  13 compound
                        Bahr     Bahr     NNP  5 conj     PLACE
                        """)).containsExactly("al-Marsa", "Tel al-Usud", "al Bahr");
        assertThat(names("""
                        Farouq   Farouq   NNP  4 compound PERSON
                        al       al       NNP  4 compound
                        -        -        HYPH 4 punct
                        Shara    Shara    NNP  5 nsubj    PERSON
                        left     leave    VBD  0 root
                        """)).containsExactly("Farouq al-Shara");
    }

    @Test
    void anArticleThatIsEnglishOrOfATitleIsNoPart() {
        assertThat(names("""
                        Ships    ship     NNS  2 nsubj
                        left     leave    VBD  0 root
                        as       as       IN   4 mark
                        Bellow   Bellow   NNP  5 nsubj    PERSON
                        came     come     VBD  2 advcl
                        """)).containsExactly("Bellow");
        assertThat(names("""
                        President President NNP 4 compound
                        al       al       NNP  4 compound
                        -        -        HYPH 4 punct
                        Shara    Shara    NNP  5 nsubj    PLACE
                        left     leave    VBD  0 root
                        """)).containsExactly("al-Shara");
    }

    @Test
    void aSonAndHisFatherAreOneName() {
        assertThat(names("""
                        King   King   NNP 6 compound
                        Faisal Faisal NNP 6 compound PERSON
                        bin    bin    NNP 6 compound
                        Talal  Talal  NNP 6 compound PERSON
                        Al     Al     NNP 6 compound PERSON
                        Rawi   Rawi   NNP 7 nsubj    PERSON
                        left   leave  VBD 0 root
                        """)).containsExactly("Faisal bin Talal Al Rawi");
        assertThat(names("""
                        Rubbish rubbish NN 2 compound
                        bin     bin     NN 3 nsubj
                        fell    fall    VBD 0 root
                        """)).isEmpty();
    }

    @Test
    void aTitleInThePluralIsNoPartOfTheFirstOfThem() {
        assertThat(names("""
                        Senators Senators NNPS 2 compound PERSON
                        Harlow   Harlow   NNP  5 nsubj    PERSON
                        and      and      CC   4 cc
                        Pell     Pell     NNP  2 conj     PERSON
                        left     leave    VBD  0 root
                        """)).containsExactly("Harlow", "Pell");
    }

    @Test
    void aPersianVowelJoinsTheWordsOfAPlace() {
        assertThat(names("""
                        Sar    Sar    NNP  4 compound
                        -      -      HYPH 4 punct
                        e      e      NN   4 compound
                        Dasht  Dasht  NNP  5 nsubj    PERSON
                        fell   fall   VBD  0 root
                        """)).containsExactly("Sar-e Dasht");
    }

    @Test
    void aGivenNameOfTwoSyllablesIsWhole() {
        assertThat(names("""
                        President President NNP  5 compound
                        Lin       Lin       NNP  5 compound ORGANIZATION
                        Mei       Mei       NNP  5 compound ORGANIZATION
                        -         -         HYPH 5 punct
                        hua       hua       NNP  6 nsubj
                        left      leave     VBD 0 root
                        """)).containsExactly("Lin Mei-hua");
        assertThat(names("""
                        South     South     NNP  7 compound OTHER
                        Korean    Korean    JJ   7 amod     OTHER
                        President President NNP  7 compound OTHER
                        Lin       Lin       NNP  7 compound OTHER
                        Jae       Jae       NNP  7 compound
                        -         -         HYPH 7 punct
                        in        in        NNP  8 nsubj
                        left      leave     VBD 0 root
                        """)).contains("Lin Jae-in");
        assertThat(names("""
                        Minister Minister NNP 2 compound
                        Ann      Ann      NNP 4 compound PERSON
                        -        -        HYPH 4 punct
                        led      lead     VBN 5 amod
                        talks    talk     NNS 0 root
                        """)).containsExactly("Ann");
    }

    @Test
    void anOfficeIsNoPartOfWhoHoldsIt() {
        assertThat(ids("""
                        Secretary Secretary NNP 5 compound
                        of        of        IN  3 case
                        State     State     NNP 1 nmod     ORGANIZATION
                        Ann       Ann       NNP 5 compound ORGANIZATION
                        Bellow    Bellow    NNP 6 nsubj    ORGANIZATION
                        left      leave     VBD 0 root
                        """)).containsExactly("local:person/ann-bellow");
        assertThat(ids("""
                        Halden    Halden    NNP 3 nmod:poss PLACE
                        of        of        IN  3 case
                        State     State     NNP 4 compound ORGANIZATION
                        Oil       Oil       NNP 1 nmod     ORGANIZATION
                        """)).containsExactly("wiki:Halden", "local:organization/state-oil");
    }

    @Test
    void aNameIsNotCutByAnotherThatBeginsWithinIt() {
        assertThat(names("""
                        Inner     inner     JJ  3 amod     ORGANIZATION
                        Harbour   Harbour   NNP 3 compound ORGANIZATION
                        Board     Board     NNP 6 nsubj    ORGANIZATION
                        of        of        IN  5 case
                        Halden    Halden    NNP 3 nmod     PLACE
                        closed    close     VBD 0 root
                        """)).containsExactly("Inner Harbour Board", "Halden");
    }

    @Test
    void aSaintIsOfTheName() {
        assertThat(names("""
                        St.       St.       NNP 3 compound ORGANIZATION
                        Marwick   Marwick   NNP 3 compound ORGANIZATION
                        Bank      Bank      NNP 4 nsubj    ORGANIZATION
                        closed    close     VBD 0 root
                        """)).containsExactly("St. Marwick Bank");
    }

    @Test
    void twoCountriesAreTwoWhateverUnionTheyHad() {
        assertThat(names("""
                        Sweden Sweden NNP 4 nsubj PLACE
                        and    and    CC  3 cc
                        Norway Norway NNP 1 conj  PLACE
                        agreed agree  VBD 0 root
                        .      .      .   4 punct
                        """)).containsExactly("Sweden", "Norway");
    }

    @Test
    void theHeadsOfColumnsAreNoNames() {
        assertThat(names("""
                        W  W  NNP 4 dep
                        L  L  NNP 4 dep
                        PF PF NNP 4 dep  ORGANIZATION
                        PA PA NNP 0 root ORGANIZATION
                        """)).isEmpty();
    }

    private static List<String> ids(String lines) {
        return resolve(lines).entities().stream()
                .map(each -> each.entity().id())
                .toList();
    }

    private static List<String> names(String lines) {
        ResolvedDocument document = resolve(lines);
        return document.mentions().stream()
                .map(each -> NameSpotter.text(document.document().sentence(each.sentence()), each.begin(), each.end()))
                .toList();
    }

    private static ResolvedDocument resolve(String lines) {
        return Resolver.load(DICTIONARY, GAZETTEER).resolve(AnnotatedText.parse(ResolvedText.DAY, lines));
    }
}
