package tidings.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import tidings.extract.RejectedArticleException.Reason;
import tidings.model.Article;

/**
 * Lets English prose through and refuses the rest, before any costly work.
 *
 * <p>OpenNLP's detector says the language (103 languages, character n-grams). It needs some text to be sure, so that
 * short texts pass if their letters are Latin; and English prose full of foreign names must not be refused, so that
 * another language has to be clearly likelier.
 */
final class Gate {

    /** The detector looks at the beginning only: that is enough, and the cost stays flat. */
    private static final int SAMPLE = 2_000;

    /** Fewer letters than this distinguish no Latin-script language from another. */
    private static final int ENOUGH_LETTERS = 150;

    /** How much likelier another language must be. */
    private static final double CLEARLY = 3.0;

    /** Prose has letters: below this share of the visible characters it is a table, a dump or noise. */
    private static final double LEAST_LETTERS = 0.4;

    private final LanguageDetectorModel model;

    private Gate(LanguageDetectorModel model) {
        this.model = model;
    }

    /** Loads the detector's model from the class path; about a second. */
    static Gate load() {
        try (InputStream bytes = Gate.class.getResourceAsStream("/langdetect-183.bin")) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "langdetect-183.bin is not on the class path: opennlp-models-langdetect is missing");
            }
            return new Gate(new LanguageDetectorModel(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("langdetect-183.bin cannot be read", e);
        }
    }

    /**
     * The article, if it is English prose.
     *
     * @throws RejectedArticleException if not, saying why
     */
    Article check(Article article) {
        String text = ReadableText.of(article);
        if (text.isBlank()) {
            throw new RejectedArticleException(
                    Reason.EMPTY, article.text().isBlank() ? "the article has no text" : "the text is all boilerplate");
        }
        String declared = article.language();
        if (declared != null && !declared.isBlank() && !isEnglish(declared)) {
            throw new RejectedArticleException(Reason.LANGUAGE, "the article's language is " + declared);
        }
        int[] sample = text.codePoints()
                .filter(each -> !Character.isWhitespace(each))
                .limit(SAMPLE)
                .toArray();
        long letters = Arrays.stream(sample).filter(Character::isLetter).count();
        if (letters < LEAST_LETTERS * sample.length) {
            throw new RejectedArticleException(
                    Reason.UNREADABLE,
                    "only " + letters + " of the first " + sample.length + " characters are letters");
        }
        long latin = Arrays.stream(sample)
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN)
                .count();
        if (2 * latin < letters) {
            throw new RejectedArticleException(Reason.LANGUAGE, "the text is not in Latin script");
        }
        if (letters >= ENOUGH_LETTERS) {
            checkDetected(text);
        }
        return article;
    }

    private void checkDetected(String text) {
        int end = text.length() <= SAMPLE ? text.length() : text.offsetByCodePoints(0, SAMPLE);
        // one detector a call: they share the model and are not documented as thread-safe
        Language[] languages = new LanguageDetectorME(model).predictLanguages(text.substring(0, end));
        double english = Arrays.stream(languages)
                .filter(each -> each.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .sum();
        Language best = languages[0];
        if (!best.getLang().equals("eng") && best.getConfidence() > CLEARLY * english) {
            throw new RejectedArticleException(
                    Reason.LANGUAGE,
                    String.format(
                            Locale.ROOT,
                            "the text looks like %s (%.2f against %.2f for English)",
                            best.getLang(),
                            best.getConfidence(),
                            english));
        }
    }

    private static boolean isEnglish(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return language.equals("en")
                || language.equals("eng")
                || tag.toLowerCase(Locale.ROOT).startsWith("english");
    }
}
