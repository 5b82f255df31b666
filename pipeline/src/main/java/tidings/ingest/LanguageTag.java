package tidings.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What people write for a language, as a BCP 47 tag. */
final class LanguageTag {

    /** ISO 639's codes of three letters and the names in English, in lower case. */
    private static final Map<String, String> NAMES = names();

    private LanguageTag() {}

    /** {@code eng}, {@code English} and {@code en_GB} become {@code en}, {@code en} and {@code en-GB}. */
    static String of(String said) {
        String stripped = said.strip();
        String known = NAMES.get(stripped.toLowerCase(Locale.ROOT));
        return known == null ? stripped.replace('_', '-') : known;
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
