package tidings.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What people write for a language, as a BCP 47 tag. */
final class LanguageTag {

    /** ISO 639's codes of three letters and the names in English, in lower case. */
    private static final Map<String, String> NAMES = names();

    private static final Pattern TAG = Pattern.compile("(?i)(?!und|mul|zxx)[a-z]{2,3}(?:-[a-z0-9]{2,8})*+");

    private LanguageTag() {}

    /** {@code eng}, {@code English} and {@code en_GB} become {@code en}, {@code en} and {@code en-GB}. */
    static String of(String said) {
        String stripped = said.strip();
        String known = NAMES.get(stripped.toLowerCase(Locale.ROOT));
        return known == null ? stripped.replace('_', '-') : known;
    }

    /** The same of what may be no language at all: a template's hole, "default". */
    static Optional<String> known(String said) {
        String first = said.strip().split("[,;\\s]", 2)[0];
        return Optional.of(of(first)).filter(each -> TAG.matcher(each).matches());
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            names.put(locale.getISO3Language(), code);
            names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        return names;
    }
}
