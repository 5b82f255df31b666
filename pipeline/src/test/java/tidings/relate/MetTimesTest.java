package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the dates around it is a meeting's own. */
class MetTimesTest {

    private static final String ARRIVED_ON_WEDNESDAY = """
            Berg       Berg     NNP  2  nsubj  PERSON
            arrived    arrive   VBD  0  root
            on         on       IN   4  case
            Wednesday  Wednesday NNP 2  obl    time=DATE:XXXX-WXX-3
            .          .        .    2  punct

            """;

    @Test
    void severalCallsFromADayOnAreNotOnThatDay() {
        assertThat(ClaimText.of(callsFrom("calls", "call", "NNS")))
                .containsExactly("MET PLANNED participant=Berg participant=Holm");
        assertThat(ClaimText.of(callsFrom("talks", "talk", "NNS")))
                .containsExactly("MET PLANNED participant=Berg participant=Holm @2024-03-18");
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
    void whenThatWasSinceWhichNobodyMetIsNotWhenTheyMet() {
        assertThat(ClaimText.of("""
                        Berg        Berg        NNP  4  nsubj  PERSON
                        and         and         CC   3  cc
                        Holm        Holm        NNP  1  conj   PERSON
                        held        hold        VBD  0  root
                        their       their       PRP$ 7  nmod:poss
                        first       first       JJ   7  amod
                        meeting     meeting     NN   4  obj
                        since       since       IN   10 case
                        the         the         DT   10 det
                        flood       flood       NN   7  nmod
                        in          in          IN   12 case
                        March       March       NNP  10 nmod   time=DATE:2014-03
                        2014        2014        CD   12 nummod time=DATE:2014-03
                        .           .           .    4  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
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

    /** "Then", "later", "an hour later", "had earlier met", "went to see", with another day in a relative clause. */
    @ParameterizedTest
    @ValueSource(strings = {"""
            Berg       Berg     NNP  2  nsubj  PERSON
            met        meet     VBD  0  root
            Holm       Holm     NNP  2  obj    PERSON
            .          .        .    2  punct
            """, """
            Later      late     RBR  6  advmod
            in         in       IN   4  case
            the        the      DT   4  det    time=DATE:THIS_P1D
            day        day      NN   1  obl    time=DATE:THIS_P1D
            Berg       Berg     NNP  6  nsubj  PERSON
            met        meet     VBD  0  root
            Holm       Holm     NNP  6  obj    PERSON
            .          .        .    6  punct
            """, """
            Earlier    early    RBR  3  advmod
            Berg       Berg     NNP  3  nsubj  PERSON
            met        meet     VBD  0  root
            Holm       Holm     NNP  3  obj    PERSON
            .          .        .    3  punct
            """, """
            Berg       Berg     NNP  3  nsubj  PERSON
            later      later    RB   3  advmod
            met        meet     VBD  0  root
            Holm       Holm     NNP  3  obj    PERSON
            .          .        .    3  punct
            """, """
            Berg       Berg     NNP  4  nsubj  PERSON
            had        have     VBD  4  aux
            earlier    earlier  RB   4  advmod
            met        meet     VBN  0  root
            Holm       Holm     NNP  4  obj    PERSON
            .          .        .    4  punct
            """, """
            An         an       DT   2  det        time=DATE:OFFSET_PT1H
            hour       hour     NN   3  obl:npmod  time=DATE:OFFSET_PT1H
            later      later    RB   5  advmod     time=DATE:OFFSET_PT1H
            Berg       Berg     NNP  5  nsubj  PERSON
            met        meet     VBD  0  root
            Holm       Holm     NNP  5  obj    PERSON
            .          .        .    5  punct
            """, """
            Berg       Berg     NNP  2  nsubj  PERSON
            met        meet     VBD  0  root
            Holm       Holm     NNP  2  obj    PERSON
            ,          ,        ,    3  punct
            whose      whose    WP$  6  nmod:poss
            term       term     NN   7  nsubj
            ended      end      VBD  3  acl:relcl
            on         on       IN   9  case
            Monday     Monday   NNP  7  obl    time=DATE:XXXX-WXX-1
            .          .        .    2  punct
            """, """
            Berg       Berg     NNP  3  nsubj  PERSON
            then       then     RB   3  advmod
            went       go       VBD  0  root
            to         to       TO   5  mark
            see        see      VB   3  xcomp
            Holm       Holm     NNP  5  obj    PERSON
            .          .        .    3  punct
            """})
    void aSceneGoesOnOnTheDayOfTheSentenceBefore(String sentence) {
        assertThat(ClaimText.of(ARRIVED_ON_WEDNESDAY + sentence))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm @2024-03-13");
    }

    @Test
    void theNextDayIsTheDayBehindThatOfTheSentenceBefore() {
        assertThat(ClaimText.of(ARRIVED_ON_WEDNESDAY + """
                        The        the      DT   3  det       time=DATE:NEXT_IMMEDIATE_P1D
                        next       next     JJ   3  amod      time=DATE:NEXT_IMMEDIATE_P1D
                        day        day      NN   5  obl:tmod  time=DATE:NEXT_IMMEDIATE_P1D
                        Berg       Berg     NNP  5  nsubj  PERSON
                        met        meet     VBD  0  root
                        Holm       Holm     NNP  5  obj    PERSON
                        .          .        .    5  punct
                        """))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm @2024-03-14");
    }

    @Test
    void theDayOfASceneIsThatOfItsMainVerb() {
        assertThat(ClaimText.of("""
                        Berg       Berg     NNP  2  nsubj  PERSON
                        arrived    arrive   VBD  0  root
                        on         on       IN   4  case
                        Wednesday  Wednesday NNP 2  obl    time=DATE:XXXX-WXX-3
                        for        for      IN   8  case
                        his        he       PRP$ 8  nmod:poss
                        first      first    JJ   8  amod
                        visit      visit    NN   2  obl
                        since      since    IN   11 case
                        last       last     JJ   11 amod   time=DATE:XXXX-11
                        November   November NNP  8  nmod   time=DATE:XXXX-11
                        .          .        .    2  punct

                        Berg       Berg     NNP  2  nsubj  PERSON
                        met        meet     VBD  0  root
                        Holm       Holm     NNP  2  obj    PERSON
                        .          .        .    2  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm @2024-03-13");
    }

    @Test
    void whomATravellerWillMeetHeMeetsOnTheDayOfHisArrival() {
        assertThat(ClaimText.of("""
                        Berg       Berg     NNP  2  nsubj  PERSON
                        arrives    arrive   VBZ  0  root
                        on         on       IN   4  case
                        Wednesday  Wednesday NNP 2  obl    time=DATE:XXXX-WXX-3
                        .          .        .    2  punct

                        Berg       Berg     NNP  3  nsubj  PERSON
                        will       will     MD   3  aux
                        meet       meet     VB   0  root
                        Holm       Holm     NNP  3  obj    PERSON
                        .          .        .    3  punct
                        """)).containsExactly("MET PLANNED participant=Berg participant=Holm @2024-03-20");
    }

    @Test
    void aSceneGoesOnPastWhatWasEarlierInTheDay() {
        assertThat(ClaimText.of("""
                        Ann Ann NNP 2 compound PERSON
                        Berg Berg NNP 3 nsubj PERSON
                        met meet VBD 0 root
                        Carl Carl NNP 5 compound PERSON
                        Dahl Dahl NNP 3 obj PERSON
                        on on IN 7 case
                        Monday Monday NNP 3 obl time=DATE:XXXX-WXX-1
                        . . . 3 punct

                        Earlier early RBR 8 advmod
                        in in IN 4 case
                        the the DT 4 det time=DATE:THIS_P1D
                        day day NN 1 obl time=DATE:THIS_P1D
                        , , , 8 punct
                        Dan Dan NNP 7 compound PERSON
                        Holm Holm NNP 8 nsubj PERSON
                        briefed brief VBD 0 root
                        Berg Berg NNP 8 obj PERSON
                        . . . 8 punct

                        Berg Berg NNP 3 nsubj PERSON
                        also also RB 3 advmod
                        met meet VBD 0 root
                        Bo Bo NNP 5 compound PERSON
                        Lund Lund NNP 3 obj PERSON
                        . . . 3 punct
                        """))
                .containsExactly(
                        "MET HAPPENED participant=Ann Berg participant=Carl Dahl @2024-03-11",
                        "MET HAPPENED participant=Ann Berg participant=Bo Lund @2024-03-11");
    }

    @Test
    void whoIsNamedByTheSameNounGoesOnWithTheScene() {
        assertThat(ClaimText.of("""
                        The the DT 2 det
                        mayors mayor NNS 3 nsubj OTHER
                        arrived arrive VBD 0 root
                        on on IN 5 case
                        Monday Monday NNP 3 obl time=DATE:XXXX-WXX-1
                        . . . 3 punct

                        The the DT 2 det
                        mayors mayor NNS 3 nsubj
                        met meet VBD 0 root
                        Ann Ann NNP 5 compound PERSON
                        Berg Berg NNP 3 obj PERSON
                        . . . 3 punct
                        """))
                .containsExactly("MET HAPPENED participant='The mayors' participant=Ann Berg @2024-03-11");
    }

    @Test
    void whatSomebodyDoesWhereHeGoesIsOfTheScene() {
        assertThat(ClaimText.of("""
                        Ann Ann NNP 2 compound PERSON
                        Berg Berg NNP 3 nsubj PERSON
                        arrived arrive VBD 0 root
                        in in IN 5 case
                        Lima Lima NNP 3 obl PLACE
                        on on IN 7 case
                        Monday Monday NNP 3 obl time=DATE:XXXX-WXX-1
                        . . . 3 punct

                        Berg Berg NNP 3 nsubj:pass PERSON
                        was be VBD 3 aux:pass
                        driven drive VBN 0 root
                        to to IN 6 case
                        the the DT 6 det
                        palace palace NN 3 obl
                        , , , 6 punct
                        where where WRB 10 advmod
                        Berg Berg NNP 10 nsubj PERSON
                        met meet VBD 6 acl:relcl
                        Carl Carl NNP 12 compound PERSON
                        Dahl Dahl NNP 10 obj PERSON
                        . . . 3 punct
                        """))
                .containsExactly("MET HAPPENED participant=Ann Berg participant=Carl Dahl @2024-03-11");
    }

    @Test
    void whatHadHappenedBeforeIsNotOfTheScene() {
        assertThat(ClaimText.of("""
                        Berg       Berg     NNP  2  nsubj  PERSON
                        arrived    arrive   VBD  0  root
                        on         on       IN   4  case
                        Wednesday  Wednesday NNP 2  obl    time=DATE:XXXX-WXX-3
                        .          .        .    2  punct

                        Berg       Berg     NNP  3  nsubj  PERSON
                        had        have     VBD  3  aux
                        met        meet     VBN  0  root
                        Holm       Holm     NNP  3  obj    PERSON
                        .          .        .    3  punct
                        """)).containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void whatWasCalledOffWasSoInThePast() {
        assertThat(ClaimText.of("""
                        Norway   Norway   NNP  2  nsubj  PLACE
                        froze    freeze   VBD  0  root
                        talks    talk     NNS  2  obj
                        with     with     IN   5  case
                        Denmark  Denmark  NNP  3  nmod   PLACE
                        in       in       IN   7  case
                        May      May      NNP  2  obl    time=DATE:XXXX-05
                        .        .        .    2  punct
                        """)).containsExactly("MET CANCELLED participant=Norway participant=Denmark @2023-05");
    }

    @Test
    void whatHasNoTenseIsOnTheNearestDayOfThatName() {
        assertThat(ClaimText.of("""
                        The       the       DT   3  det
                        April     April     NNP  3  compound  time=DATE:XXXX-04-02
                        talks     talk      NNS  8  nsubj
                        between   between   IN   5  case
                        Berg      Berg      NNP  3  nmod  PERSON
                        and       and       CC   7  cc
                        Holm      Holm      NNP  5  conj  PERSON
                        loom      loom      VBP  0  root
                        .         .         .    8  punct
                        """)).containsExactly("MET PLANNED participant=Berg participant=Holm @2024-04-02");
    }

    private static final String FLEW_IN_1960 = """
            Berg   Berg   NNP  2  nsubj  PERSON
            flew   fly    VBD  0  root
            there  there  RB   2  advmod
            in     in     IN   5  case
            1960   1960   CD   2  obl    time=DATE:1960
            .      .      .    2  punct

            """;

    private static final String MET_IN_JULY = """
            Berg   Berg   NNP  2  nsubj  PERSON
            met    meet   VBD  0  root
            Holm   Holm   NNP  2  obj    PERSON
            on     on     IN   6  case
            27     27     CD   6  nummod time=DATE:XXXX-07-27
            July   July   NNP  2  obl    time=DATE:XXXX-07-27
            .      .      .    2  punct
            """;

    @Test
    void aDayOfAHistoryIsOfTheYearBeforeIt() {
        assertThat(ClaimText.of(FLEW_IN_1960 + MET_IN_JULY))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm @1960-07-27");
    }

    @Test
    void aTextThatCountsFromItsPublicationIsNoHistory() {
        assertThat(ClaimText.of(FLEW_IN_1960 + ARRIVED_ON_WEDNESDAY + MET_IN_JULY))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm @2023-07-27");
    }

    @Test
    void aYearLaterIsCountedFromThatOfTheSentenceBefore() {
        assertThat(ClaimText.of(FLEW_IN_1960 + """
                        Four   four   CD   2  nummod time=DATE:OFFSET_P4Y
                        years  year   NNS  3  obl:npmod time=DATE:OFFSET_P4Y
                        later  later  RB   5  advmod time=DATE:OFFSET_P4Y
                        Berg   Berg   NNP  5  nsubj  PERSON
                        met    meet   VBD  0  root
                        Holm   Holm   NNP  5  obj    PERSON
                        .      .      .    5  punct
                        """))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm @1964");
    }
}
