package tidings.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * The surnames that were reported of the version of an article that now stands.
 *
 * @param day of its publication
 */
public record ReportedSurnames(LocalDate day, List<String> surnames) {

    public ReportedSurnames {
        surnames = List.copyOf(surnames);
    }
}
