package tidings.relate.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

class ContextsTest {

    private final Contexts contexts = new Contexts(NameResolver.resolve(AnnotatedText.parse(null, """
            Ann  Ann   NNP 2 nsubj PERSON
            met  meet  VBD 0 root
            Bob  Bob   NNP 2 obj   PERSON
            .    .     .   2 punct

            They they  PRP 2 nsubj
            left leave VBD 0 root
            .    .     .   2 punct
            """)));

    @Test
    void readsEachSentenceOnceWhoeverAsks() {
        Context second = contexts.sentence(1);

        assertThat(contexts.parsed()).hasSize(2).element(1).isSameAs(second);
        assertThat(second.contexts().sentence(0)).isSameAs(contexts.sentence(0));
    }
}
