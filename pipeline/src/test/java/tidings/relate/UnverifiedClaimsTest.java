package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the next sentence says that nobody could verify is possible, and no news. */
class UnverifiedClaimsTest {

    private static final String SAID = """
            Rebels   rebel   NNS 2 nsubj
            said     say     VBD 0 root
            they     they    PRP 5 nsubj
            had      have    VBD 5 aux
            captured capture VBN 2 ccomp
            Velm     Velm    NNP 5 obj PLACE
            .        .       .   2 punct

            """;

    private static final String CLAIMED = """
            Rebels   rebel   NNS 2 nsubj
            claimed  claim   VBD 0 root
            to       to      TO  5 mark
            have     have    VB  5 aux
            captured capture VBN 2 xcomp
            Velm     Velm    NNP 5 obj PLACE
            .        .       .   2 punct

            """;

    private static final String CAPTURED = """
            Rebels   rebel   NNS 2 nsubj
            captured capture VBD 0 root
            Velm     Velm    NNP 2 obj PLACE
            .        .       .   2 punct

            """;

    private static final String NOT_VERIFIED = """
            The      the    DT  2 det
            claim    claim  NN  6 nsubj:pass
            could    could  MD  6 aux
            not      not    RB  6 advmod
            be       be     VB  6 aux:pass
            verified verify VBN 0 root
            .        .      .   6 punct
            """;

    private static final String UNABLE = """
            Reuters  Reuters NNP 3 nsubj ORGANIZATION
            was      be      VBD 3 cop
            unable   unable  JJ  0 root
            to       to      TO  5 mark
            verify   verify  VB  3 xcomp
            the      the     DT  7 det
            claim    claim   NN  5 obj
            .        .       .   3 punct
            """;

    private static final String NO_CONFIRMATION = """
            There        there        EX  2 expl
            was          be           VBD 0 root
            no           no           DT  4 det
            confirmation confirmation NN  2 nsubj
            .            .            .   2 punct
            """;

    private static final String NEITHER = """
            Neither  neither DT  2 det
            side     side    NN  4 nmod:poss
            's       's      POS 2 case
            claims   claim   NNS 7 nsubj:pass
            could    could   MD  7 aux
            be       be      VB  7 aux:pass
            verified verify  VBN 0 root
            .        .       .   7 punct
            """;

    @Test
    void whatIsSaidAndNotVerifiedIsPossible() {
        for (String behind : new String[] {NOT_VERIFIED, UNABLE, NO_CONFIRMATION, NEITHER}) {
            assertThat(ClaimText.of(SAID + behind))
                    .as(behind)
                    .containsExactly("ANNEXED POSSIBLE actor='Rebels' territory=Velm");
            assertThat(ClaimText.of(CLAIMED + behind))
                    .as(behind)
                    .containsExactly("ANNEXED POSSIBLE actor='Rebels' territory=Velm");
        }
    }

    @Test
    void whatWasVerifiedIsAsItWas() {
        assertThat(ClaimText.of(SAID + NOT_VERIFIED.replace("not      not    RB", "now      now    RB")))
                .containsExactly("ANNEXED HAPPENED actor='Rebels' territory=Velm");
    }

    @Test
    void whatTheArticleItselfSaysIsNoClaim() {
        assertThat(ClaimText.of(CAPTURED + NOT_VERIFIED))
                .containsExactly("ANNEXED HAPPENED actor='Rebels' territory=Velm");
    }

    @Test
    void anotherClaimIsNotTheOneBefore() {
        assertThat(ClaimText.of(
                        SAID + NOT_VERIFIED.replace("The      the    DT  2 det", "One      one    CD  2 nummod")))
                .containsExactly("ANNEXED HAPPENED actor='Rebels' territory=Velm");
    }

    @Test
    void itIsOfTheDayThatItIsSaidToBeOf() {
        String onMonday = """
                on       on      IN  8 case
                Monday   Monday  NNP 5 obl time=DATE:XXXX-WXX-1
                .        .       .   2 punct

                """;
        String said = SAID.replace(".        .       .   2 punct\n\n", onMonday);

        assertThat(ClaimText.of(said + NOT_VERIFIED)).singleElement().satisfies(claim -> assertThat(claim)
                .startsWith("ANNEXED POSSIBLE")
                .isEqualTo(ClaimText.of(said).get(0).replace("HAPPENED", "POSSIBLE")));
    }

    @Test
    void aClaimWithAContentOfItsOwnIsAnother() {
        String another = """
                The      the    DT  2 det
                claim    claim  NN  10 nsubj:pass
                that     that   IN  6 mark
                they     they   PRP 6 nsubj
                had      have   VBD 6 aux
                burned   burn   VBN 2 acl
                it       it     PRP 6 obj
                was      be     VBD 10 aux:pass
                not      not    RB  10 advmod
                verified verify VBN 0 root
                .        .      .   10 punct
                """;

        assertThat(ClaimText.of(SAID + another)).contains("ANNEXED HAPPENED actor='Rebels' territory=Velm");
    }

    @Test
    void figuresThatNobodyVerifiedLeaveNoMeetingOpen() {
        assertThat(ClaimText.of("""
                        Ann       Ann     NNP 2 nsubj PERSON
                        met       meet    VBD 0 root
                        Bob       Bob     NNP 2 obj PERSON
                        and       and     CC  5 cc
                        presented present VBD 2 conj
                        figures   figure  NNS 5 obj
                        that      that    WDT 11 nsubj:pass
                        could     could   MD  11 aux
                        not       not     RB  11 advmod
                        be        be      VB  11 aux:pass
                        verified  verify  VBN 6 acl:relcl
                        .         .       .   2 punct
                        """)).containsExactly("MET HAPPENED participant=Ann participant=Bob");
    }
}
