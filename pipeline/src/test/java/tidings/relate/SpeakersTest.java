package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.Role;

class SpeakersTest {

    private static final String QUOTED = """
            “       “       ``  3 punct
            It      it      PRP 3 nsubj
            failed  fail    VBD 7 ccomp
            ,       ,       ,   3 punct
            ”       ”       ''  3 punct
            """;

    private static final String ANN_SAID = """
            Ann     Ann     NNP 2 nsubj PERSON
            said    say     VBD 0 root
            it      it      PRP 4 nsubj
            failed  fail    VBD 2 ccomp
            .       .       .   2 punct

            """;

    @Test
    void theSpeakerIsTheLastNounOfALongTitle() {
        assertThat(speakers(QUOTED + """
                said    say     VBD 0 root
                Lynx    Lynx    NNPS 10 compound ORGANIZATION
                general general JJ  10 amod
                manager manager NN  10 compound
                Ann     Ann     NNP 6 obj PERSON
                .       .       .   6 punct
                """)).containsExactly("Lynx general manager Ann = Ann");
    }

    @Test
    void aVerbTakenForANounBehindAQuotationIsNoPartOfTheName() {
        assertThat(speakers(QUOTED.replace("7 ccomp", "7 dep") + """
                echoes  echo    NNS 7 compound
                Ann     Ann     NNP 0 root PERSON
                .       .       .   7 punct
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void whoIsQuotedAsSayingItSaysIt() {
        assertThat(speakers("""
                Ann     Ann     NNP 3 nsubj:pass PERSON
                is      be      VBZ 3 aux:pass
                quoted  quote   VBN 0 root
                as      as      IN  8 mark
                saying  say     VBG 8 discourse
                the     the     DT  7 det
                harvest harvest NN  8 nsubj
                failed  fail    VBD 3 advcl
                .       .       .   3 punct
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void whomAPaperQuotesAsSayingSomethingSpeaks() {
        assertThat(speakers("""
                The     the     DT  2 det
                Courier Courier NNP 3 nsubj ORGANIZATION
                quoted  quote   VBD 0 root
                Ann     Ann     NNP 3 obj PERSON
                as      as      IN  6 case
                saying  say     VBG 3 advcl
                the     the     DT  8 det
                harvest harvest NN  9 nsubj
                failed  fail    VBD 6 ccomp
                .       .       .   3 punct
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void whoIsNotNamedSpeaksToo() {
        assertThat(speakers(QUOTED + """
                said    say     VBD 0 root
                another another DT  6 nsubj
                .       .       .   7 punct
                """)).containsExactly("another = null");
    }

    @Test
    void anAsideBetweenSpeakerAndCueIsNoVerb() {
        assertThat(speakers(QUOTED.replace("7 ccomp", "8 ccomp") + """
                Ann     Ann     NNP 8 nsubj PERSON
                ,       ,       ,   8 punct
                shaken  shake   VBN 0 root
                ,       ,       ,   8 punct
                told    tell    VBD 8 dep
                the     the     DT  12 det
                court   court   NN  10 obj
                .       .       .   8 punct
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void theOwnerOfWhoseIsTheSpeaker() {
        assertThat(speakers("""
                A       a       DT  2 det
                farmer  farmer  NN  0 root
                ,       ,       ,   2 punct
                whose   whose   WP$ 5 nmod:poss
                name    name    NN  7 nsubj
                is      be      VBZ 7 cop
                secret  secret  JJ  2 dep
                ,       ,       ,   7 punct
                wrote   write   VBD 7 dep
                it      it      PRP 11 nsubj
                failed  fail    VBD 9 ccomp
                .       .       .   2 punct
                """)).containsExactly("A farmer = null");
    }

    @Test
    void anAgeWithHyphensStandsBeforeTheName() {
        assertThat(speakers("""
                It      it      PRP 2 nsubj
                failed  fail    VBD 0 root
                ,       ,       ,   2 punct
                insists insist  VBZ 10 cop
                16      16      CD  7 nummod
                -       -       HYPH 7 punct
                year    year    NN  9 obl:tmod
                -       -       HYPH 9 punct
                old     old     JJ  10 amod
                Ann     Ann     NNP 2 dep PERSON
                .       .       .   2 punct
                """)).containsExactly("16-year-old Ann = Ann");
    }

    @Test
    void oneOfACountryIsNotTheCountry() {
        assertThat(speakers(speech("A       a       DT  2 det", "Norwegian norwegian NNP 3 nsubj GROUP")))
                .containsExactly("A Norwegian = null");
        assertThat(speakers(speech("The     the     DT  2 det", "Norwegian norwegian JJ 3 nsubj GROUP")))
                .containsExactly("The Norwegian = null");
        assertThat(speakers(speech("The     the     DT  2 det", "Norwegians norwegian NNPS 3 nsubj GROUP")))
                .containsExactly("The Norwegians = Norwegians");
        assertThat(speakers(speech("The     the     DT  2 det", "Danish danish JJ 3 nsubj GROUP")))
                .containsExactly("The Danish = Danish");
        assertThat(speakers(speech("A       a       DT  2 det", "Dane dane NN 3 nsubj GROUP")))
                .containsExactly("A Dane = null");
    }

    private static String speech(String determiner, String speaker) {
        return determiner + '\n' + speaker + """

                said    say     VBD 0 root
                it      it      PRP 5 nsubj
                failed  fail    VBD 3 ccomp
                .       .       .   3 punct
                """;
    }

    @Test
    void whoAddsIsNotTheFillerOfWhatWasSaid() {
        assertThat(speakers("""
                Ann     Ann     NNP 2 nsubj PERSON
                said    say     VBD 0 root
                it      it      PRP 6 nsubj
                was     be      VBD 6 cop
                too     too     RB  6 advmod
                late    late    JJ  2 ccomp
                but     but     CC  8 cc
                added   add     VBD 6 conj
                that    that    IN  11 mark
                he      he      PRP 11 nsubj
                hoped   hope    VBD 8 ccomp
                .       .       .   2 punct
                """)).containsExactly("Ann = Ann", "Ann = Ann");
    }

    @Test
    void whoIsQuotedGoesOnAfterTheQuotation() {
        assertThat(speakers("""
                Ann     Ann     NNP 2 nsubj PERSON
                said    say     VBD 0 root
                that    that    IN  8 mark
                the     the     DT  5 det
                buildup buildup NN  8 nsubj
                was     be      VBD 8 cop
                “       “       ``  8 punct
                grave   grave   JJ  2 ccomp
                ”       ”       ''  8 punct
                and     and     CC  11 cc
                called  call    VBD 8 conj
                on      on      IN  13 case
                Lee     Lee     NNP 11 obl PERSON
                to      to      TO  15 mark
                leave   leave   VB  11 xcomp
                .       .       .   2 punct
                """)).containsExactly("Ann = Ann", "Ann = Ann");
    }

    @Test
    void aNounWhoseParticipleWasTakenForTheVerbSpeaks() {
        assertThat(speakers("""
                People   person  NNS 2 nsubj
                arrested arrest  VBN 0 root
                at       at      IN  5 case
                the      the     DT  5 det
                camp     camp    NN  2 obl
                alleged  allege  VBD 2 dep
                that     that    IN  9 mark
                it       it      PRP 9 nsubj
                failed   fail    VBD 6 ccomp
                .        .       .   2 punct
                """)).containsExactly("People = null");
    }

    @Test
    void aReadoutSpeaksForWhoGaveIt() {
        assertThat(speakers("""
                A         a         DT   3 det
                Northgrid Northgrid NNP  3 compound ORGANIZATION
                readout   readout   NN   4 nsubj
                said      say       VBD  0 root
                the       the       DT   6 det
                line      line      NN   7 nsubj
                held      hold      VBD  4 ccomp
                .         .         .    4 punct
                """)).containsExactly("A Northgrid readout = Northgrid");
    }

    @Test
    void aStatementSpeaksForItsIssuer() {
        assertThat(speakers("""
                A         a         DT  2 det
                statement statement NN  5 nsubj
                from      from      IN  4 case
                Northgrid Northgrid NNP 2 nmod ORGANIZATION
                said      say       VBD 0 root
                it        it        PRP 7 nsubj
                failed    fail      VBD 5 ccomp
                .         .         .   5 punct

                The       the       DT  2 det
                statement statement NN  3 nsubj
                added     add       VBD 0 root
                it        it        PRP 5 nsubj
                hurt      hurt      VBD 3 ccomp
                .         .         .   3 punct
                """))
                .containsExactly("A statement from Northgrid = Northgrid", "The statement = Northgrid");
    }

    @Test
    void aStatementThatNobodyIssuedStaysUnnamed() {
        assertThat(speakers("""
                The       the       DT  2 det
                statement statement NN  3 nsubj
                added     add       VBD 0 root
                it        it        PRP 5 nsubj
                hurt      hurt      VBD 3 ccomp
                .         .         .   3 punct
                """)).containsExactly("The statement = null");
    }

    @Test
    void whoeverSpokeGoesOnSpeaking() {
        assertThat(speakers(ANN_SAID + """
                It      it      PRP 2 nsubj
                hurt    hurt    VBD 5 ccomp
                ,       ,       ,   2 punct
                she     she     PRP 5 nsubj
                added   add     VBD 0 root
                .       .       .   5 punct
                """)).containsExactly("Ann = Ann", "she = Ann");
    }

    @Test
    void oneWhomTheSentenceBeforeBringsInSpeaksNext() {
        assertThat(speakers(ANN_SAID + """
                It      it      PRP 2 nsubj
                hurt    hurt    VBD 0 root
                Lee     Lee     NNP 2 obj PERSON
                .       .       .   2 punct

                It      it      PRP 2 nsubj
                stung   sting   VBD 5 ccomp
                ,       ,       ,   2 punct
                she     she     PRP 5 nsubj
                said    say     VBD 0 root
                .       .       .   5 punct
                """)).containsExactly("Ann = Ann", "she = Lee");
    }

    @Test
    void aRelativeClauseKeepsTheSourceFromItsVerb() {
        assertThat(speakers(QUOTED.replace("7 ccomp", "12 ccomp") + """
                a       a       DT  7 det
                source  source  NN  12 dep
                ,       ,       ,   12 punct
                who     who     WP  12 nsubj
                hid     hide    VBD 9 dep
                ,       ,       ,   12 punct
                told    tell    VBD 0 root
                Northgrid Northgrid NNP 12 obj ORGANIZATION
                .       .       .   12 punct
                """)).containsExactly("a source = null");
    }

    @Test
    void anAuxiliaryWithinTheQuotationMakesNoPassive() {
        assertThat(speakers("""
                “       “       ``  3 punct
                It      it      PRP 3 nsubj
                is      be      VBZ 7 aux:pass
                ,       ,       ,   3 punct
                ”       ”       ''  3 punct
                Ann     Ann     NNP 7 nsubj:pass PERSON
                said    say     VBD 0 root
                .       .       .   7 punct
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void whoRejectsASuggestionHasNotMadeIt() {
        assertThat(speakers("""
                Ann        Ann        NNP 2 nsubj PERSON
                rejected   reject     VBD 0 root
                the        the        DT  4 det
                suggestion suggestion NN  2 obj
                that       that       IN  7 mark
                it         it         PRP 7 nsubj
                failed     fail       VBD 4 acl
                .          .          .   2 punct
                """)).isEmpty();
    }

    @Test
    void aPersonsNameBeforeAColonSpeaks() {
        assertThat(speakers("""
                Ann     Ann     NNP 4 dep PERSON
                :       :       :   1 punct
                No      no      DT  4 det
                harvest harvest NN  0 root
                before  before  IN  6 case
                March   March   NNP 4 nmod
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void aPlacesNameBeforeAColonIsADateline() {
        assertThat(speakers("""
                Bergen  Bergen  NNP 4 dep PLACE
                :       :       :   1 punct
                No      no      DT  4 det
                harvest harvest NN  0 root
                before  before  IN  6 case
                March   March   NNP 4 nmod
                """)).isEmpty();
    }

    @Test
    void aHeadlineNeedsNoVerbInWhatIsSaid() {
        assertThat(speakers("""
                Ann     Ann     NNP 2 nsubj PERSON
                says    say     VBZ 0 root
                harvest harvest NN  4 nsubj
                ready   ready   JJ  2 xcomp
                soon    soon    RB  4 advmod
                """)).containsExactly("Ann = Ann");
    }

    @Test
    void aVerbBehindACommaDescribesNoName() {
        assertThat(speakers("""
                It      it      PRP 2 nsubj
                failed  fail    VBD 0 root
                ,       ,       ,   2 punct
                said    say     VBD 5 amod
                Ann     Ann     NNP 2 conj PERSON
                .       .       .   2 punct
                """)).containsExactly("Ann = Ann");
    }

    /** One line a claim: the words for the speaker, and whom they mean. */
    private static List<String> speakers(String lines) {
        return SaidClaims.of(lines).stream().map(SpeakersTest::speaker).toList();
    }

    private static String speaker(Claim claim) {
        Role speaker = claim.roles(Role.Name.SPEAKER).get(0);
        EntityRef entity = speaker.entity();
        return speaker.words() + " = " + (entity == null ? null : entity.name());
    }
}
