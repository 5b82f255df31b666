package tidings.relate.grammar;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tidings.relate.words.DataFile;

/** In which order an outlet writes day and month in figures. */
public final class DayOrder {

    private static final List<String> DAY_FIRST = DataFile.entries("day-first-domains.txt");

    private DayOrder() {}

    /**
     * Whether the day comes first, which the country at the end of the outlet's host determines.
     *
     * @param uri of the article; null or one without a host is taken for the United States', as the recogniser does
     */
    public static boolean isDayFirst(@Nullable String uri) {
        String host = uri == null ? null : host(uri);
        return host != null && DAY_FIRST.stream().anyMatch(host.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static @Nullable String host(String uri) {
        try {
            return URI.create(uri).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
