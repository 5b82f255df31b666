package tidings.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** When two names are of one company, body or place. */
final class BodyNames {

    private static final Set<String> LEGAL_FORMS = Table.words("legal-forms.tsv");

    /** How else a legal form is written. */
    private static final Map<String, List<String>> SPELLINGS = Table.read("legal-forms.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.list(1)));

    private BodyNames() {}

    /** The name without article and legal form: "The Home Depot Inc." is "home depot". */
    static String key(String name) {
        return String.join(" ", words(name));
    }

    /** As printed, but for the legal form at its end; all of it if there is nothing else. */
    static String withoutLegalForm(String name) {
        String rest = name;
        int space = rest.lastIndexOf(' ');
        while (space > 0 && LEGAL_FORMS.contains(Spelling.fold(rest.substring(space + 1)))) {
            rest = rest.substring(0, space).replaceFirst(",$", "");
            space = rest.lastIndexOf(' ');
        }
        return rest;
    }

    /** The name with its legal form in the other ways of writing it: "Noranda Inc." for "Noranda Inc". */
    static List<String> withOtherLegalForms(String name) {
        int space = name.lastIndexOf(' ');
        List<String> others =
                space < 0 ? List.of() : SPELLINGS.getOrDefault(Spelling.fold(name.substring(space + 1)), List.of());
        return others.stream().map(each -> name.substring(0, space + 1) + each).toList();
    }

    static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(Spelling.fold(word));
    }

    /** "Burlington" for "Burlington Industries", "SEC" for "Securities and Exchange Commission". */
    static boolean isShortFor(String shortName, String name) {
        List<String> words = words(name);
        String key = key(shortName);
        return words.size() > 1 && (words.get(0).equals(key) || isAcronym(shortName, name));
    }

    /** Whether capitals in brackets behind a name can stand for it: one of its words begins with the first of them. */
    static boolean mayAbbreviate(String acronym, String name) {
        return name.indexOf(' ') > 0
                && acronym.matches("\\p{Lu}[\\p{Lu}\\p{N}-]{1,7}")
                && initials(name, true).indexOf(acronym.charAt(0)) >= 0;
    }

    private static boolean isAcronym(String acronym, String name) {
        String letters = acronym.replace(".", "");
        if (letters.length() < 2 || !letters.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        // SEC of Securities and Exchange Commission, but BOM of Bureau of Meteorology
        return initials(name, false).equals(letters) || initials(name, true).equals(letters);
    }

    private static String initials(String name, boolean ofSmallWords) {
        return Arrays.stream(name.split("[ -]+"))
                .filter(word -> !word.isEmpty() && (ofSmallWords || Character.isUpperCase(word.charAt(0))))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static List<String> words(String name) {
        List<String> words = List.of(Spelling.fold(name).split(" "));
        int begin = words.size() > 1 && words.get(0).equals("the") ? 1 : 0;
        int end = words.size();
        while (end > begin + 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(begin, end);
    }
}
