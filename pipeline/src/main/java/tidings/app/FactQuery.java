package tidings.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tidings.model.Fact;
import tidings.model.Kind;

/**
 * Which facts are asked for.
 *
 * @param about who or what plays a part in them, or is the place
 * @param kind empty for all
 * @param since the last report is of this day or later; empty for all, also those of which no report is dated
 * @param contested true for those only on which independent texts disagree
 * @param origins at least so many independent texts say so
 */
record FactQuery(EntityChoice about, Optional<Kind> kind, Optional<LocalDate> since, boolean contested, int origins) {

    /** Those that were reported last come last; undated ones first; ties by id. */
    static final Comparator<Fact> BY_REPORT = Comparator.comparing(
                    (Fact fact) -> Optional.ofNullable(fact.lastReported())
                            .map(each -> each.day())
                            .orElse(LocalDate.MIN))
            .thenComparing(Fact::id);

    boolean includes(Fact fact) {
        return kind.map(fact.kind()::equals).orElse(true)
                && since.map(day -> isSince(fact, day)).orElse(true)
                && (!contested || !fact.contested().isEmpty())
                && fact.corroboration().origins() >= origins
                && parties(fact)
                        .anyMatch(
                                party -> party.entity() == null ? about.includesAll() : about.includes(party.entity()));
    }

    private static boolean isSince(Fact fact, LocalDate day) {
        return fact.lastReported() != null && !fact.lastReported().day().isBefore(day);
    }

    private static Stream<Fact.Party> parties(Fact fact) {
        return Stream.concat(fact.parties().stream(), Stream.ofNullable(fact.place()));
    }
}
