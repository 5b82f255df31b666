package tidings.relate.grammar;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.relate.grammar.Fillers.Grade;
import tidings.relate.words.WordClasses;

/**
 * What all classes of fillers ask of a word: nouns are judged by lists in {@code fillers.txt} and by what WordNet says they name
 * ({@code nouns.txt}), pronouns by whom they mean, names by the words in them.
 */
final class FillerWords {

    private final WordClasses nouns = WordClasses.load("fillers.txt");
    private final WordClasses senses = WordClasses.load("nouns.txt");
    private final Fillers fillers;

    /** @param fillers what is asked of the parts of a whole */
    FillerWords(Fillers fillers) {
        this.fillers = fillers;
    }

    /** Whether a noun is in a class of {@code fillers.txt}, by its lemma, its word or the last part of it. */
    boolean is(String wordClass, Context context, int token) {
        return isNoun(context, token, nouns, wordClass);
    }

    /** Whether a word, as it stands, is in a class of {@code fillers.txt}. */
    boolean is(String wordClass, String word) {
        return nouns.is(wordClass, word);
    }

    /** Whether a noun names one of a sort by its first sense, or with "?" behind the sort by another one. */
    private boolean means(String sort, Context context, int token) {
        return isNoun(context, token, senses, sort);
    }

    /** By the noun's classes; an unknown capitalised word may be anything. */
    Grade grade(Context context, int token, String filler, Set<String> sure, Set<String> sorts) {
        return grade(context, token, filler, sure, sorts, Grade.SURE);
    }

    /** @param sorted how sure a noun is that names nothing but the sorts by its first sense */
    Grade grade(Context context, int token, String filler, Set<String> sure, Set<String> sorts, Grade sorted) {
        if (!context.tree().token(token).isNoun() && !isCounted(context, token)) {
            return Grade.NO;
        }
        boolean against = is("attitude", context, token)
                && context.tree().children(token, "nmod").stream()
                        .anyMatch(child -> context.tree().preposition(child).equals("to"));
        if (against) {
            return Grade.NO;
        }
        if (is("partitive", context, token) || context.tree().tag(token).equals("CD")) {
            Grade part = parts(context, token, filler);
            if (part != null) {
                return part;
            }
        }
        if (sure.stream().anyMatch(each -> is(each, context, token))) {
            return Grade.SURE;
        }
        if (is("nobody", context, token) || is("facility", context, token)) {
            return Grade.NO;
        }
        if (context.isAcronym(token)) {
            return Grade.MAYBE;
        }
        if (context.tree().token(token).isProperNoun() && context.isCapitalised(token)) {
            boolean bare = context.tree().children(token, "det").isEmpty();
            // "the Falklands": islands are many
            boolean islands = filler.equals("land") && context.tree().tag(token).equals("NNPS");
            return context.tree().word(token).length() > 1 && (bare || islands) ? Grade.MAYBE : Grade.NO;
        }
        if (sorts.stream().anyMatch(sort -> means(sort, context, token))) {
            return sorted;
        }
        // "with an open mind": who is new to the reader is introduced by a word that says that he is somebody
        boolean isNew = context.tree().children(token, "det").stream().anyMatch(article -> context.words()
                .is("indefinite", context.tree().word(article)));
        boolean mayBe = !isNew && sorts.stream().anyMatch(sort -> means(sort + "?", context, token));
        return mayBe ? Grade.MAYBE : Grade.NO;
    }

    /** "Part of it", "50 of them", "dozens of villages": what is spoken of is behind "of"; null if nothing is. */
    private @Nullable Grade parts(Context context, int token, String filler) {
        return context.tree().children(token, "nmod").stream()
                .filter(part -> context.tree().preposition(part).equals("of"))
                .map(part -> fillers.grade(filler, context, part))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCounted(Context context, int token) {
        return context.tree().tag(token).startsWith("CD")
                || context.tree().tag(token).startsWith("JJ")
                || context.tree().tag(token).equals("DT")
                || context.tree().tag(token).equals("VBG")
                || context.tree().tag(token).equals("RB");
    }

    /** Null if the token is none of the pronouns; MAYBE for one that could not be resolved. */
    @Nullable
    Grade pronoun(Context context, int token, @Nullable Mention mention, String persons, @Nullable String things) {
        String word = context.tree().word(token);
        boolean known = nouns.is(persons, word) || (things != null && nouns.is(things, word));
        if (mention != null
                && mention.form() == Mention.Form.PRONOUN
                && !mention.entities().isEmpty()) {
            return Grade.SURE;
        }
        if (known) {
            return Grade.MAYBE;
        }
        return context.tree().token(token).isPronoun() ? Grade.NO : null;
    }

    /** "The Duchy of Kessin", "the Vorland Republic": a name that says what it names. */
    static boolean isNamedAfter(String wordClass, Context context, Mention mention) {
        return mention.end() - mention.begin() > 1
                && (context.words().is(wordClass, context.tree().word(mention.begin()))
                        || context.words().is(wordClass, context.tree().word(mention.end() - 1)));
    }

    /** The sort of whom or what a mention means. */
    static EntityType type(Mention mention) {
        return mention.entities().isEmpty()
                ? EntityType.OTHER
                : mention.entities().get(0).type();
    }

    private static boolean isNoun(Context context, int token, WordClasses words, String wordClass) {
        String word = context.tree().word(token);
        return words.is(wordClass, context.tree().lemma(token))
                || words.is(wordClass, word)
                || (context.tree().tag(token).endsWith("S") && words.is(wordClass, singular(word)))
                || (word.indexOf('-') > 0 && words.is(wordClass, word.substring(word.lastIndexOf('-') + 1)));
    }

    private static String singular(String plural) {
        return plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y" : plural.replaceFirst("s$", "");
    }
}
