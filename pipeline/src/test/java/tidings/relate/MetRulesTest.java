package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

class MetRulesTest {

    private static final String WILL_SPEAK = """
            Berg   Berg   NNP  5  nsubj  PERSON
            and    and    CC   3  cc
            Holm   Holm   NNP  1  conj   PERSON
            will   will   MD   5  aux
            speak  speak  VB   0  root
            by     by     IN   7  case
            phone  phone  NN   5  obl
            next   next   JJ   9  amod      time=DATE:THIS_P1W_OFFSET_P1W
            week   week   NN   5  obl:tmod  time=DATE:THIS_P1W_OFFSET_P1W
            .      .      .    5  punct
            """;

    @Test
    void aMeetingHasItsPartiesDayAndPlace() {
        assertThat(ClaimText.of("""
                        The         the         DT   3  det
                        foreign     foreign     JJ   3  amod
                        minister    minister    NN   8  nsubj
                        ,           ,           ,    3  punct
                        Ann         Ann         NNP  6  compound  PERSON
                        Berg        Berg        NNP  3  appos     PERSON
                        ,           ,           ,    3  punct
                        met         meet        VBD  0  root
                        Lars        Lars        NNP  10 compound  PERSON
                        Holm        Holm        NNP  8  obj       PERSON
                        in          in          IN   12 case
                        Copenhagen  Copenhagen  NNP  8  obl       PLACE
                        on          on          IN   14 case
                        Monday      Monday      NNP  8  obl       time=DATE:XXXX-WXX-1
                        .           .           .    8  punct
                        """))
                .containsExactly("MET HAPPENED participant=Ann Berg participant=Lars Holm @2024-03-11 in Copenhagen");
    }

    @Test
    void whereTheyMetIsTheNameBeforeWhere() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        flew   fly    VBD  0  root
                        to     to     IN   4  case
                        Velm   Velm   NNP  2  obl    PLACE
                        ,      ,      ,    4  punct
                        where  where  WRB  8  advmod
                        she    she    PRP  8  nsubj
                        met    meet   VBD  2  advcl
                        Holm   Holm   NNP  8  obj    PERSON
                        .      .      .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm in Velm");
    }

    @Test
    void aCallToComeIsPlannedAndByPhone() {
        var claims = new Relator().relate(NameResolver.resolve(AnnotatedText.parse(ClaimText.PUBLISHED, WILL_SPEAK)));
        assertThat(ClaimText.of(claims))
                .containsExactly("MET PLANNED participant=Berg participant=Holm @2024-03-18/2024-03-24");
        assertThat(claims.get(0).channel()).isEqualTo(Channel.PHONE);
    }

    @Test
    void aNounPointsBackToTheOnlyMeetingItCanMean() {
        assertThat(ClaimText.of(WILL_SPEAK + """

                        The        the     DT   2  det
                        call       call    NN   4  nsubj:pass
                        was        be      VBD  4  aux:pass
                        cancelled  cancel  VBN  0  root
                        .          .       .    4  punct
                        """))
                .hasSize(2)
                .last()
                .isEqualTo("MET CANCELLED participant=Berg participant=Holm");
    }

    @Test
    void aHeadlinesCommaJoins() {
        assertThat(ClaimText.of("""
                        Berg     Berg     NNP  5  nsubj  PERSON
                        ,        ,        ,    1  punct
                        Holm     Holm     NNP  1  appos  +PERSON
                        to       to       TO   5  mark
                        meet     meet     VB   0  root
                        Tuesday  Tuesday  NNP  5  obl:tmod  time=DATE:XXXX-WXX-2
                        """)).containsExactly("MET PLANNED participant=Berg participant=Holm @2024-03-19");
    }

    @Test
    void whatIsSaidInACallIsSaidToWhoIsCalled() {
        assertThat(ClaimText.of("""
                        Berg     Berg     NNP  2  nsubj  PERSON
                        assured  assure   VBD  0  root
                        Holm     Holm     NNP  2  obj    PERSON
                        in       in       IN   7  case
                        a        a        DT   7  det
                        phone    phone    NN   7  compound
                        call     call     NN   2  obl
                        of       of       IN   9  case
                        support  support  NN   2  obl
                        .        .        .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void deadlinesReportersAndMatchesAreNotMet() {
        assertThat(ClaimText.of("""
                        Berg      Berg      NNP  2  nsubj  PERSON
                        met       meet      VBD  0  root
                        the       the       DT   4  det
                        deadline  deadline  NN   2  obj
                        .         .         .    2  punct

                        Berg       Berg      NNP  2  nsubj  PERSON
                        spoke      speak     VBD  0  root
                        to         to        IN   4  case
                        reporters  reporter  NNS  2  obl
                        .          .         .    2  punct

                        Berg   Berg   NNP  2  nsubj  PERSON
                        met    meet   VBD  0  root
                        Holm   Holm   NNP  2  obj    PERSON
                        in     in     IN   6  case
                        the    the    DT   6  det
                        final  final  NN   2  obl
                        .      .      .    2  punct
                        """)).isEmpty();
    }

    @Test
    void riversMeetNobody() {
        assertThat(ClaimText.of("""
                        The    the    DT   2  det
                        Alba   Alba   NNP  3  nsubj  ORGANIZATION
                        meets  meet   VBZ  0  root
                        the    the    DT   5  det
                        Brona  Brona  NNP  3  obj    ORGANIZATION
                        .      .      .    3  punct
                        """)).isEmpty();
    }

    @Test
    void theTownIsThePlaceRatherThanTheHouse() {
        assertThat(ClaimText.of("""
                        Berg    Berg    NNP  4  nsubj  PERSON
                        and     and     CC   3  cc
                        Holm    Holm    NNP  1  conj   PERSON
                        met     meet    VBD  0  root
                        at      at      IN   7  case
                        Villa   Villa   NNP  7  compound  PLACE
                        Alba    Alba    NNP  4  obl    PLACE
                        in      in      IN   9  case
                        Lisbon  Lisbon  NNP  4  obl    PLACE
                        .       .       .    4  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm in Lisbon");
    }

    @Test
    void aBareNameOfAnUnclearSortCanMeet() {
        assertThat(ClaimText.of("""
                        Grane  Grane  NNP  3  nsubj  OTHER
                        could  could  MD   3  aux
                        meet   meet   VB   0  root
                        Berg   Berg   NNP  3  obj    PERSON
                        .      .      .    3  punct
                        """)).containsExactly("MET POSSIBLE participant=Grane participant=Berg");
    }

    @Test
    void whoMetOthersSeparatelyMetEachButTheyDidNotMeet() {
        assertThat(ClaimText.of("""
                        Berg        Berg        NNP  2  nsubj  PERSON
                        met         meet        VBD  0  root
                        separately  separately  RB   2  advmod
                        with        with        IN   5  case
                        Holm        Holm        NNP  2  obl    PERSON
                        and         and         CC   7  cc
                        Lind        Lind        NNP  5  conj   PERSON
                        .           .           .    2  punct
                        """))
                .containsExactly(
                        "MET HAPPENED participant=Berg participant=Holm",
                        "MET HAPPENED participant=Berg participant=Lind");
    }

    @Test
    void thoseWhoEachMetAnotherDidNotMeetEachOther() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  5  nsubj  PERSON
                        and    and    CC   3  cc
                        Holm   Holm   NNP  1  conj   PERSON
                        each   each   DT   5  dep
                        met    meet   VBD  0  root
                        Lind   Lind   NNP  5  obj    PERSON
                        .      .      .    5  punct
                        """))
                .containsExactly(
                        "MET HAPPENED participant=Berg participant=Lind",
                        "MET HAPPENED participant=Holm participant=Lind");
    }

    @Test
    void whoSeesSomebodyOfNameMeetsHim() {
        assertThat(ClaimText.of("""
                        Berg  Berg  NNP  2  nsubj  PERSON
                        saw   see   VBD  0  root
                        Holm  Holm  NNP  2  obj    PERSON
                        .     .     .    2  punct

                        Berg  Berg  NNP  2  nsubj  PERSON
                        saw   see   VBD  0  root
                        a     a     DT   4  det
                        man   man   NN   2  obj
                        .     .     .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void aNameBesideAnotherAndADashIsOfThePair() {
        assertThat(ClaimText.of("""
                        The     the     DT    5  det
                        Berg    Berg    NNP   4  compound  PERSON
                        -       -       HYPH  4  punct
                        Xan     Xan     NNP   5  compound
                        summit  summit  NN    6  nsubj
                        ended   end     VBD   0  root
                        .       .       .     6  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant='Xan'");
    }

    @Test
    void whereTheyMetIsNobody() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        flew   fly    VBD  0  root
                        to     to     IN   4  case
                        Velm   Velm   NNP  2  obl    PLACE
                        where  where  WRB  7  advmod
                        Falk   Falk   NNP  7  nsubj  PERSON
                        met    meet   VBD  4  acl:relcl
                        with   with   IN   9  case
                        Holm   Holm   NNP  7  obl    PERSON
                        .      .      .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Falk participant=Holm in Velm");
    }

    @Test
    void theHouseOfABodyIsAPlaceBehindAt() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        met    meet   VBD  0  root
                        Holm   Holm   NNP  2  obj    PERSON
                        at     at     IN   7  case
                        the    the    DT   7  det
                        Green  Green  NNP  7  compound  ORGANIZATION
                        House  House  NNP  2  obl    ORGANIZATION
                        .      .      .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm in Green House");
    }

    @Test
    void theOppositionIsMetAndOppositionIsMetWith() {
        assertThat(ClaimText.of("""
                        Berg        Berg        NNP  2  nsubj  PERSON
                        held        hold        VBD  0  root
                        talks       talk        NNS  2  obj
                        with        with        IN   6  case
                        the         the         DT   6  det
                        opposition  opposition  NN   3  nmod
                        .           .           .    2  punct

                        Berg        Berg        NNP  2  nsubj  PERSON
                        met         meet        VBD  0  root
                        with        with        IN   4  case
                        opposition  opposition  NN   2  obl
                        .           .           .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant='the opposition'");
    }

    @Test
    void whatAnotherClauseSaysMakesAMeetingNothingElse() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        met    meet   VBD  0  root
                        Holm   Holm   NNP  2  obj    PERSON
                        to     to     TO   5  mark
                        press  press  VB   2  advcl
                        him    he     PRP  5  obj
                        .      .      .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void twoBehindWithAreOneSide() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        spoke  speak  VBD  0  root
                        after  after  IN   4  case
                        talks  talk   NNS  2  obl
                        with   with   IN   6  case
                        Holm   Holm   NNP  4  nmod   PERSON
                        and    and    CC   8  cc
                        Falk   Falk   NNP  6  conj   PERSON
                        .      .      .    2  punct
                        """))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm participant=Falk");
    }

    @Test
    void whatIsOnlyNearbyMakesAMeetingNothingElse() {
        assertThat(ClaimText.of("""
                        Berg     Berg    NNP  2  nsubj  PERSON
                        met      meet    VBD  0  root
                        Holm     Holm    NNP  2  obj    PERSON
                        on       on      IN   6  case
                        the      the     DT   6  det
                        margins  margin  NNS  2  obl
                        .        .       .    2  punct

                        Berg   Berg   NNP  2  nsubj  PERSON
                        met    meet   VBD  0  root
                        Falk   Falk   NNP  2  obj    PERSON
                        in     in     IN   6  case
                        the    the    DT   6  det
                        final  final  JJ   2  obl
                        .      .      .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void aVisitingMinisterVisitsNobodyHere() {
        assertThat(ClaimText.of("""
                        Berg      Berg      NNP  2  nsubj  PERSON
                        met       meet      VBD  0  root
                        visiting  visit     VBG  4  amod
                        minister  minister  NN   5  compound
                        Holm      Holm      NNP  2  obj    PERSON
                        .         .         .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void anOpenMindIsNobody() {
        assertThat(ClaimText.of("""
                        Berg     Berg     NNP  2  nsubj  PERSON
                        came     come     VBD  0  root
                        to       to       IN   5  case
                        the      the      DT   5  det
                        meeting  meeting  NN   2  obl
                        with     with     IN   9  case
                        an       an       DT   9  det
                        open     open     JJ   9  amod
                        mind     mind     NN   5  nmod
                        .        .        .    2  punct
                        """)).isEmpty();
    }

    @Test
    void whoSaysIInATranscriptIsWhomTheLabelBeforeItNames() {
        String turn = """
                SECRETARY  SECRETARY NNP  2  compound
                %1$s       %1$s      NNP  0  root   PERSON
                :          :         :    2  punct
                Good       good      JJ   5  amod
                morning    morning   NN   2  dep
                .          .         .    2  punct

                I          I         PRP  2  nsubj
                met        meet      VBD  0  root
                Carl       Carl      NNP  4  compound PERSON
                Dahl       Dahl      NNP  2  obj      PERSON
                .          .         .    2  punct
                """;
        assertThat(ClaimText.of(turn.formatted("BERG")))
                .containsExactly("MET HAPPENED participant=BERG participant=Carl Dahl");
        assertThat(ClaimText.of(turn.formatted("QUESTION"))).isEmpty();
    }
}
