package tidings.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.Evidence;
import tidings.model.Fact;
import tidings.model.Fact.EvidenceSample;
import tidings.model.JoinedName;
import tidings.model.Role;

/** Some of the evidence behind a fact: the earliest claims, one an article first, so that many articles count. */
final class EvidenceSamples {

    private EvidenceSamples() {}

    /** @param claims by publication */
    static List<EvidenceSample> of(List<LiveClaim> claims) {
        Set<String> seen = new HashSet<>();
        Map<Boolean, List<LiveClaim>> firstOfArticle =
                claims.stream().collect(Collectors.partitioningBy(claim -> seen.add(claim.articleId())));
        return Stream.of(true, false)
                .flatMap(first -> firstOfArticle.getOrDefault(first, List.of()).stream())
                .limit(Fact.MAX_SAMPLE)
                .map(EvidenceSamples::sample)
                .toList();
    }

    private static EvidenceSample sample(LiveClaim claim) {
        Source source = claim.source();
        return new EvidenceSample(
                source.articleId(),
                source.uri(),
                source.outlet(),
                source.published(),
                source.position(),
                claim.claim().id(),
                claim.status(),
                clipped(claim.claim().evidence()),
                claim.claim().rule(),
                names(claim));
    }

    /** Those on which the claim rests. */
    private static List<JoinedName> names(LiveClaim live) {
        Claim claim = live.claim();
        return live.names().stream()
                .filter(name -> Stream.of(claim.roles().stream(), Stream.of(claim.place(), claim.attribution()))
                        .flatMap(roles -> roles)
                        .anyMatch(role -> role != null && means(role, name.entity())))
                .limit(Fact.MAX_NAMES)
                .toList();
    }

    private static boolean means(Role role, EntityRef entity) {
        return entity.equals(role.entity()) || entity.equals(role.of());
    }

    private static Evidence clipped(Evidence evidence) {
        String sentence = Caps.cut(Caps.SENTENCE, evidence.sentence());
        return new Evidence(evidence.span(), sentence, evidence.truncated() || !sentence.equals(evidence.sentence()));
    }
}
