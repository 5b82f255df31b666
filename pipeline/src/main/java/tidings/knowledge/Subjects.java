package tidings.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.Kind;
import tidings.model.Role;

/** What a claim is about. */
final class Subjects {

    /** Participants of one claim that feed pairs; twelve make sixty-six pairs. */
    static final int MAX_PARTICIPANTS = 12;

    /** From so many words on two articles that print the same ones have them from one source. */
    private static final int WORDS_OF_ONE_SOURCE = 12;

    private Subjects() {}

    /** Every subject the claim speaks to: each pair of a MET, else one; none if it lacks the role that counts. */
    static List<Subject> of(String articleId, Claim claim) {
        return switch (claim.kind().name()) {
            case "MET" -> pairs(articleId, claim);
            case "SAID" ->
                single(
                        claim,
                        Role.Name.SPEAKER,
                        speaker -> speakerKey(articleId, claim, speaker),
                        Wording.digest(claim));
            case "ANNEXED" -> single(claim, Role.Name.TERRITORY, territory -> partyKey(articleId, territory), "");
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

    /**
     * The same of a speaker, but for an unnamed one whose words are many: then they are words that a wire sent to several
     * papers, and whoever says them the same one. What few words say ("no comment") many say.
     */
    private static String speakerKey(String articleId, Claim claim, Role speaker) {
        return speaker.entity() == null && Wording.length(claim) >= WORDS_OF_ONE_SOURCE
                ? "unnamed:" + ClaimId.digest(Wording.fold(speaker.words()) + '\n' + Wording.digest(claim))
                : partyKey(articleId, speaker);
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

    private static List<Subject> single(Claim claim, Role.Name role, Function<Role, String> key, String scope) {
        return claim.roles(role).stream()
                .limit(1)
                .map(holder -> new Subject(claim.kind(), key.apply(holder), scope))
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
