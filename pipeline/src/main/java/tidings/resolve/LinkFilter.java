package tidings.resolve;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which lines of the source dictionary are worth keeping: names that news could print, articles on one thing. */
final class LinkFilter {

    /** With a smaller share the context would have to tell all, and it never tells that much. */
    private static final double LEAST_SHARE = 0.3;

    private static final int LONGEST_SURFACE = 60;
    private static final int MOST_WORDS = 5;

    /** The longest acronym; more capitals are a heading. */
    private static final int LONGEST_ACRONYM = 7;

    private static final Pattern NO_ONE_THING =
            Pattern.compile("(Lists?|Index|Outline|Timeline)_of_.*|[A-Z][a-z]+:.*|.*#.*|\\d+s?"
                    + "|.*_\\((disambiguation|surname|given_name|name|family_name)\\)");

    private final Set<String> smallWords =
            Table.read("small-words.tsv").stream().map(row -> row.text(0)).collect(Collectors.toUnmodifiableSet());

    boolean keepsTitle(String title) {
        return !NO_ONE_THING.matcher(title).matches();
    }

    boolean keeps(String surface, double share) {
        if (share < LEAST_SHARE || surface.length() < 2 || surface.length() > LONGEST_SURFACE) {
            return false;
        }
        if (!surface.chars().allMatch(LinkFilter::isNameCharacter)
                || surface.chars().noneMatch(Character::isLetter)
                || ",-/&".indexOf(surface.charAt(surface.length() - 1)) >= 0) {
            return false;
        }
        String[] words = surface.split(" ", -1);
        if (words.length > MOST_WORDS
                || (words.length > 1 && surface.length() > LONGEST_ACRONYM && isShouted(surface))) {
            return false;
        }
        for (int at = 0; at < words.length; at++) {
            boolean small = at > 0 && smallWords.contains(words[at]);
            if (words[at].isEmpty() || (!small && !isNameWord(words[at]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameCharacter(int character) {
        return Character.isLetterOrDigit(character) || " .,'&/-".indexOf(character) >= 0;
    }

    private static boolean isNameWord(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || first == '&';
    }

    private static boolean isShouted(String surface) {
        return surface.chars().noneMatch(Character::isLowerCase);
    }
}
