package tidings.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of rule in {@code boilerplate.txt}, which says what each means, with the rules of that kind. */
enum BoilerplateRule {
    LINE,
    HEAD,
    BYLINE,
    APPEAL,
    OFFER,
    NOTE,
    LIST,
    REST;

    /** What is longer is somebody's text. */
    private static final int LONGEST = 3_000;

    private final List<Pattern> patterns = patterns(name().toLowerCase(Locale.ROOT) + ' ');

    /** Whether a rule describes all of the block. */
    boolean covers(Block block) {
        return block.words().length() <= LONGEST
                && patterns.stream()
                        .anyMatch(each -> each.matcher(block.words()).matches());
    }

    /** Whether a rule describes some words of the block. */
    boolean occursIn(Block block) {
        return occursIn(block.words());
    }

    /** @param words on one line, as those of a block */
    boolean occursIn(String words) {
        return words.length() <= LONGEST
                && patterns.stream().anyMatch(each -> each.matcher(words).find());
    }

    private static List<Pattern> patterns(String kind) {
        return DataFile.entries("boilerplate.txt").stream()
                .filter(entry -> entry.startsWith(kind))
                .map(entry -> entry.substring(kind.length()))
                .map(rule -> Pattern.compile(rule, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }
}
