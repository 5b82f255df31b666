package tidings.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.Channel;
import tidings.model.ClaimId;
import tidings.model.EntityRef;
import tidings.model.EventTime;
import tidings.model.Fact;
import tidings.model.Fact.Corroboration;
import tidings.model.Manner;
import tidings.model.PublicationTime;
import tidings.model.Utterance;

/**
 * Claims of one subject become facts: a pure function of the set of live claims, so that no order can matter. Which
 * claims are one is decided by {@link MeetingSlots}, {@link UtteranceSlots}, {@link TakingSlots}; here one group becomes
 * one fact.
 */
public final class FactFold {

    /** Room for a sentence in a sample, code points; keeps a fact under 20 KiB. */
    static final int MAX_SENTENCE = 300;

    /** Room for a variant of an utterance, code points. */
    static final int MAX_VARIANT = 300;

    private FactFold() {}

    /**
     * The facts that the reports on one subject come to, by id.
     *
     * @param reports one an article, all of {@code subject}
     */
    public static List<FactState> fold(Subject subject, Collection<SubjectReport> reports) {
        List<LiveClaim> claims = reports.stream()
                .flatMap(report ->
                        report.claims().stream().map(claim -> new LiveClaim(report.source(), report.sketch(), claim)))
                .sorted(LiveClaim.BY_PUBLICATION)
                .toList();
        return slots(subject, claims).stream()
                .map(group -> fact(subject, group))
                .sorted(Comparator.comparing(state -> state.fact().id()))
                .toList();
    }

    /** Every entity with a part in the fact, the place too: each hears of it. An entity may stand there twice. */
    public static List<EntityRef> entities(Fact fact) {
        return Parties.entities(fact);
    }

    private static List<List<LiveClaim>> slots(Subject subject, List<LiveClaim> claims) {
        return switch (subject.kind().name()) {
            case "SAID" -> UtteranceSlots.of(claims);
            case "ANNEXED" -> TakingSlots.of(claims);
            default -> MeetingSlots.of(claims);
        };
    }

    private static FactState fact(Subject subject, List<LiveClaim> group) {
        List<LiveClaim> claims = group.stream().sorted(LiveClaim.BY_PUBLICATION).toList();
        LiveClaim earliest = claims.get(0);
        Map<String, String> origins = Origins.of(claims);
        Utterance utterance = earliest.claim().utterance();
        Channel channel = mostHeld(claims, claim -> claim.claim().channel(), Channel.UNKNOWN);
        EventTime time = finestTime(claims);
        List<PublicationTime> published = claims.stream()
                .map(LiveClaim::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Fact fact = FactStatus.coded(new Fact(
                id(subject, earliest),
                subject.kind(),
                subject.key(),
                Parties.of(subject, claims),
                StatusHistory.current(claims),
                StatusHistory.of(claims),
                time,
                time != null && !time.isResolved(),
                Parties.place(claims),
                channel,
                mostHeld(claims, claim -> claim.claim().manner(), Manner.UNKNOWN),
                utterance == null ? null : utterance.words(),
                utterance == null ? null : utterance.form(),
                utterance == null ? null : utterance.cueLemma(),
                variants(claims),
                "",
                "",
                corroboration(claims, origins),
                Contests.of(claims, origins),
                published.isEmpty() ? null : published.get(0),
                published.isEmpty() ? null : published.get(published.size() - 1),
                EvidenceSamples.of(claims)));
        return new FactState(FactBudget.fit(fact), days(claims));
    }

    /** Of two earliest claims with one publication time the one of the smaller article id counts. */
    private static String id(Subject subject, LiveClaim earliest) {
        return ClaimId.digest(
                subject.kind() + "\n" + subject.key() + '\n' + earliest.claim().id());
    }

    private static @Nullable EventTime finestTime(List<LiveClaim> claims) {
        List<EventTime> times =
                claims.stream().map(LiveClaim::time).filter(Objects::nonNull).toList();
        return times.stream()
                .filter(EventTime::isResolved)
                .min(Comparator.comparingLong(time -> Days.of(time).length()))
                .or(() -> times.stream().findFirst())
                .orElse(null);
    }

    /** What most articles say, the first named in the enumeration on a tie. */
    private static <T extends Enum<T>> T mostHeld(List<LiveClaim> claims, Function<LiveClaim, T> value, T unknown) {
        Map<T, Long> articles = claims.stream()
                .filter(claim -> value.apply(claim) != unknown)
                .collect(Collectors.groupingBy(
                        value,
                        Collectors.collectingAndThen(
                                Collectors.mapping(LiveClaim::articleId, Collectors.toSet()),
                                set -> (long) set.size())));
        return articles.entrySet().stream()
                .min(Comparator.comparingLong((Map.Entry<T, Long> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(unknown);
    }

    private static List<String> variants(List<LiveClaim> claims) {
        return claims.stream()
                .map(claim -> claim.claim().utterance())
                .filter(Objects::nonNull)
                .map(utterance -> Clip.to(MAX_VARIANT, utterance.words()))
                .distinct()
                .skip(1)
                .limit(Fact.MAX_VARIANTS)
                .toList();
    }

    private static Corroboration corroboration(List<LiveClaim> claims, Map<String, String> origins) {
        int outlets = (int)
                claims.stream().map(claim -> claim.source().outlet()).distinct().count();
        int independent = (int) origins.entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue()))
                .count();
        return new Corroboration(origins.size(), outlets, independent);
    }

    private static List<LocalDate> days(List<LiveClaim> claims) {
        List<LocalDate> days = claims.stream()
                .map(LiveClaim::day)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return days.subList(Math.max(0, days.size() - FactState.MAX_DAYS), days.size());
    }
}
