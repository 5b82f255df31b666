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
}
