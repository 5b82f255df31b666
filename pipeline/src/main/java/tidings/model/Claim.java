package tidings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence of one article says.
 *
 * @param id a function of article, kind, status and where its roles stand; see {@link ClaimId}
 * @param status never {@link Status#LAPSED}
 * @param roles MET: two or more PARTICIPANTs. SAID: one SPEAKER, then ADDRESSEEs and ABOUTs. ANNEXED: ACTOR (may be
 *     absent), one TERRITORY, FROM
 * @param time when; null if the text does not say
 * @param place where (a {@link Role.Name#PLACE}); null if the text does not say
 * @param attribution who asserts it (a {@link Role.Name#SOURCE}); null if the article itself does
 * @param rule name of the rule that found it
 * @param confidence 0 to 1: how often the rule is right, not how true the claim is
 * @param channel of a MET, else {@link Channel#UNKNOWN}
 * @param manner of an ANNEXED, else {@link Manner#UNKNOWN}
 * @param utterance of a SAID, else null
 */
public record Claim(
        String id,
        Kind kind,
        Status status,
        List<Role> roles,
        @Nullable EventTime time,
        @Nullable Role place,
        @Nullable Role attribution,
        Evidence evidence,
        String rule,
        double confidence,
        Channel channel,
        Manner manner,
        @Nullable Utterance utterance) {

    /** A claim carries at most this many roles; the rest are left out. */
    public static final int MAX_ROLES = 24;

    public Claim {
        roles = List.copyOf(roles);
        if (status == Status.LAPSED) {
            throw new IllegalArgumentException("no text says LAPSED");
        }
        if (roles.isEmpty() || roles.size() > MAX_ROLES) {
            throw new IllegalArgumentException(kind + " with " + roles.size() + " roles");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
        if (kind.equals(Kind.SAID) != (utterance != null)) {
            throw new IllegalArgumentException(kind + (utterance == null ? " without" : " with") + " an utterance");
        }
        if (kind.equals(Kind.MET)
                && roles.stream()
                                .filter(role -> role.name() == Role.Name.PARTICIPANT)
                                .count()
                        < 2) {
            throw new IllegalArgumentException("MET with fewer than two participants");
        }
    }

    /** The same of others. */
    public Claim with(List<Role> others, @Nullable Role otherPlace, @Nullable Role otherAttribution) {
        return new Claim(
                id,
                kind,
                status,
                others,
                time,
                otherPlace,
                otherAttribution,
                evidence,
                rule,
                confidence,
                channel,
                manner,
                utterance);
    }

    /** The roles of one name, in order. */
    public List<Role> roles(Role.Name name) {
        return roles.stream().filter(role -> role.name() == name).toList();
    }
}
