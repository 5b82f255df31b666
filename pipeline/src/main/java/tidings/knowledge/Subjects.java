package tidings.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.Kind;
import tidings.model.Role;

/** What a claim is about. */
final class Subjects {

    /** Participants of one claim that feed pairs; twelve make sixty-six pairs. */
    static final int MAX_PARTICIPANTS = 12;

    private Subjects() {}

    /** Every subject the claim speaks to: each pair of a MET, else one; none if it lacks the role that counts. */
    static List<Subject> of(String articleId, Claim claim) {
        return switch (claim.kind().name()) {
            case "MET" -> pairs(articleId, claim);
            case "SAID" -> single(articleId, claim, Role.Name.SPEAKER, Wording.digest(claim));
            case "ANNEXED" -> single(articleId, claim, Role.Name.TERRITORY, "");
            default -> List.of(new Subject(claim.kind(), allParties(articleId, claim), ""));
        };
    }

    /**
     * The id, for the unnamed one that holds within the article only: two articles' "senior officials" are not one.
     */
    static String partyKey(String articleId, Role role) {
        return role.entity() == null
                ? "unnamed:" + ClaimId.digest(articleId + '\n' + Wording.fold(role.words()))
                : role.entity().id();
    }

    private static List<Subject> pairs(String articleId, Claim claim) {
        List<String> parties = claim.roles(Role.Name.PARTICIPANT).stream()
                .map(role -> partyKey(articleId, role))
                .distinct()
                .limit(MAX_PARTICIPANTS)
                .sorted()
                .toList();
        List<Subject> pairs = new ArrayList<>();
        for (int one = 0; one < parties.size(); one++) {
            for (int other = one + 1; other < parties.size(); other++) {
                pairs.add(new Subject(Kind.MET, parties.get(one) + '|' + parties.get(other), ""));
            }
        }
        return pairs;
    }

    private static List<Subject> single(String articleId, Claim claim, Role.Name role, String scope) {
        return claim.roles(role).stream()
                .limit(1)
                .map(holder -> new Subject(claim.kind(), partyKey(articleId, holder), scope))
                .toList();
    }

    /** For kinds that data files add: who does what to whom. */
    private static String allParties(String articleId, Claim claim) {
        TreeSet<String> parties = new TreeSet<>();
        claim.roles().stream()
                .limit(MAX_PARTICIPANTS)
                .forEach(role -> parties.add(role.name() + "=" + partyKey(articleId, role)));
        return String.join("|", parties);
    }
}
