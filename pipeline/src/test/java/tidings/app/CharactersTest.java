package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class CharactersTest {

    private static final String HOSTILE =
            "a\u001b[2J\u001b]0;title\u0007b\u0000c\rd\ne\u009b1mf\u202eg\u2066h\u2028i\u007fj\ufeffk\ud800l";

    @Test
    void peopleSeeWhatStandsThereAndTerminalsObeyNothing() {
        assertThat(Characters.visible(HOSTILE))
                .isEqualTo("a␛[2J␛]0;title␇b␀c␍d␊e<U+009B>1mf<U+202E>g<U+2066>h<U+2028>i␡j<U+FEFF>k<U+D800>l");
    }

    @Test
    void textOfAllLanguagesStaysAsItIs() {
        String text = "Müller said\t“naïve” שלום سلام 北京 👩‍👩‍👧 co\u00adoperate नमस्‌ते";

        assertThat(Characters.visible(text)).isEqualTo(text);
        assertThat(Characters.escaped(text)).isEqualTo(text);
    }

    @Test
    void jsonIsTheSameAndEscaped() throws Exception {
        String json = JsonNodeFactory.instance.objectNode().put("text", HOSTILE).toString();

        String escaped = Characters.escaped(json);

        assertThat(escaped).doesNotContain("\u202e", "\u009b", "\u007f").contains("\\u202e", "\\u009b", "\\u007f");
        assertThat(new ObjectMapper().readTree(escaped).get("text").textValue()).isEqualTo(HOSTILE);
    }
}
