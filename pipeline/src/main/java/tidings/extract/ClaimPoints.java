package tidings.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.MentionedEntity;
import tidings.model.Point;
import tidings.model.Role;

/** The points of places in claims, as the article's entities have them. */
final class ClaimPoints {

    private final Map<String, Point> points = new HashMap<>();

    private ClaimPoints(List<MentionedEntity> entities) {
        for (MentionedEntity each : entities) {
            if (each.point() != null) {
                points.put(each.entity().id(), each.point());
            }
        }
    }

    /** The claims, with a point for each of their places whose point is known. */
    static List<Claim> add(List<Claim> claims, List<MentionedEntity> entities) {
        ClaimPoints claimPoints = new ClaimPoints(entities);
        return claimPoints.points.isEmpty()
                ? claims
                : claims.stream().map(claimPoints::of).toList();
    }

    private Claim of(Claim claim) {
        return claim.with(
                claim.roles().stream().map(this::of).toList(),
                ofNullable(claim.place()),
                ofNullable(claim.attribution()));
    }

    private @Nullable Role ofNullable(@Nullable Role role) {
        return role == null ? null : of(role);
    }

    private Role of(Role role) {
        EntityRef entity = role.entity();
        return entity == null ? role : role.at(points.get(entity.id()));
    }
}
