package tidings.extract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.Article;
import tidings.model.Span;

class GateTest {

    private static final Gate GATE = Gate.load();

    private static final String ENGLISH = """
            The mayor of Port Alder met fishermen on Monday and said the harbour would stay open through the winter. \
            She promised to speak with the ministry about the new quotas before the end of the month.""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGLISH,
                "Ana Ruiz met Bo Lind.",
                "Chancellor Gerhard Schröder, President Jacques Chirac, Prime Minister José María Aznar, Prime Minister"
                        + " Göran Persson and Prime Minister Anders Fogh Rasmussen met in Brussels on Friday to discuss"
                        + " enlargement, officials said."
            })
    void letsEnglishThrough(String text) {
        assertThatCode(() -> GATE.check(article(text, null))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Bürgermeisterin von Altwasser traf am Montag die Fischer und sagte, der Hafen werde den ganzen Winter"
                        + " über offen bleiben. Sie versprach, vor Monatsende mit dem Ministerium über die neuen Quoten zu"
                        + " sprechen.",
                "La alcaldesa de Puerto Aliso se reunió el lunes con los pescadores y dijo que el puerto seguiría abierto"
                        + " durante todo el invierno. Prometió hablar con el ministerio sobre las nuevas cuotas antes de"
                        + " fin de mes.",
                "Мэр города встретилась в понедельник с рыбаками.",
                "市长周一会见了渔民,并表示港口整个冬天都将开放。"
            })
    void refusesOtherLanguages(String text) {
        assertThatThrownBy(() -> GATE.check(article(text, null)))
                .isInstanceOf(RejectedArticleException.class)
                .hasMessageStartingWith("LANGUAGE: ");
    }

    @Test
    void believesADeclaredLanguage() {
        assertThatThrownBy(() -> GATE.check(article(ENGLISH, "fr-FR")))
                .hasMessage("LANGUAGE: the article's language is fr-FR");
        assertThatCode(() -> GATE.check(article(ENGLISH, "en_GB"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u2003"})
    void refusesNothing(String text) {
        assertThatThrownBy(() -> GATE.check(article(text, null))).hasMessage("EMPTY: the article has no text");
    }

    @Test
    void refusesBoilerplateAlone() {
        Article article = article("Advertisement", null);
        Article masked = new Article(
                article.id(),
                null,
                "The Example",
                null,
                null,
                article.text(),
                null,
                null,
                null,
                Article.Status.USABLE,
                List.of(new Span(0, 13)));
        assertThatThrownBy(() -> GATE.check(masked)).hasMessage("EMPTY: the text is all boilerplate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5 6 7 8 9 10", "\u0000\u0001\u0002((((((((", "|--|--|12|--|99|"})
    void refusesWhatIsNotProse(String text) {
        assertThatThrownBy(() -> GATE.check(article(text.repeat(50), null)))
                .isInstanceOf(RejectedArticleException.class)
                .hasMessageStartingWith("UNREADABLE: ");
    }

    private static Article article(String text, @Nullable String language) {
        return new Article(
                "https://example.org/a",
                null,
                "The Example",
                null,
                null,
                text,
                language,
                null,
                null,
                Article.Status.USABLE,
                List.of());
    }
}
