package tidings.resolve;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which lines of the source dictionary are worth keeping: names that news could print, articles on one thing. */
final class LinkFilter {

    /** With a smaller share the context would have to decide alone, and it never says that much. */
    private static final double LEAST_SHARE = 0.3;

    private static final int LONGEST_SURFACE = 60;
    private static final int MOST_WORDS = 5;

    /** The longest acronym; more capitals are a heading. */
    private static final int LONGEST_ACRONYM = 7;

    private static final Pattern NO_ONE_THING =
            Pattern.compile("(Lists?|Index|Outline|Timeline|Glossary|Comparison|Bibliography|Discography)_of_.*"
                    + "|.*_(discography|filmography|bibliography)|[A-Z][a-z]+:.*|.*#.*|\\d+s?|the_.*"
                    + "|.*_\\((disambiguation|surname|given_name|name|family_name)\\)");

    /** Named like everything else, and hardly ever meant. */
    private static final Pattern WORK = Pattern.compile(".*_\\(([A-Z][^()]*_)?(song|album|EP|single)\\)");

    /** An article on one side of a thing is not meant by the thing's name. */
    private static final Pattern SIDE = Pattern.compile("(History|Politics|Economy|Geography|Demographics|Demography"
            + "|Culture|Foreign_relations|Military|Religion|Religions|Transport|Education|Health|Crime|Law|Languages|Sports?"
            + "|Tourism|Race_and_ethnicity|Elections|Communications|Administrative_divisions)_(of|in)_.*");

    /** Of a page of the encyclopaedia's own making at least so many of its names, and such a share, are such addresses. */
    private static final int LEAST_OWN = 2;

    private static final double LEAST_SHARE_OF_OWN = 0.02;

    private static final Pattern OWN = Pattern.compile("WP:.*|.*/wiki/(WP|Wikipedia)(:|%3A).*");

    /** A heading with its number, as other sites print an article's table of contents. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}(\\.\\d+)*)\\.? .*");

    /** A name with where to read of it: "Backmasking at Wikipedia". */
    private static final Pattern READ_THERE = Pattern.compile(" Wik[ie]pedia");

    /** A full stop behind a word that is no abbreviation. */
    private static final Pattern SENTENCE_END = Pattern.compile(".*(\\p{Ll}{5,}|\\.)\\.");

    private final Set<String> smallWords = Table.words("small-words.tsv");

    /**
     * Why no name of a title can be of one thing; null if it can.
     *
     * @param names all that lead there
     */
    @Nullable
    String fault(String title, Collection<String> names) {
        if (NO_ONE_THING.matcher(title).matches()) {
            return "no one thing";
        }
        if (WORK.matcher(title).matches()) {
            return "songs and albums";
        }
        long own = names.stream().filter(each -> OWN.matcher(each).matches()).count();
        return own >= LEAST_OWN && own >= LEAST_SHARE_OF_OWN * names.size() ? "the encyclopaedia itself" : null;
    }

    /** Whether a title is of one side of a thing, and the name is the thing's. */
    boolean isSide(String surface, String title) {
        return SIDE.matcher(title).matches() && !surface.startsWith(title.substring(0, title.indexOf('_')));
    }

    /** Whether a name is one of a page on the thing, and no text on the thing says it. */
    boolean isOfPage(String surface, String title) {
        if (Character.isDigit(surface.codePointAt(0))) {
            Matcher heading = NUMBERED.matcher(surface);
            return heading.matches() && !title.contains(heading.group(1));
        }
        return READ_THERE.matcher(surface).find() && !title.contains("Wikipedia");
    }

    /**
     * Whether a text can make {@link EntityLinker} take a link: an unlikely one must have something in its title that the text
     * may speak of, or stand behind a town's name with its region.
     */
    boolean isOfUse(String surface, LinkDictionary.Link link) {
        String title = link.title();
        return link.share() >= EntityLinker.SURE
                || title.contains(",_")
                || title.contains("_(")
                || title.endsWith(surface.replace(' ', '_'))
                || (link.is(LinkDictionary.Mark.PLACE) && surface.contains(", "));
    }

    boolean keeps(String surface, double share) {
        if (share < LEAST_SHARE || surface.length() < 2 || surface.length() > LONGEST_SURFACE) {
            return false;
        }
        if (!surface.chars().allMatch(LinkFilter::isNameCharacter)
                || surface.chars().noneMatch(Character::isLetter)
                || ",-/&".indexOf(surface.charAt(surface.length() - 1)) >= 0
                || SENTENCE_END.matcher(surface).matches()) {
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
