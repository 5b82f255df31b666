package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tidings.model.Claim;
import tidings.model.Role;
import tidings.model.Utterance;

class SaidRulesTest {

    @Test
    void takesAQuotationAndTheSubjectOfTheVerbAfterIt() {
        assertThat(read("""
                “       “       ``  4 punct
                The     the     DT  3 det
                harvest harvest NN  4 nsubj
                failed  fail    VBD 8 ccomp
                ,       ,       ,   4 punct
                ”       ”       ''  4 punct
                Ann     Ann     NNP 8 nsubj PERSON
                said    say     VBD 0 root
                Friday  Friday  NNP 8 obl:tmod time=DATE:XXXX-WXX-5
                .       .       .   8 punct
                """)).containsExactly("DIRECT HAPPENED Ann | say | The harvest failed | 2024-03-15");
    }

    @Test
    void takesTheClauseAfterTheVerb() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                said    say     VBD 0 root
                that    that    IN  6 mark
                the     the     DT  5 det
                harvest harvest NN  6 nsubj
                failed  fail    VBD 2 ccomp
                .       .       .   2 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | say | that the harvest failed | null");
    }

    @Test
    void takesTheClauseBeforeTheVerb() {
        assertThat(read("""
                The     the     DT  2 det
                harvest harvest NN  3 nsubj
                failed  fail    VBD 6 ccomp
                ,       ,       ,   6 punct
                Ann     Ann     NNP 6 nsubj PERSON
                said    say     VBD 0 root
                .       .       .   6 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | say | The harvest failed | null");
    }

    @Test
    void takesAClauseWithQuotedWordsForMixedSpeech() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                said    say     VBD 0 root
                the     the     DT  4 det
                harvest harvest NN  8 nsubj
                was     be      VBD 8 cop
                “       “       ``  8 punct
                a       a       DT  8 det
                ruin    ruin    NN  2 ccomp
                .       .       .   2 punct
                ”       ”       ''  2 punct
                """)).containsExactly("MIXED HAPPENED Ann | say | the harvest was “a ruin.” | null");
    }

    @Test
    void endsAFrontedClauseWhereTheNextSayersNameBegins() {
        assertThat(read("""
                After    after    IN   3  mark
                the      the      DT   3  det
                council  council  NN   4  nsubj
                said     say      VBD  13 advcl
                talks    talk     NNS  7  nsubj:pass
                were     be       VBD  7  aux:pass
                planned  plan     VBN  4  ccomp
                with     with     IN   9  case
                Bob      Bob      NNP  7  obl       PERSON
                ,        ,        ,    9  punct
                mayor    mayor    NN   12 compound
                Ann      Ann      NNP  9  appos     PERSON
                said     say      VBD  0  root
                ,        ,        ,    13 punct
                “        “        ``   13 punct
                We       we       PRP  17 nsubj
                wait     wait     VBP  13 ccomp
                .        .        .    13 punct
                ”        ”        ''   13 punct
                """)).anySatisfy(claim -> assertThat(claim).contains("| say | talks were planned with Bob |"));
    }

    @Test
    void findsNothingWhereNothingWasSaid() {
        assertThat(read("""
                Ann     Ann     NNP 4 nsubj PERSON
                did     do      VBD 4 aux
                not     not     RB  4 advmod
                say     say     VB  0 root
                that    that    IN  7 mark
                it      it      PRP 7 nsubj
                failed  fail    VBD 4 ccomp
                .       .       .   4 punct
                """)).isEmpty();
    }

    @Test
    void whatNobodySaidIsNoUtterance() {
        String said = """
                An       an       DT  2 det
                official official NN  4 nsubj
                has      have     VBZ 4 aux
                said     say      VBN 0 root
                that     that     IN  8 mark
                the      the      DT  7 det
                harvest  harvest  NN  8 nsubj
                failed   fail     VBD 4 ccomp
                .        .        .   4 punct
                """;
        assertThat(read(said)).hasSize(1);
        assertThat(read(said.replace("An       an ", "No       no "))).isEmpty();
    }

    @Test
    void leavesATitleInMarksAlone() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                sang    sing    VBD 0 root
                in      in      IN  6 case
                “       “       ``  6 punct
                The     the     DT  6 det
                Miller  Miller  NNP 2 obl
                ”       ”       ''  6 punct
                .       .       .   2 punct
                """)).isEmpty();
    }

    @Test
    void readsAccordingTo() {
        assertThat(read("""
                According accord VBG 3 case
                to        to     IN  1 fixed
                Ann       Ann    NNP 7 obl PERSON
                ,         ,      ,   7 punct
                the       the    DT  6 det
                harvest   harvest NN 7 nsubj
                failed    fail   VBD 0 root
                .         .      .   7 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | according to | the harvest failed | null");
    }

    @Test
    void givesAQuotationWithoutACueToTheSpeakerBefore() {
        assertThat(read("""
                “       “       ``  3 punct
                It      it      PRP 3 nsubj
                failed  fail    VBD 7 ccomp
                ,       ,       ,   3 punct
                ”       ”       ''  3 punct
                Ann     Ann     NNP 7 nsubj PERSON
                said    say     VBD 0 root
                .       .       .   7 punct

                ¶
                “       “       ``  4 punct
                We      we      PRP 4 nsubj
                will    will    MD  4 aux
                plant   plant   VB  0 root
                again   again   RB  4 advmod
                .       .       .   4 punct
                ”       ”       ''  4 punct
                """))
                .containsExactly(
                        "DIRECT HAPPENED Ann | say | It failed | null",
                        "DIRECT HAPPENED Ann | null | We will plant again. | null");
    }

    @Test
    void joinsAQuotationThatItsCueBreaks() {
        assertThat(read("""
                “       “       ``  2 punct
                Rain    rain    NN  9 nsubj
                ,       ,       ,   2 punct
                ”       ”       ''  2 punct
                Ann     Ann     NNP 6 nsubj PERSON
                said    say     VBD 9 parataxis
                ,       ,       ,   9 punct
                “       “       ``  9 punct
                came    come    VBD 0 root
                late    late    RB  9 advmod
                .       .       .   9 punct
                ”       ”       ''  9 punct
                """)).containsExactly("DIRECT HAPPENED Ann | say | Rain … came late. | null");
    }

    @Test
    void givesAParticipleTheSubjectOfTheMainVerb() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                left    leave   VBD 0 root
                the     the     DT  4 det
                town    town    NN  2 obj
                ,       ,       ,   2 punct
                saying  say     VBG 4 acl
                it      it      PRP 8 nsubj
                failed  fail    VBD 6 ccomp
                .       .       .   2 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | say | it failed | null");
    }

    @Test
    void keepsWhatIsStillToBeSaidApart() {
        assertThat(read("""
                Ann     Ann     NNP 3 nsubj PERSON
                will    will    MD  3 aux
                say     say     VB  0 root
                that    that    IN  6 mark
                it      it      PRP 6 nsubj
                failed  fail    VBD 3 ccomp
                .       .       .   3 punct
                """)).containsExactly("INDIRECT PLANNED Ann | say | that it failed | null");
    }

    @Test
    void readsWhatSomethingIsCalled() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                called  call    VBD 0 root
                it      it      PRP 2 obj
                “       “       ``  6 punct
                a       a       DT  6 det
                ruin    ruin    NN  2 xcomp
                .       .       .   2 punct
                ”       ”       ''  2 punct
                """)).containsExactly("DIRECT HAPPENED Ann | call | a ruin. | null");
    }

    @Test
    void takesWhatIsCriticisedOrNamed() {
        assertThat(read("""
                Ann        Ann       NNP 2 nsubj PERSON
                criticized criticize VBD 0 root
                the        the       DT  4 det
                harvest    harvest   NN  2 obj
                for        for       IN  7 case
                its        its       PRP$ 7 nmod:poss
                cost       cost      NN  2 obl
                in         in        IN  10 case
                a          a         DT  10 det
                speech     speech    NN  2 obl
                .          .         .   2 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | criticize | the harvest for its cost | null");
        assertThat(read("""
                They    they    PRP 2 nsubj
                pointed point   VBD 0 root
                to      to      IN  5 case
                the     the     DT  5 det
                harvest harvest NN  2 obl
                .       .       .   2 punct
                """)).containsExactly("INDIRECT HAPPENED They | point to | the harvest | null");
        assertThat(read("""
                The       the      DT  2 det
                harvest   harvest  NN  4 nsubj:pass
                was       be       VBD 4 aux:pass
                denounced denounce VBN 0 root
                by        by       IN  6 case
                Ann       Ann      NNP 4 obl PERSON
                .         .        .   4 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | denounce | The harvest | null");
    }

    @Test
    void onlyWhoCanSpeakNamesThings() {
        assertThat(read("""
                The       the       DT  2 det
                frost     frost     NN  3 nsubj
                announced announce  VBD 0 root
                a         a         DT  6 det
                hard      hard      JJ  6 amod
                winter    winter    NN  3 obj
                .         .         .   3 punct
                """)).isEmpty();
        assertThat(read("""
                Ann        Ann       NNP 2 nsubj PERSON
                criticized criticize VBD 0 root
                it         it        PRP 2 obj
                .          .         .   2 punct
                """)).isEmpty();
    }

    @Test
    void takesASayerBetweenCommasForAnApposition() {
        assertThat(read("""
                The     the     DT  2 det
                trouble trouble NN  5 nsubj
                ,       ,       ,   2 punct
                Ann     Ann     NNP 2 appos PERSON
                writes  write   VBZ 0 root
                ,       ,       ,   5 punct
                began   begin   VBD 5 conj
                in      in      IN  9 case
                spring  spring  NN  7 obl
                .       .       .   5 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | write | The trouble … began in spring | null");
        assertThat(read("""
                Farmers farmer  NNS 5 nsubj
                ,       ,       ,   1 punct
                Ann     Ann     NNP 4 compound PERSON
                notes   note    NNS 1 appos
                ,       ,       ,   1 punct
                love    love    VBP 0 root
                rain    rain    NN  6 obj
                .       .       .   6 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | note | Farmers … love rain | null");
    }

    @Test
    void takesWhatFollowsAsSomebodyNoted() {
        assertThat(read("""
                But     but     CC  7 cc
                as      as      IN  4 mark
                Ann     Ann     NNP 4 nsubj PERSON
                noted   note    VBD 7 advcl
                ,       ,       ,   7 punct
                it      it      PRP 7 nsubj
                failed  fail    VBD 0 root
                .       .       .   7 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | note | it failed | null");
    }

    @Test
    void findsTheVerbBehindARelativeClause() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                said    say     VBD 0 root
                farmers farmer  NNS 2 obj
                who     who     WP  7 obj
                sow     sow     VBP 7 dep
                late    late    RB  7 advmod
                lose    lose    VBP 3 acl:relcl
                money   money   NN  7 obj
                .       .       .   2 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | say | farmers who sow late lose money | null");
    }

    @Test
    void whatOneIsAskedIsNotSaid() {
        assertThat(read("""
                Asked   ask     VBN 6 advcl
                who     who     WP  3 nsubj
                failed  fail    VBD 1 ccomp
                ,       ,       ,   6 punct
                Ann     Ann     NNP 6 nsubj PERSON
                said    say     VBD 0 root
                farmers farmer  NNS 6 obj
                .       .       .   6 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | say | farmers | null");
    }

    @Test
    void endsWhereAnotherSayersWordsBegin() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                said    say     VBD 0 root
                it      it      PRP 4 nsubj
                failed  fail    VBD 2 ccomp
                ,       ,       ,   4 punct
                and     and     CC  8 cc
                Bob     Bob     NNP 8 nsubj PERSON
                replied reply   VBD 4 conj
                that    that    IN  11 mark
                it      it      PRP 11 nsubj
                grew    grow    VBD 8 ccomp
                .       .       .   2 punct
                """))
                .containsExactly(
                        "INDIRECT HAPPENED Ann | say | it failed | null",
                        "INDIRECT HAPPENED Bob | reply | that it grew | null");
    }

    @Test
    void leavesToTheNextCueWhatIsIts() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                urged   urge    VBD 0 root
                them    they    PRP 2 obj
                to      to      TO  5 mark
                leave   leave   VB  2 xcomp
                ,       ,       ,   2 punct
                warning warn    VBG 2 advcl
                that    that    IN  10 mark
                it      it      PRP 10 nsubj
                failed  fail    VBD 7 ccomp
                .       .       .   2 punct
                """))
                .containsExactly(
                        "INDIRECT HAPPENED Ann | urge | to leave | null",
                        "INDIRECT HAPPENED Ann | warn | that it failed | null");
    }

    @Test
    void aQuotationAmidAClauseIsPartOfIt() {
        assertThat(read("""
                The     the     DT  2 det
                harvest harvest NN  9 nsubj
                ,       ,       ,   5 punct
                Ann     Ann     NNP 5 nsubj PERSON
                said    say     VBD 9 parataxis
                ,       ,       ,   5 punct
                “       “       ``  9 punct
                will    will    MD  9 aux
                fail    fail    VB  0 root
                ”       ”       ''  9 punct
                again   again   RB  9 advmod
                .       .       .   9 punct
                """)).containsExactly("MIXED HAPPENED Ann | say | The harvest … “will fail” again | null");
    }

    @Test
    void takesQuotedWordsForAnObject() {
        assertThat(read("""
                Ann       Ann     NNP 2 nsubj PERSON
                expressed express VBD 0 root
                “         “       ``  5 punct
                deep      deep    JJ  5 amod
                concern   concern NN  2 obj
                ”         ”       ''  5 punct
                .         .       .   2 punct
                """)).containsExactly("DIRECT HAPPENED Ann | express | deep concern | null");
    }

    @Test
    void whatIsChantedNeedsNoClause() {
        assertThat(read("""
                Farmers farmer  NNS 2 nsubj
                chanted chant   VBD 0 root
                “       “       ``  5 punct
                no      no      DT  5 det
                frost   frost   NN  2 obj
                ”       ”       ''  5 punct
                all     all     DT  8 det
                night   night   NN  2 obl
                .       .       .   2 punct
                """)).containsExactly("DIRECT HAPPENED Farmers | chant | no frost | null");
    }

    @Test
    void whoeverReadsSaysNothing() {
        assertThat(read("""
                When    when    WRB 3 advmod
                you     you     PRP 3 nsubj
                say     say     VBP 0 root
                it      it      PRP 5 nsubj
                failed  fail    VBD 3 ccomp
                .       .       .   3 punct
                """)).isEmpty();
    }

    @Test
    void takesASignatureBehindADash() {
        assertThat(read("""
                “       “       ``  4 punct
                It      it      PRP 4 nsubj
                has     have    VBZ 4 aux
                failed  fail    VBN 0 root
                .       .       .   4 punct
                ”       ”       ''  4 punct

                —       —       :   3 punct
                Mayor   Mayor   NNP 3 compound
                Ann     Ann     NNP 0 root PERSON
                """)).containsExactly("DIRECT HAPPENED Mayor Ann | null | It has failed. | null");
        assertThat(read("""
                “       “       ``  4 punct
                It      it      PRP 4 nsubj
                has     have    VBZ 4 aux
                failed  fail    VBN 0 root
                .       .       .   4 punct
                ”       ”       ''  4 punct
                —       —       :   3 punct
                Ann     Ann     NNP 9 nsubj PERSON
                left    leave   VBD 4 parataxis
                .       .       .   4 punct
                """)).isEmpty();
    }

    @Test
    void namesWhomOneCallsOn() {
        Claim claim = SaidClaims.of("""
                Ann     Ann     NNP 2 nsubj PERSON
                called  call    VBD 0 root
                on      on      RP  2 compound:prt
                Carl    Carl    NNP 2 obj PERSON
                to      to      TO  6 mark
                leave   leave   VB  2 xcomp
                .       .       .   2 punct
                """).get(0);

        assertThat(claim.roles())
                .extracting(role -> role.name() + " " + role.words())
                .containsExactly("SPEAKER Ann", "ADDRESSEE Carl");
    }

    @Test
    void takesWhatANounOfSayingIsFollowedBy() {
        assertThat(read("""
                They    they    PRP 2 nsubj
                heard   hear    VBD 0 root
                Ann     Ann     NNP 5 nmod:poss PERSON
                's      's      POS 3 case
                claim   claim   NN  2 obj
                that    that    IN  8 mark
                it      it      PRP 8 nsubj
                failed  fail    VBD 5 acl
                .       .       .   2 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | claim | that it failed | null");
    }

    @Test
    void whoDescribesIsNoPartOfTheDescription() {
        assertThat(read("""
                It        it       PRP 3 nsubj:pass
                was       be       VBD 3 aux:pass
                described describe VBN 0 root
                by        by       IN  5 case
                Ann       Ann      NNP 3 obl PERSON
                as        as       IN  8 case
                a         a        DT  8 det
                ruin      ruin     NN  3 obl
                .         .        .   3 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | describe | as a ruin | null");
    }

    @Test
    void aSourcesRelativeClauseIsNotItsWords() {
        assertThat(read("""
                According accord   VBG 3 case
                to        to       IN  1 fixed
                Ann       Ann      NNP 10 obl PERSON
                ,         ,        ,   3 punct
                who       who      WP  6 nsubj
                hid       hide     VBD 10 dep
                ,         ,        ,   10 punct
                the       the      DT  9 det
                harvest   harvest  NN  10 nsubj
                failed    fail     VBD 0 root
                .         .        .   10 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | according to | the harvest failed | null");
    }

    @Test
    void takesWhatSomebodyIsOrderedToDo() {
        assertThat(read("""
                Ann     Ann     NNP 2 nsubj PERSON
                told    tell    VBD 0 root
                them    they    PRP 2 obj
                to      to      TO  5 mark
                leave   leave   VB  2 xcomp
                .       .       .   2 punct
                """)).containsExactly("INDIRECT HAPPENED Ann | tell | to leave | null");
    }

    @Test
    void namesHearersAndWhomTheWordsName() {
        Claim claim = SaidClaims.of("""
                Ann       Ann      NNP 2 nsubj PERSON
                told      tell     VBD 0 root
                reporters reporter NNS 2 obj
                Carl      Carl     NNP 5 nsubj PERSON
                failed    fail     VBD 2 ccomp
                .         .        .   2 punct
                """).get(0);

        assertThat(claim.roles())
                .extracting(role -> role.name() + " " + role.words())
                .containsExactly("SPEAKER Ann", "ADDRESSEE reporters", "ABOUT Carl");
    }

    /** One line a claim: form, status, speaker, cue, words said, day. */
    private static List<String> read(String lines) {
        return SaidClaims.of(lines).stream().map(SaidRulesTest::line).toList();
    }

    private static String line(Claim claim) {
        Utterance utterance = Objects.requireNonNull(claim.utterance());
        return utterance.form() + " " + claim.status() + " "
                + claim.roles(Role.Name.SPEAKER).get(0).words() + " | " + utterance.cueLemma() + " | "
                + utterance.words() + " | "
                + (claim.time() == null ? null : claim.time().value());
    }
}
