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
    void whatIsSaidWouldBeIsPlannedAlsoBehindAParticiple() {
        assertThat(ClaimText.of("""
                        An         a        DT   2  det
                        aide       aide     NN   3  nsubj
                        confirmed  confirm  VBD  0  root
                        it         it       PRP  3  obj
                        ,          ,        ,    3  punct
                        saying     say      VBG  9  mark
                        Berg       Berg     NNP  9  nsubj    PERSON
                        would      would    MD   9  aux
                        meet       meet     VB   3  advcl
                        Holm       Holm     NNP  9  obj      PERSON
                        .          .        .    3  punct
                        """)).containsExactly("MET PLANNED participant=Berg participant=Holm");
    }

    @Test
    void severalCallsFromADayOnAreNotOnThatDay() {
        assertThat(ClaimText.of(callsFrom("calls", "call", "NNS")))
                .containsExactly("MET PLANNED participant=Berg participant=Holm");
        assertThat(ClaimText.of(callsFrom("talks", "talk", "NNS")))
                .containsExactly("MET PLANNED participant=Berg participant=Holm @2024-03-18");
    }

    private static String callsFrom(String word, String lemma, String tag) {
        return """
                Berg    Berg    NNP  5  nsubj  PERSON
                and     and     CC   3  cc
                Holm    Holm    NNP  1  conj   PERSON
                will    will    MD   5  aux
                hold    hold    VB   0  root
                %s      %s      %s   5  obj
                from    from    IN   8  case
                Monday  Monday  NNP  5  obl    time=DATE:XXXX-WXX-1
                .       .       .    5  punct
                """.formatted(word, lemma, tag);
    }

    @Test
    void aDenialIsTheDeniers() {
        assertThat(ClaimText.of("""
                        Berg    Berg    NNP  2  nsubj  PERSON
                        denied  deny    VBD  0  root
                        that    that    IN   6  mark
                        Falk    Falk    NNP  6  nsubj  PERSON
                        had     have    VBD  6  aux
                        met     meet    VBN  2  ccomp
                        Holm    Holm    NNP  6  obj    PERSON
                        in      in      IN   9  case
                        June    June    NNP  6  obl    time=DATE:XXXX-06
                        .       .       .    2  punct
                        """)).containsExactly("MET DENIED participant=Falk participant=Holm @2023-06 by Berg");
    }

    @Test
    void whatGovernsTheNounDecidesItsStatus() {
        assertThat(ClaimText.of("""
                        Plans     plan     NNS  9  nsubj:pass
                        for       for      IN   3  case
                        talks     talk     NNS  1  nmod
                        between   between  IN   5  case
                        Berg      Berg     NNP  3  nmod  PERSON
                        and       and      CC   7  cc
                        Holm      Holm     NNP  5  conj  PERSON
                        were      be       VBD  9  aux:pass
                        scrapped  scrap    VBN  0  root
                        .         .        .    9  punct

                        The        the       DT   5  det
                        Norway     Norway    NNP  4  compound  PLACE
                        -          -         HYPH 4  punct
                        Denmark    Denmark   NNP  5  compound  PLACE
                        summit     summit    NN   7  nsubj:pass
                        was        be        VBD  7  aux:pass
                        postponed  postpone  VBN  0  root
                        .          .         .    7  punct
                        """))
                .containsExactly(
                        "MET CANCELLED participant=Berg participant=Holm",
                        "MET PLANNED participant=Norway participant=Denmark");
    }

    @Test
    void notMetSinceJulyIsMetInJuly() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  6  nsubj  PERSON
                        and    and    CC   3  cc
                        Holm   Holm   NNP  1  conj   PERSON
                        have   have   VBP  6  aux
                        not    not    RB   6  advmod
                        met    meet   VBN  0  root
                        since  since  IN   8  case
                        July   July   NNP  6  obl    time=DATE:XXXX-07
                        .      .      .    6  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm @2023-07");
    }

    @Test
    void whatMayBeIsPossible() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  3  nsubj  PERSON
                        could  could  MD   3  aux
                        meet   meet   VB   0  root
                        Holm   Holm   NNP  3  obj    PERSON
                        if     if     IN   7  mark
                        he     he     PRP  7  nsubj
                        asks   ask    VBZ  3  advcl
                        .      .      .    3  punct
                        """)).containsExactly("MET POSSIBLE participant=Berg participant=Holm");
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
    void aDateOnTheAnnouncementIsNotThatOfWhatIsAnnounced() {
        assertThat(ClaimText.of("""
                        Falk       Falk      NNP  2  nsubj  PERSON
                        confirmed  confirm   VBD  0  root
                        plans      plan      NNS  2  obj
                        on         on        IN   5  case
                        Friday     Friday    NNP  3  nmod   time=DATE:XXXX-WXX-5
                        for        for       IN   8  case
                        the        the       DT   8  det
                        call       call      NN   3  nmod
                        between    between   IN   10 case
                        Berg       Berg      NNP  8  nmod   PERSON
                        and        and       CC   12 cc
                        Holm       Holm      NNP  10 conj   PERSON
                        .          .         .    2  punct
                        """)).containsExactly("MET PLANNED participant=Berg participant=Holm");
    }

    @Test
    void howLongSinceTheLastIsNoDateAndNoSecondMeeting() {
        assertThat(ClaimText.of("""
                        Berg     Berg    NNP  4  nsubj  PERSON
                        and      and     CC   3  cc
                        Holm     Holm    NNP  1  conj   PERSON
                        met      meet    VBD  0  root
                        on       on      IN   6  case
                        Monday   Monday  NNP  4  obl    time=DATE:XXXX-WXX-1
                        ,        ,       ,    4  punct
                        their    their   PRP$ 10 nmod:poss
                        first    first   JJ   10 amod
                        meeting  meeting NN   4  obj
                        in       in      IN   13 case
                        six      six     CD   13 nummod time=DURATION:P6Y
                        years    year    NNS  10 nmod   time=DURATION:P6Y
                        .        .       .    4  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm @2024-03-11");
    }

    @Test
    void whoIsTakenForAPartOfTheOthersTitleTakesPartAndTheDateIsTheCallsOwn() {
        assertThat(ClaimText.of("""
                        Ann      Ann      NNP  2  compound  PERSON
                        Berg     Berg     NNP  6  compound  PERSON
                        and      and      CC   4  cc
                        Ferro    Ferro    NNP  2  conj      ORGANIZATION
                        chief    chief    JJ   6  amod
                        officer  officer  NN   8  compound
                        Lars     Lars     NNP  8  compound  PERSON
                        Holm     Holm     NNP  10 nsubj     PERSON
                        will     will     MD   10 aux
                        hold     hold     VB   0  root
                        a        a        DT   13 det
                        video    video    NN   13 compound
                        call     call     NN   10 obj
                        on       on       IN   17 mark
                        Monday   Monday   NNP  17 nsubj     time=DATE:XXXX-WXX-1
                        to       to       TO   17 mark
                        discuss  discuss  VB   10 advcl
                        the      the      DT   19 det
                        port     port     NN   17 obj
                        .        .        .    10 punct
                        """))
                .containsExactly("MET PLANNED participant=Ann Berg participant=Lars Holm @2024-03-18");
    }

    @Test
    void arrangementsForACallPlanItAndWhoSpeaksAfterTheCommaHasNoPart() {
        assertThat(ClaimText.of("""
                        After         after        IN   5  mark
                        arrangements  arrangement  NNS  5  nsubj:pass
                        were          be           VBD  5  aux
                        being         be           VBG  5  aux:pass
                        made          make         VBN  15 advcl
                        for           for          IN   8  case
                        a             a            DT   8  det
                        call          call         NN   5  obl
                        between       between      IN   10 case
                        Berg          Berg         NNP  8  nmod   PERSON
                        and           and          CC   12 cc
                        Holm          Holm         NNP  10 conj   PERSON
                        ,             ,            ,    10 punct
                        Falk          Falk         NNP  10 appos  PERSON
                        smiled        smile        VBD  0  root
                        .             .            .    15 punct
                        """)).containsExactly("MET PLANNED participant=Berg participant=Holm");
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
    void whoConfirmsAPlanMakesNoMoreOfIt() {
        assertThat(ClaimText.of("""
                        Berg       Berg       NNP  5  nsubj  PERSON
                        and        and        CC   3  cc
                        Holm       Holm       NNP  1  conj   PERSON
                        will       will       MD   5  aux
                        hold       hold       VB   0  root
                        talks      talk       NNS  5  obj
                        .          .          .    5  punct

                        Officials  official   NNS  2  nsubj
                        confirmed  confirm    VBD  0  root
                        the        the        DT   4  det
                        talks      talk       NNS  2  obj
                        .          .          .    2  punct
                        """))
                .containsExactly(
                        "MET PLANNED participant=Berg participant=Holm",
                        "MET PLANNED participant=Berg participant=Holm");
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
    void whoMetBothMetEachButTheyDidNotMeet() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        met    meet   VBD  0  root
                        with   with   IN   5  case
                        both   both   CC   5  cc:preconj
                        Holm   Holm   NNP  2  obl    PERSON
                        and    and    CC   7  cc
                        Lind   Lind   NNP  5  conj   PERSON
                        .      .      .    2  punct
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
    void havingMetCanBeDenied() {
        assertThat(ClaimText.of("""
                        Berg    Berg   NNP  2  nsubj  PERSON
                        denied  deny   VBD  0  root
                        having  have   VBG  4  aux
                        met     meet   VBN  2  dep
                        Holm    Holm   NNP  4  obj    PERSON
                        .       .      .    2  punct
                        """)).containsExactly("MET DENIED participant=Berg participant=Holm");
    }

    @Test
    void talksThatCollapsedWereHeld() {
        assertThat(ClaimText.of("""
                        Talks      talk      NNS  6  nsubj
                        between    between   IN   3  case
                        Berg       Berg      NNP  1  nmod  PERSON
                        and        and       CC   5  cc
                        Holm       Holm      NNP  3  conj  PERSON
                        collapsed  collapse  VBD  0  root
                        .          .         .    6  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }
}
