package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What has been, will be, may be or never was a meeting. */
class MetStatusTest {

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

    @Test
    void whatIsAskedMayBe() {
        assertThat(ClaimText.of("""
                        Did    do    VBD  3  aux
                        Berg   Berg  NNP  3  nsubj  PERSON
                        meet   meet  VB   0  root
                        Holm   Holm  NNP  3  obj    PERSON
                        ?      ?     .    3  punct
                        """)).containsExactly("MET POSSIBLE participant=Berg participant=Holm");
    }

    @Test
    void whatWouldHaveBeenWasNot() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  4  nsubj  PERSON
                        would  would  MD   4  aux
                        have   have   VB   4  aux
                        met    meet   VBN  0  root
                        Holm   Holm   NNP  4  obj    PERSON
                        .      .      .    4  punct
                        """)).containsExactly("MET DENIED participant=Berg participant=Holm");
    }

    @Test
    void noPlansAreNone() {
        assertThat(ClaimText.of("""
                        Berg   Berg   NNP  2  nsubj  PERSON
                        has    have   VBZ  0  root
                        no     no     DT   4  det
                        plans  plan   NNS  2  obj
                        to     to     TO   6  mark
                        meet   meet   VB   4  acl
                        Holm   Holm   NNP  6  obj    PERSON
                        .      .      .    2  punct
                        """)).containsExactly("MET DENIED participant=Berg participant=Holm");
    }

    @Test
    void whoStopsToMeetDoesMeet() {
        assertThat(ClaimText.of("""
                        Berg     Berg  NNP  2  nsubj  PERSON
                        stopped  stop  VBD  0  root
                        to       to    TO   4  mark
                        meet     meet  VB   2  advcl
                        Holm     Holm  NNP  4  obj    PERSON
                        .        .     .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }
}
