package tidings.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * Which surnames heard of the version of an article that now stands.
 *
 * @param day of its publication
 */
public record ToldNames(LocalDate day, List<String> surnames) {

    public ToldNames {
        surnames = List.copyOf(surnames);
    }
}
