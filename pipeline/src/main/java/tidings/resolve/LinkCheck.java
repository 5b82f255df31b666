package tidings.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which links of the source dictionary cannot be: it takes every name of San Francisco for one of Santa Monica, and that of
 * Honolulu for a former mayor's. The gazetteer knows better.
 */
final class LinkCheck {

    /** A place with fewer people shares its name with too much else. */
    private static final int WELL_KNOWN = 50_000;

    /** With as many, and hardly another link, a name that leads astray is given its own article, which the source lacks. */
    private static final int CERTAIN = 300_000;

    private static final double NEARLY_ALL = 0.9;

    /** How many names of the wrong article speak of the place, where the source took two articles for one. */
    private static final int SPEAKING = 20;

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_ACRONYM = 4;
    private static final int COMMON_BEGINNING = 5;
    private static final double ALIKE = 0.6;
    private static final double NEARLY_ALIKE = 0.8;

    private static final Pattern QUALIFIER = Pattern.compile(",_.*|_\\(.*");

    private final Map<String, Set<String>> otherNames = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, String> renamed;

    /** @param places with their other names */
    LinkCheck(List<Place> places) {
        for (Place place : places) {
            if (place.kind() != Place.Kind.DIVISION && place.people() >= WELL_KNOWN) {
                String name = Spelling.fold(place.name());
                people.merge(name, place.people(), Math::max);
                Set<String> others = otherNames.computeIfAbsent(name, absent -> new HashSet<>());
                place.otherNames().forEach(each -> others.add(Spelling.fold(each)));
            }
        }
        this.renamed = Table.read("renamed-titles.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.text(1)));
    }

    /** The title of today. */
    String today(String title) {
        return renamed.getOrDefault(title, title);
    }

    /** Whether a well-known place bears the name, and the title is neither its own nor one that bears the name in any form. */
    boolean contradicts(String surface, String title) {
        String name = Spelling.fold(surface);
        Set<String> others = otherNames.get(name);
        return others != null
                && !renamed.containsKey(title)
                && !others.contains(Spelling.fold(bare(title)))
                && !bears(title, name);
    }

    /**
     * Whether the article that a name should lead to is missing from the source, which has put its names elsewhere.
     *
     * @param names of the article that it leads to
     */
    boolean lacksArticle(String surface, double share, List<String[]> names) {
        return share >= NEARLY_ALL
                && people.getOrDefault(Spelling.fold(surface), 0) >= CERTAIN
                && names.stream().filter(each -> each[0].contains(surface)).count() >= SPEAKING;
    }

    private static String bare(String title) {
        return QUALIFIER.matcher(title).replaceFirst("");
    }

    /** Whether a title shares a word with a name, or is spelt like it, or the name is short for it. */
    private static boolean bears(String title, String name) {
        String folded = Spelling.fold(title.replace('_', ' '));
        List<String> words = new ArrayList<>(List.of(folded.split(" ")));
        String initials = words.stream().map(each -> each.substring(0, 1)).collect(Collectors.joining());
        if (name.length() <= LONGEST_ACRONYM && initials.startsWith(name)) {
            return true;
        }
        for (String word : name.split(" ")) {
            if (word.length() >= SHORTEST_WORD
                    && words.stream().anyMatch(each -> each.equals(word) || beginAlike(each, word))) {
                return true;
            }
        }
        String whole = Spelling.fold(bare(title).replace('_', ' '));
        return likeness(whole.replace(" ", ""), name.replace(" ", "")) >= ALIKE;
    }

    private static boolean beginAlike(String one, String other) {
        return one.length() >= COMMON_BEGINNING
                && other.length() >= COMMON_BEGINNING
                && one.regionMatches(0, other, 0, COMMON_BEGINNING);
    }

    /** Whether a well-known place is only spelt otherwise by another of its names. */
    static boolean isSpeltLike(String other, Place place) {
        return place.people() >= WELL_KNOWN
                && likeness(Spelling.fold(other), Spelling.fold(place.name())) >= NEARLY_ALIKE;
    }

    /** 1 for equal words, 0 for those without a letter in common: the part that need not be changed (Levenshtein 1965). */
    private static double likeness(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < above.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        int longer = Math.max(1, Math.max(one.length(), other.length()));
        return 1 - above[other.length()] / (double) longer;
    }
}
