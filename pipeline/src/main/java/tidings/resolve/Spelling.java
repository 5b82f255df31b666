package tidings.resolve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two spellings are of one name. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Russian and Ukrainian endings, which newspapers write as they like: Zelenskyy, Zelenskiy; Sergei, Sergey. */
    private static final Pattern SKY = Pattern.compile("sk(yy|iy|ii|yi|ij|yj|i)$");

    private static final Pattern EY = Pattern.compile("([aeo])[iy]$");

    private Spelling() {}

    /** Without accents, case and punctuation: {@code "al-Assad"} is {@code "al assad"}. */
    static String fold(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("'", "")
                .replace("’", "")
                .toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** A single name's letters with the endings that vary made one. */
    static String key(String word) {
        String folded = fold(word);
        if (folded.length() <= 4) {
            return folded;
        }
        return EY.matcher(SKY.matcher(folded).replaceFirst("sky")).replaceFirst("$1y");
    }

    /** For an id: {@code "Tony Semelroth"} is {@code "tony-semelroth"}; {@code "unnamed"} if nothing is left. */
    static String slug(String name) {
        String slug = fold(name).replace(' ', '-');
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
