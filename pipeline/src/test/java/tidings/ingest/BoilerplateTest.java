package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes and, above all, what stays. Whole pages are in {@code golden/}. */
class BoilerplateTest {

    private static final String STORY = "Ilse Varga met the envoy of Orsk in Port Ansel on Friday.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "Advertisement Continue reading the main story",
                "Share on Facebook",
                "Facebook Twitter WhatsApp Email",
                "12 comments",
                "We use cookies to make this site work. Read our policy to learn more.",
                "READ MORE: Barges to sail again",
                "Photo: Ada Example",
                "Sign up for our weekly newsletter and never miss a barge.",
                "Your donation helps us keep the lights on.",
                "Copyright 2019 The Lantern. All rights reserved.",
                "https://lantern.example/live",
                "• 5 min read",
            })
    void furnitureGoes(String line) {
        assertThat(masked(STORY, line, STORY.replace("met", "left"))).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILE - Ilse Varga and Jan Brod meet on a barge near Port Ansel, June 16, 2017.",
                "“Your donation helps us survive,” Varga told the crowd, and asked them to support our reporting.",
                "Share prices fell after the talks broke down.",
                "By Friday, the two had met three times.",
                "Follow us or leave, Varga told the envoy.",
                "Print workers met the minister on Tuesday.",
                "“No comment,” Varga said.",
                "“No.”",
                "Comments by Varga angered the envoy.",
                "The advertisement continues to anger the people of Orsk.",
                "Photo by photo, the inspectors found what the ministry had denied.",
                "Reuters reported that the envoy had left.",
                "The envoy will read more of the report on Monday.",
                "Cookies were served while the two talked.",
                "Ilse Varga, Jan Brod, Otto Krell",
                "Orsk 4, Marland 2",
            })
    void newsStays(String line) {
        assertThat(masked(STORY, line, STORY.replace("met", "left"))).isEmpty();
    }

    @Test
    void shortLinesStayWhereNothingAroundThemIsFurniture() {
        assertThat(masked("Varga in Port Ansel for a Week", "Port Ansel", STORY, "The End"))
                .isEmpty();
    }

    @Test
    void shortLinesGoBesideFurniture() {
        assertThat(masked("Advertisement", "Varga in Port Ansel for a Week", "Port Ansel", STORY, "Sport", "Share"))
                .containsExactly("Advertisement", "Port Ansel", "Sport⏎Share");
    }

    @Test
    void aParagraphThatComesAgainIsReadLater() {
        assertThat(masked(STORY, "The river was calm.", STORY, "The barges sailed."))
                .containsExactly(STORY);
        assertThat(Boilerplate.in(STORY + "\n\nThe river was calm.\n\n" + STORY).masked())
                .containsExactly(0);
    }

    @Test
    void aHeadlineInAListOfLinksIsReadOnlyAtTheTop() {
        String headline = "Varga in Port Ansel for a Week";
        Layout layout = Boilerplate.in(String.join("\n", headline, STORY, "Most read", headline, "Envoy lost at sea"));
        assertThat(layout.headline()).isEqualTo(0);
        assertThat(layout.masked()).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void commentsGoToTheEndButOnlyFromTheSecondHalf() {
        assertThat(masked(STORY, "Leave a Reply", "So good!", "First!")).isEmpty();
        assertThat(masked(STORY, "The river was calm.", "Leave a Reply", "So good!"))
                .containsExactly("Leave a Reply⏎So good!");
    }

    @Test
    void paragraphsOverSeveralLinesAreJudgedWhole() {
        String wrapped = "The two met in the old customs house, which\n"
                + "photo\nalbums of the time show full of barrels and men, and which\nis a bank now, where nobody meets.";
        assertThat(masked(wrapped)).isEmpty();
    }

    @Test
    void everyRuleIsOfAKnownKind() {
        List<String> kinds = Arrays.stream(BoilerplateRule.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(DataFile.entries("boilerplate.txt"))
                .allSatisfy(entry -> assertThat(kinds).contains(entry.substring(0, entry.indexOf(' '))));
    }

    private static List<String> masked(String... paragraphs) {
        String text = String.join("\n", paragraphs);
        return Boilerplate.in(text).maskedSpans().stream()
                .map(span -> span.in(text).replace('\n', '⏎'))
                .toList();
    }
}
