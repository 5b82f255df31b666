package tidings.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.Channel;
import tidings.model.Fact.Contest;
import tidings.model.Fact.Contest.Position;
import tidings.model.Role;
import tidings.model.Status;
import tidings.model.Utterance;

/** Slots on which independent texts disagree: never overwritten, each value kept with who holds it. */
final class Contests {

    private static final int MAX_POSITIONS = 3;
    private static final int MAX_HOLDERS = 3;

    private Contests() {}

    /** @param origins for each article the text it goes back to, as {@link Origins} has it */
    static List<Contest> of(Collection<LiveClaim> claims, Map<String, String> origins) {
        List<Contest> contests = new ArrayList<>();
        contest("status", claims, Contests::reality, origins).ifPresent(contests::add);
        if (!areNamedTogether(claims)) {
            contest("place", claims, Contests::place, origins).ifPresent(contests::add);
        }
        contest("number", claims, numbers(claims), origins).ifPresent(contests::add);
        contest("channel", claims, Contests::channel, origins).ifPresent(contests::add);
        return contests;
    }

    /** Planned, then happened is a life, not a quarrel; "it did" against "it did not" is one. */
    private static @Nullable String reality(LiveClaim claim) {
        return switch (claim.status()) {
            case HAPPENED -> Status.HAPPENED.name();
            case DENIED, CANCELLED -> Status.DENIED.name();
            case PLANNED, POSSIBLE, LAPSED -> null;
        };
    }

    private static @Nullable String place(LiveClaim claim) {
        Role place = claim.claim().place();
        return place == null || place.entity() == null ? null : place.entity().id();
    }

    /** "In Geneva, Switzerland": places that one sentence names together are a part and its whole, not two. */
    private static boolean areNamedTogether(Collection<LiveClaim> claims) {
        Set<String> names = claims.stream()
                .map(claim -> claim.claim().place())
                .filter(Objects::nonNull)
                .map(place -> Wording.fold(place.words()))
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> place(claim) != null)
                .map(claim -> ' ' + Wording.fold(claim.claim().evidence().sentence()) + ' ')
                .anyMatch(sentence -> names.stream().allMatch(name -> sentence.contains(' ' + name + ' ')));
    }

    /** The numbers in what was said, where others have the same words with other numbers; else null for each. */
    private static Function<LiveClaim, @Nullable String> numbers(Collection<LiveClaim> claims) {
        Map<String, PlainWords> wordings = new TreeMap<>();
        for (LiveClaim claim : claims) {
            Utterance utterance = claim.claim().utterance();
            if (utterance != null) {
                wordings.computeIfAbsent(utterance.words(), absent -> PlainWords.of(utterance, claim.status()));
            }
        }
        Map<PlainWords, Set<List<String>>> numbers = wordings.values().stream()
                .collect(Collectors.groupingBy(
                        PlainWords::withoutNumbers,
                        LinkedHashMap::new,
                        Collectors.mapping(PlainWords::numbers, Collectors.toSet())));
        PlainWords contested = numbers.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        return claim -> {
            Utterance utterance = claim.claim().utterance();
            PlainWords wording = utterance == null ? null : wordings.get(utterance.words());
            return wording == null || !wording.withoutNumbers().equals(contested)
                    ? null
                    : String.join(" ", wording.numbers());
        };
    }

    private static @Nullable String channel(LiveClaim claim) {
        Channel channel = claim.claim().channel();
        return channel == Channel.UNKNOWN ? null : channel.name();
    }

    private static Optional<Contest> contest(
            String slot,
            Collection<LiveClaim> claims,
            Function<LiveClaim, @Nullable String> value,
            Map<String, String> origins) {
        Map<String, Set<String>> holders = new TreeMap<>();
        for (LiveClaim claim : claims) {
            String held = value.apply(claim);
            if (held != null) {
                holders.computeIfAbsent(Caps.cut(Caps.VALUE, held), absent -> new TreeSet<>())
                        .add(claim.articleId());
            }
        }
        Set<String> voices = holders.values().stream()
                .flatMap(Set::stream)
                .map(article -> origins.getOrDefault(article, article))
                .collect(Collectors.toSet());
        if (holders.size() < 2 || voices.size() < 2) {
            return Optional.empty();
        }
        List<Position> positions = holders.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> each) ->
                                -each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MAX_POSITIONS)
                .map(each -> new Position(
                        each.getKey(),
                        each.getValue().stream().limit(MAX_HOLDERS).toList()))
                .toList();
        return Optional.of(new Contest(slot, positions));
    }
}
