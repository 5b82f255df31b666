package tidings.relate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tidings.model.Claim;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.testing.NameResolver;

/** Claims as one canonical line each: {@code MET HAPPENED participant=Ann Berg … @2024-03-11 in Oslo}. */
final class ClaimText {

    /** A Friday. */
    static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 15);

    private ClaimText() {}

    /** The events that the relator finds in annotated sentences of an article of {@link #PUBLISHED}; no utterances. Quotations stand between curly marks. */
    static List<String> of(String lines) {
        return new Relator()
                .relate(NameResolver.resolve(SaidClaims.document(PUBLISHED, lines))).stream()
                        .filter(claim -> !claim.kind().equals(Kind.SAID))
                        .map(ClaimText::line)
                        .toList();
    }

    static List<String> of(List<Claim> claims) {
        return claims.stream().map(ClaimText::line).toList();
    }

    private static String line(Claim claim) {
        String roles = claim.roles().stream()
                .map(role -> role.name().name().toLowerCase(java.util.Locale.ROOT) + "=" + name(role))
                .collect(Collectors.joining(" "));
        return claim.kind() + " " + claim.status() + " " + roles
                + (claim.time() == null ? "" : " @" + claim.time().value())
                + (claim.place() == null ? "" : " in " + name(claim.place()))
                + (claim.attribution() == null ? "" : " by " + name(claim.attribution()));
    }

    private static String name(Role role) {
        return role.entity() == null ? "'" + role.words() + "'" : role.entity().name();
    }
}
