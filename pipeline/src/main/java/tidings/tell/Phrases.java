package tidings.tell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import tidings.model.Channel;
import tidings.model.Fact;
import tidings.model.Fact.EvidenceSample;
import tidings.model.Manner;
import tidings.model.Status;

/** The verb phrases of {@code phrases.properties}. Immutable. */
public final class Phrases {

    private final Properties phrases;

    private Phrases(Properties phrases) {
        this.phrases = phrases;
    }

    public static Phrases load() {
        Properties phrases = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.properties")),
                StandardCharsets.UTF_8)) {
            phrases.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(phrases);
    }

    /** The phrase for the fact's status, cue, channel and manner; a kind that has none is shown by its name. */
    String of(String kind, Fact fact) {
        String plain = kind + "." + fact.status();
        String detail = "";
        if (fact.cue() != null) {
            detail = "." + fact.cue().replace(' ', '_');
        } else if (fact.channel() != Channel.UNKNOWN) {
            detail = "." + fact.channel();
        } else if (isSpoken(kind, fact)) {
            detail = ".SPOKEN";
        } else if (fact.manner() != Manner.UNKNOWN) {
            detail = "." + fact.manner();
        }
        String name = fact.status() == Status.HAPPENED ? kind : kind + " (" + fact.status() + ")";
        String byName = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return phrases.getProperty(plain + detail, phrases.getProperty(plain, byName));
    }

    /** The phrase of an utterance before those it is said to: "told", "said to". */
    String to(Fact fact) {
        String cue = String.valueOf(fact.cue()).replace(' ', '_');
        String direct = phrases.getProperty("SAID." + fact.status() + "." + cue + ".TO");
        return direct == null ? of("SAID", fact) + " to" : direct;
    }

    /** What joins the phrase of an utterance and words that are not the speaker's own: "that", a colon, or nothing. */
    String link(Fact fact) {
        if (isRead(fact, "SAID.HEADINGS")) {
            return ": ";
        }
        String words = fact.words() == null ? "" : fact.words();
        String first = words.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        boolean joined = listed("SAID.OPENERS", first)
                || first.endsWith("ing")
                || isRead(fact, "SAID.NOUNS")
                || (fact.cue() != null && listed("SAID.NAMING", fact.cue()));
        return joined ? " " : " that ";
    }

    private boolean isSpoken(String kind, Fact fact) {
        return isRead(fact, kind + ".SPOKEN");
    }

    /** True if all evidence was read by rules whose last words are listed. */
    private boolean isRead(Fact fact, String key) {
        return !fact.sample().isEmpty()
                && fact.sample().stream()
                        .map(EvidenceSample::rule)
                        .allMatch(rule -> listed(key, rule.substring(rule.lastIndexOf('.') + 1)));
    }

    private boolean listed(String key, String word) {
        return List.of(phrases.getProperty(key, "").split(" ")).contains(word);
    }
}
