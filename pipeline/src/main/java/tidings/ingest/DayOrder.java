package tidings.ingest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of two numbers is the day in dates such as 04/12/2021, by where a page is read. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Such a date is read only where just one order gives a day. */
    UNKNOWN;

    private static final List<String> COUNTRIES = DataFile.entries("day-order.txt");

    /**
     * @param language BCP 47 tag; null if unknown
     * @param host of its address; null if unknown
     */
    static DayOrder of(@Nullable String language, @Nullable String host) {
        Locale locale = Locale.forLanguageTag(language == null ? "" : language.replace('_', '-'));
        if (!locale.getCountry().isEmpty()) {
            return inCountry(locale.getCountry().toLowerCase(Locale.ROOT));
        }
        String domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
        DayOrder byDomain = domain.length() == 2 ? inCountry(domain) : UNKNOWN;
        if (byDomain != UNKNOWN
                || locale.getLanguage().isEmpty()
                || locale.getLanguage().equals("en")) {
            return byDomain;
        }
        return DAY_FIRST;
    }

    private static DayOrder inCountry(String country) {
        for (String line : COUNTRIES) {
            List<String> words = List.of(line.split(" "));
            if (words.subList(1, words.size()).contains(country)) {
                return valueOf(words.get(0).toUpperCase(Locale.ROOT));
            }
        }
        return UNKNOWN;
    }
}
