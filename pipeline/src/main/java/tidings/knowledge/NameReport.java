package tidings.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.Extraction;

/**
 * How one version of one article names those of one surname who are not linked.
 *
 * @param surname as {@link PersonName#surname} folds it
 * @param day of publication
 * @param before day of the version that reported before; null if that is the same, or none did
 * @param names by first mention; none: it names nobody of that surname (any more)
 * @param companions keys of the other persons and organizations, by first mention
 */
public record NameReport(
        String surname,
        LocalDate day,
        @Nullable LocalDate before,
        Source source,
        List<PersonName> names,
        List<String> companions)
        implements Message {

    public NameReport {
        names = List.copyOf(names);
        companions = List.copyOf(companions);
    }

    /** What takes back that a version of {@code day} named somebody so. */
    public static NameReport nothing(String surname, LocalDate day, Extraction extraction) {
        return new NameReport(surname, day, null, Source.of(extraction), List.of(), List.of());
    }

    /** The same in the place of what the version before reported. @param reported null: nothing */
    public NameReport inPlaceOf(@Nullable ReportedSurnames reported) {
        if (reported == null
                || reported.day().equals(day)
                || !reported.surnames().contains(surname)) {
            return this;
        }
        return new NameReport(surname, day, reported.day(), source, names, companions);
    }

    /** True if it has the surname alone, and does not say which of those with that surname is meant. */
    public boolean asks() {
        return names.size() == 1 && names.get(0).isAlone();
    }
}
