package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a meeting is that its own sentence does not place. */
class MetPlacesTest {

    @Test
    void hereIsWhereTheStoryWasFiled() {
        assertThat(ClaimText.of(filedInOslo("here")))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm in OSLO");
    }

    @Test
    void withoutHereItMayBeElsewhere() {
        assertThat(ClaimText.of(filedInOslo("again")))
                .containsExactly("MET HAPPENED participant=Berg participant=Holm");
    }

    @Test
    void oneIsMetWhereOneIs() {
        assertThat(ClaimText.of(isInOslo("Berg")))
                .containsExactly("MET PLANNED participant=Berg participant=Holm in Oslo");
    }

    @Test
    void whereSomebodyElseIsSaysNothing() {
        assertThat(ClaimText.of(isInOslo("Falk"))).containsExactly("MET PLANNED participant=Berg participant=Holm");
    }

    private static String filedInOslo(String adverb) {
        return """
                        OSLO   OSLO   NNP  0  root   PLACE
                        --     --     :    1  punct

                        Berg   Berg   NNP  2  nsubj  PERSON
                        met    meet   VBD  0  root
                        Holm   Holm   NNP  2  obj    PERSON
                        %s     %s     RB   2  advmod
                        .      .      .    2  punct
                        """.formatted(adverb, adverb);
    }

    private static String isInOslo(String who) {
        return """
                        %s     %s     NNP  4  nsubj  PERSON
                        is     be     VBZ  4  cop
                        in     in     IN   4  case
                        Oslo   Oslo   NNP  0  root   PLACE
                        .      .      .    4  punct

                        Berg   Berg   NNP  3  nsubj  PERSON
                        will   will   MD   3  aux
                        meet   meet   VB   0  root
                        Holm   Holm   NNP  3  obj    PERSON
                        .      .      .    3  punct
                        """.formatted(who, who);
    }
}
