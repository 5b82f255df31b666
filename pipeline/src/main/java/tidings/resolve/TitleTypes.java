package tidings.resolve;

import java.util.Locale;
import java.util.regex.Pattern;
import tidings.model.EntityType;

/** Whether a Wikipedia title can be of what a name was taken for. */
final class TitleTypes {

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    /** Short for something, as far as the form shows. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");

    /** What articles on words are called: "Locked nucleic acid", where nothing behind the first word is written large. */
    private static final Pattern OF_A_WORD = Pattern.compile("\\p{Lu}[\\p{Ll}-]+(_[\\p{Ll}-]+)+");

    private TitleTypes() {}

    /** False only where the title shows that it is of something else. */
    static boolean fits(String title, String surface, EntityType type) {
        if (type != EntityType.PERSON) {
            return !ACRONYM.matcher(surface).matches()
                    || !OF_A_WORD.matcher(title).matches();
        }
        String name = title.replaceFirst("_\\(.*\\)$", "");
        if (DIGIT.matcher(name).matches() || name.contains(",")) {
            return false;
        }
        String[] words = Spelling.fold(surface).split(" ");
        String folded = Spelling.fold(name.replace('_', ' '));
        boolean bearsSurname =
                (" " + folded + " ").toLowerCase(Locale.ROOT).contains(" " + words[words.length - 1] + " ");
        // a person's article has a full name; a surname alone leads to an article on the surname
        return bearsSurname && folded.indexOf(' ') > 0;
    }
}
