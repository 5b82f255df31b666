package tidings.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.TimeCell.Mark;
import tidings.model.Channel;
import tidings.model.ClaimId;
import tidings.model.EntityRef;
import tidings.model.EventTime;
import tidings.model.Fact;
import tidings.model.Fact.Corroboration;
import tidings.model.Kind;
import tidings.model.Manner;
import tidings.model.PublicationTime;
import tidings.model.Status;
import tidings.model.Utterance;

/**
 * Claims of one subject become facts: a pure function of the set of live claims, so that no order can matter. Claims fall
 * into cells, cells into slots ({@link DaySlots}, {@link UtteranceSlots}); here one slot becomes one fact.
 */
public final class FactFold {

    private FactFold() {}

    /**
     * The facts that the reports on one subject come to, by id.
     *
     * @param reports one an article and scope, all of the kind and key of {@code subject}
     */
    public static List<FactState> fold(Subject subject, Collection<SubjectReport> reports) {
        Map<String, Cell> cells = new TreeMap<>();
        reports.forEach(report -> Cells.of(report).forEach((key, cell) -> cells.merge(key, cell, Cells::earlier)));
        Map<String, String> slots = slots(subject, cells.values());
        Map<String, Set<Witness>> witnesses = new TreeMap<>();
        Map<String, Set<SubjectReport>> reportsOf = new TreeMap<>();
        for (SubjectReport report : reports) {
            for (Witness witness : Witness.of(report)) {
                String slot = slots.getOrDefault(witness.cell(), "");
                witnesses.computeIfAbsent(slot, absent -> new HashSet<>()).add(witness);
                reportsOf.computeIfAbsent(slot, absent -> new HashSet<>()).add(report);
            }
        }
        List<FactState> facts = new ArrayList<>();
        witnesses.forEach((slot, all) ->
                facts.add(fact(subject, reportsOf.getOrDefault(slot, Set.of()), Tally.sample(all), Tally.of(all))));
        facts.sort(Comparator.comparing(state -> state.fact().id()));
        return List.copyOf(facts);
    }

    /**
     * The fact of one slot.
     *
     * @param reports those of the witnesses at least
     * @param sample witnesses from whose claims the fact is made, as {@link Tally#sample} chooses them
     * @param tally counts all witnesses
     */
    public static FactState fact(Subject subject, Collection<SubjectReport> reports, Set<Witness> sample, Tally tally) {
        List<LiveClaim> claims = reports.stream()
                .flatMap(report -> LiveClaim.of(report).stream()
                        .filter(claim -> sample.contains(Witness.of(report.subject(), claim))))
                .sorted(LiveClaim.BY_PUBLICATION)
                .toList();
        return new FactState(FactBudget.fit(fact(subject, claims, tally)), tally.days());
    }

    /** Every entity with a part in the fact, the place too: each receives it. An entity may stand there twice. */
    public static List<EntityRef> entities(Fact fact) {
        return Parties.entities(fact);
    }

    /** For each cell, by key, its slot. */
    private static Map<String, String> slots(Subject subject, Collection<Cell> cells) {
        if (subject.kind().equals(Kind.SAID)) {
            return UtteranceSlots.assign(
                    cells.stream().map(WordCell.class::cast).toList());
        }
        List<TimeCell> times = cells.stream().map(TimeCell.class::cast).toList();
        Map<String, String> slots = new HashMap<>();
        Map<Mark, Set<Status>> marks = marks(times);
        new DaySlots(marks, DaySlots.isLasting(subject.kind()), marks.size() > DaySlots.MAX_MARKS)
                .assign(times)
                .forEach((cell, slot) -> slots.put(cell.key(), slot));
        return slots;
    }

    private static Map<Mark, Set<Status>> marks(Collection<TimeCell> cells) {
        Map<Mark, Set<Status>> marks = new HashMap<>();
        for (TimeCell cell : cells) {
            Mark mark = cell.mark();
            if (mark != null) {
                marks.computeIfAbsent(mark, absent -> EnumSet.noneOf(Status.class))
                        .add(cell.status());
            }
        }
        return marks;
    }

    private static Fact fact(Subject subject, List<LiveClaim> claims, Tally tally) {
        LiveClaim earliest = claims.get(0);
        Map<String, String> origins = Origins.of(claims);
        Utterance utterance = earliest.claim().utterance();
        List<String> words = Printings.words(claims);
        Channel channel = mostHeld(claims, claim -> claim.claim().channel(), Channel.UNKNOWN);
        EventTime time = finestTime(claims);
        List<PublicationTime> published = claims.stream()
                .map(LiveClaim::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return FactStatus.coded(new Fact(
                id(subject, earliest),
                subject.kind(),
                subject.key(),
                Parties.of(subject, claims),
                StatusHistory.current(claims),
                StatusHistory.of(claims),
                time == null ? null : cut(time),
                time != null && !time.isResolved(),
                Parties.place(claims),
                channel,
                mostHeld(claims, claim -> claim.claim().manner(), Manner.UNKNOWN),
                utterance == null ? null : utterance.words(),
                utterance == null ? null : utterance.form(),
                utterance == null ? null : cut(Caps.CUE, utterance.cueLemma()),
                words.stream().skip(1).toList(),
                Printings.of(words, claims),
                "",
                "",
                new Corroboration(tally.reports(), tally.outlets(), Origins.count(origins)),
                Contests.of(claims, origins),
                published.isEmpty() ? null : published.get(0),
                published.isEmpty() ? null : published.get(published.size() - 1),
                EvidenceSamples.of(claims),
                false));
    }

    private static @Nullable String cut(int codePoints, @Nullable String text) {
        return text == null ? null : Caps.cut(codePoints, text);
    }

    private static EventTime cut(EventTime time) {
        return new EventTime(
                Caps.cut(Caps.TIME, time.words()),
                time.span(),
                Caps.cut(Caps.TIME, time.value()),
                time.first(),
                time.last());
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
}
