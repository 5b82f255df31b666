package tidings.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.MurmurHash3;
import tidings.model.Article;
import tidings.model.Sketch;

/**
 * Makes near-duplicate sketches: the {@value Sketch#SIZE} smallest hashes of an article's word 5-shingles (bottom-k,
 * Broder 1997), from which the overlap of two texts can be estimated, also where one is a shortened copy of the other.
 */
final class Sketcher {

    private static final int SHINGLE = 5;

    /** Words only: quote marks, dashes and spacing differ between copies of one text. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Sketcher() {}

    /** The sketch of what there is to read; of texts shorter than a shingle, that of the whole. */
    static Sketch of(Article article) {
        Set<Long> hashes = new HashSet<>();
        Deque<String> shingle = new ArrayDeque<>();
        Matcher words = WORD.matcher(ReadableText.of(article).toLowerCase(Locale.ROOT));
        while (words.find()) {
            shingle.add(words.group());
            if (shingle.size() == SHINGLE) {
                hashes.add(hash(shingle));
                shingle.remove();
            }
        }
        if (hashes.isEmpty() && !shingle.isEmpty()) {
            hashes.add(hash(shingle));
        }
        List<Long> smallest = hashes.stream().sorted().limit(Sketch.SIZE).toList();
        return new Sketch(smallest, hashes.size());
    }

    private static long hash(Iterable<String> words) {
        return MurmurHash3.hash128x64(String.join(" ", words).getBytes(StandardCharsets.UTF_8))[0];
    }
}
