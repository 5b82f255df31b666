package tidings.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate.Cause;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.model.MentionedEntity;
import tidings.model.Role;

/**
 * A version of an article as it is reported.
 *
 * @param extraction with the entities that its surnames mean
 * @param names why they mean them
 * @param source the version
 */
public record ArticleVersion(Extraction extraction, List<JoinedName> names, Source source) {

    public ArticleVersion {
        names = List.copyOf(names);
    }

    /** One with names as they stand there. */
    public static ArticleVersion of(Extraction extraction) {
        return of(extraction, List.of(), null);
    }

    /**
     * One in which surnames alone mean whom {@code names} say.
     *
     * @param cause of its report, if that is another version than this
     */
    public static ArticleVersion of(Extraction extraction, List<JoinedName> names, @Nullable Cause cause) {
        Source source = Source.of(extraction).because(cause);
        return new ArticleVersion(names.isEmpty() ? extraction : new Renaming(names).of(extraction), names, source);
    }

    /** Puts those who are meant in the place of surnames. */
    private static final class Renaming {

        private final Map<String, EntityRef> meant = new HashMap<>();

        Renaming(List<JoinedName> names) {
            names.forEach(each -> meant.put(each.surname(), each.entity()));
        }

        Extraction of(Extraction extraction) {
            return new Extraction(
                    extraction.articleId(),
                    extraction.position(),
                    extraction.uri(),
                    extraction.outlet(),
                    extraction.headline(),
                    extraction.published(),
                    extraction.version(),
                    extraction.withdrawn(),
                    extraction.extractor(),
                    extraction.sketch(),
                    extraction.entities().stream().map(this::of).toList(),
                    extraction.claims().stream().map(this::of).toList(),
                    extraction.truncated());
        }

        private MentionedEntity of(MentionedEntity each) {
            return new MentionedEntity(
                    ofRef(each.entity()),
                    each.gender(),
                    each.surfaces(),
                    each.count(),
                    each.inHeadline(),
                    each.firstOffset(),
                    each.sameAs(),
                    each.point(),
                    each.confidence());
        }

        private Claim of(Claim claim) {
            return claim.with(
                    claim.roles().stream().map(this::ofRole).toList(),
                    ofNullable(claim.place()),
                    ofNullable(claim.attribution()));
        }

        private @Nullable Role ofNullable(@Nullable Role role) {
            return role == null ? null : ofRole(role);
        }

        private Role ofRole(Role role) {
            EntityRef entity = role.entity();
            EntityRef of = role.of();
            return new Role(
                    role.name(),
                    role.words(),
                    role.span(),
                    entity == null ? null : ofRef(entity),
                    of == null ? null : ofRef(of),
                    role.point());
        }

        private EntityRef ofRef(EntityRef ref) {
            return PersonName.isOne(ref) ? meant.getOrDefault(ref.name(), ref) : ref;
        }
    }
}
