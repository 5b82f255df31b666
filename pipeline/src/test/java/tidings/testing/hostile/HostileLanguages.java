package tidings.testing.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Other languages and scripts, alone and in the middle of English. */
final class HostileLanguages {

    private HostileLanguages() {}

    static List<HostileArticle> articles() {
        return lines().stream()
                .flatMap(line -> {
                    String language = line.substring(0, line.indexOf(' '));
                    String words = line.substring(language.length() + 1);
                    return List.of(
                            HostileArticle.text("language " + language, words),
                            HostileArticle.text(
                                    "English and " + language,
                                    HostileCharacters.PROSE + "\n\n\"" + words + "\" said Clara Whitfield."))
                            .stream();
                })
                .toList();
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(
                HostileLanguages.class.getResourceAsStream("languages.txt"),
                "languages.txt is not on the class path")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
