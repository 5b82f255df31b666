package tidings.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.Fact;
import tidings.model.Fact.Contest;
import tidings.model.Fact.EvidenceSample;
import tidings.model.Fact.Party;
import tidings.model.Fact.Printing;
import tidings.model.Fact.StatusReport;
import tidings.model.JoinedName;

/**
 * Keeps a fact so small that an update, which carries two, stays under 64 KiB, whatever texts and addresses come in.
 * What most facts have fits many times over.
 */
final class FactBudget {

    /** Two of it leave 12 KiB for window, cause and the entity itself. */
    static final int BYTES = 26 * 1024;

    /** Enumerations, numbers, lengths and digests of one part. */
    private static final int FIXED = 64;

    private FactBudget() {}

    /**
     * The fact without as much as need be: variants first, then contests, sample, history, those who were also there, why
     * surnames mean whom. If anything is left out, it says so.
     */
    static Fact fit(Fact fact) {
        Fact fitting = fact;
        while (size(fitting) > BYTES) {
            Fact smaller = smaller(fitting);
            if (smaller.equals(fitting)) {
                return fitting;
            }
            fitting = smaller;
        }
        return fitting;
    }

    private static Fact smaller(Fact fact) {
        if (!fact.variants().isEmpty()) {
            return with(
                    fact, fact.parties(), fact.history(), butLast(fact.variants()), fact.contested(), fact.sample());
        }
        if (!fact.contested().isEmpty()) {
            return with(fact, fact.parties(), fact.history(), List.of(), butLast(fact.contested()), fact.sample());
        }
        if (fact.sample().size() > 1) {
            return with(fact, fact.parties(), fact.history(), List.of(), List.of(), butLast(fact.sample()));
        }
        if (fact.history().size() > 1) {
            List<StatusReport> newer = fact.history().subList(1, fact.history().size());
            return with(fact, fact.parties(), newer, List.of(), List.of(), fact.sample());
        }
        if (fact.parties().size() > 2) {
            return with(fact, butLast(fact.parties()), fact.history(), List.of(), List.of(), fact.sample());
        }
        List<EvidenceSample> nameless =
                fact.sample().stream().map(FactBudget::withoutNames).toList();
        return with(fact, fact.parties(), fact.history(), List.of(), List.of(), nameless);
    }

    private static EvidenceSample withoutNames(EvidenceSample sample) {
        return new EvidenceSample(
                sample.articleId(),
                sample.uri(),
                sample.outlet(),
                sample.published(),
                sample.position(),
                sample.claimId(),
                sample.status(),
                sample.evidence(),
                sample.rule(),
                List.of());
    }

    private static <T> List<T> butLast(List<T> list) {
        return list.subList(0, list.size() - 1);
    }

    private static Fact with(
            Fact fact,
            List<Party> parties,
            List<StatusReport> history,
            List<String> variants,
            List<Contest> contested,
            List<EvidenceSample> sample) {
        return fact.with(parties, history, variants, printings(fact, variants.size()), contested, sample, true);
    }

    /** Those of the forms that are left. */
    private static List<Printing> printings(Fact fact, int variants) {
        return fact.printings().stream()
                .filter(each -> each.variant() <= variants)
                .toList();
    }

    /** An upper bound of the Avro form. */
    static int size(Fact fact) {
        int size = 4 * FIXED + bytes(fact.key()) + bytes(fact.words()) + bytes(fact.cue()) + size(fact.place());
        if (fact.time() != null) {
            size += FIXED + bytes(fact.time().words()) + bytes(fact.time().value());
        }
        size += fact.parties().stream().mapToInt(FactBudget::size).sum();
        size += fact.history().stream()
                .mapToInt(each -> FIXED + bytes(each.articleId()))
                .sum();
        size += fact.variants().stream().mapToInt(each -> 5 + bytes(each)).sum();
        size += fact.printings().stream()
                .mapToInt(each -> FIXED + bytes(each.articleId()) + bytes(each.outlet()))
                .sum();
        size += fact.contested().stream()
                .flatMap(contest -> contest.positions().stream())
                .mapToInt(position -> FIXED
                        + bytes(position.value())
                        + position.articleIds().stream()
                                .mapToInt(each -> 5 + bytes(each))
                                .sum())
                .sum();
        return size + fact.sample().stream().mapToInt(FactBudget::size).sum();
    }

    private static int size(EvidenceSample sample) {
        return 3 * FIXED
                + bytes(sample.articleId())
                + bytes(sample.uri())
                + bytes(sample.outlet())
                + bytes(sample.position().topic())
                + bytes(sample.evidence().sentence())
                + bytes(sample.rule())
                + sample.names().stream().mapToInt(FactBudget::size).sum();
    }

    private static int size(JoinedName name) {
        return FIXED
                + bytes(name.surname())
                + bytes(name.entity().id())
                + bytes(name.entity().name())
                + bytes(name.articleId());
    }

    private static int size(@Nullable Party party) {
        if (party == null) {
            return 1;
        }
        EntityRef entity = party.entity();
        return FIXED + bytes(party.words()) + (entity == null ? 1 : bytes(entity.id()) + bytes(entity.name()));
    }

    private static int bytes(@Nullable String text) {
        return text == null ? 1 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
