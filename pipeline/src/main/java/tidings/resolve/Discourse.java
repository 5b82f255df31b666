package tidings.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tidings.model.EntityRef;
import tidings.model.MentionedEntity.Gender;

/** What a text has spoken of so far, and which of it comes to a reader's mind first. */
final class Discourse {

    private static final double SUBJECT = 0.8;
    private static final double GENDER_TOLD = 0.3;
    private static final double ACROSS_QUOTE = 1.5;
    private static final double EACH_TIME_NAMED = 0.06;
    private static final int MOST_TIMES = 5;

    /** Spoken of together where nobody says how many. */
    private static final int MOST_TOGETHER = 4;

    private final List<Occurrence> past = new ArrayList<>();
    private final Map<Integer, List<EntityRef>> lands = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();

    void add(Occurrence occurrence) {
        past.add(occurrence);
        occurrence.entities().forEach(each -> times.merge(each.id(), 1, Integer::sum));
        if (occurrence.entities().size() == 1 && occurrence.gender() != Gender.UNKNOWN) {
            genders.putIfAbsent(occurrence.entities().get(0).id(), occurrence.gender());
        }
    }

    /** "The Danish leader": a land that a sentence speaks of by somebody's adjective, to which no pronoun points back. */
    void addLand(int sentence, EntityRef land) {
        lands.computeIfAbsent(sentence, absent -> new ArrayList<>()).add(land);
    }

    /** The gender of the person of an occurrence, where a name or a pronoun has given it so far. */
    Gender gender(Occurrence occurrence) {
        return occurrence.gender() != Gender.UNKNOWN || occurrence.entities().size() != 1
                ? occurrence.gender()
                : genders.getOrDefault(occurrence.entities().get(0).id(), Gender.UNKNOWN);
    }

    /**
     * The likeliest of the wanted occurrences in the last {@code reach} sentences: near, a subject, often named.
     *
     * @param sentence where it is pointed back from
     * @param isQuoted whether from inside a quotation
     */
    Optional<Occurrence> likeliest(int sentence, int reach, boolean isQuoted, Predicate<Occurrence> wanted) {
        Occurrence best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int at = past.size() - 1; at >= 0 && sentence - past.get(at).sentence() <= reach; at--) {
            Occurrence each = past.get(at);
            if (!wanted.test(each)) {
                continue;
            }
            double score = score(each, sentence, isQuoted);
            if (score > bestScore) {
                best = each;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private double score(Occurrence each, int sentence, boolean isQuoted) {
        double score = each.sentence() - sentence;
        score += each.isSubject() ? SUBJECT : 0;
        score += each.gender() == Gender.UNKNOWN ? 0 : GENDER_TOLD;
        score -= each.isQuoted() == isQuoted ? 0 : ACROSS_QUOTE;
        int named = each.entities().stream()
                .mapToInt(entity -> times.getOrDefault(entity.id(), 0))
                .max()
                .orElse(0);
        return score + EACH_TIME_NAMED * Math.min(named, MOST_TIMES);
    }

    /**
     * The last wanted entities that were spoken of together: {@code count} of them, or two to four if {@code count} is 0.
     * The last first. Sentences are gone back through one by one until enough are there; places where something is are left
     * out if there are too many with them; none if there are too many without.
     */
    List<EntityRef> lastTogether(int sentence, int reach, int count, Predicate<EntityRef> wanted) {
        Set<EntityRef> together = new LinkedHashSet<>();
        Set<EntityRef> acting = new LinkedHashSet<>();
        int needed = count == 0 ? 2 : count;
        int at = past.size() - 1;
        while (at >= 0 && sentence - past.get(at).sentence() <= reach) {
            int here = past.get(at).sentence();
            for (; at >= 0 && past.get(at).sentence() == here; at--) {
                Occurrence each = past.get(at);
                List<EntityRef> entities = each.entities();
                for (int member = entities.size() - 1; member >= 0; member--) {
                    if (wanted.test(entities.get(member))) {
                        together.add(entities.get(member));
                        if (!each.isWhere()) {
                            acting.add(entities.get(member));
                        }
                    }
                }
            }
            lands.getOrDefault(here, List.of()).stream().filter(wanted).forEach(land -> {
                together.add(land);
                acting.add(land);
            });
            for (Set<EntityRef> found : List.of(together, acting)) {
                if (count == 0 ? found.size() >= needed && found.size() <= MOST_TOGETHER : found.size() == count) {
                    return List.copyOf(found);
                }
            }
            if (acting.size() >= needed) {
                return List.of();
            }
        }
        return List.of();
    }
}
