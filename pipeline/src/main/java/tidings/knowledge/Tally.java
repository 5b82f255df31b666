package tidings.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.model.PublicationTime;
import tidings.model.Status;

/**
 * How many bear witness to a fact. Counts are of all of them; what else a fact says is taken from a sample, the first
 * and the last {@value #SAMPLED} of each status, so that its cost does not grow with them.
 *
 * @param reports different articles
 * @param outlets different outlets among them
 * @param days different publication days, ascending; the newest {@value FactState#MAX_DAYS} if there are more
 */
public record Tally(int reports, int outlets, List<LocalDate> days) {

    /** Witnesses of one status at either end; all of them where there are no more than twice as many. */
    public static final int SAMPLED = 32;

    public Tally {
        days = List.copyOf(days);
    }

    static Tally of(Collection<Witness> witnesses) {
        List<LocalDate> days = witnesses.stream()
                .map(Witness::published)
                .filter(Objects::nonNull)
                .map(PublicationTime::day)
                .distinct()
                .sorted()
                .toList();
        return new Tally(
                (int) witnesses.stream().map(Witness::articleId).distinct().count(),
                (int) witnesses.stream().map(Witness::outlet).distinct().count(),
                newest(days));
    }

    /** The newest, as many as are kept. @param days ascending */
    public static List<LocalDate> newest(List<LocalDate> days) {
        return days.subList(Math.max(0, days.size() - FactState.MAX_DAYS), days.size());
    }

    /** Of each status the first, the undated after the dated, and the last dated. */
    static Set<Witness> sample(Collection<Witness> witnesses) {
        Map<Status, List<Witness>> byStatus =
                witnesses.stream().sorted(Witness.BY_PUBLICATION).collect(Collectors.groupingBy(Witness::status));
        Set<Witness> sample = new HashSet<>();
        byStatus.values().forEach(ofOne -> {
            List<Witness> dated = new ArrayList<>(ofOne);
            dated.removeIf(witness -> witness.published() == null);
            sample.addAll(ofOne.subList(0, Math.min(SAMPLED, ofOne.size())));
            sample.addAll(dated.subList(Math.max(0, dated.size() - SAMPLED), dated.size()));
        });
        return sample;
    }
}
