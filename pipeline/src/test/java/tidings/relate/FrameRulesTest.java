package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tidings.model.Kind;
import tidings.relate.event.FrameRules;
import tidings.relate.event.Vocabulary;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Grammar;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

class FrameRulesTest {

    @Test
    void aKindOfAUsersOwnNeedsNothingButAFileOfWords() {
        FrameRules rules = FrameRules.of(new Kind("SANCTIONED"), "sanctioned.frames", Grammar.load());
        var document = NameResolver.resolve(AnnotatedText.parse(ClaimText.PUBLISHED, """
                Norway    Norway    NNP  3  nsubj  PLACE
                will      will      MD   3  aux
                sanction  sanction  VB   0  root
                Acme      Acme      NNP  3  obj    ORGANIZATION
                .         .         .    3  punct

                Norway     Norway     NNP  2  nsubj  PLACE
                imposed    impose     VBD  0  root
                sanctions  sanction   NNS  2  obj
                on         on         IN   5  case
                Acme       Acme       NNP  3  nmod   ORGANIZATION
                yesterday  yesterday  NN   2  obl:tmod  time=DATE:OFFSET_P-1D
                .          .          .    2  punct
                """));

        assertThat(ClaimText.of(rules.claims(new Contexts(document))))
                .containsExactly(
                        "SANCTIONED PLANNED actor=Norway target=Acme",
                        "SANCTIONED HAPPENED actor=Norway target=Acme @2024-03-14");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Vocabulary.load(Kind.MET, "missing.frames"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing.frames");
    }
}
