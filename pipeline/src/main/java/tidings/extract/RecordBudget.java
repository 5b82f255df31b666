package tidings.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.MentionedEntity;
import tidings.model.Role;

/**
 * Keeps an extraction under 64 KiB: takes entities and claims, in order, while they fit. Sizes are upper bounds of the
 * Avro binary form.
 */
final class RecordBudget {

    /** 64 KiB less the sketch (at most 2.6 KB), the header fields and a margin. */
    private static final int BYTES = 56 * 1024;

    /** Entities may take this much, so that claims always find room. */
    private static final int ENTITY_BYTES = 20 * 1024;

    /** Spans, enumerations, numbers and lengths of one claim, role or entity together. */
    private static final int FIXED = 48;

    /** The longest number of an item, a point and a confidence. */
    private static final int IDENTITY = 48;

    private RecordBudget() {}

    static List<MentionedEntity> entities(List<MentionedEntity> entities, int most) {
        return fitting(entities, most, ENTITY_BYTES, RecordBudget::size);
    }

    static List<Claim> claims(List<Claim> claims, int most, List<MentionedEntity> beside) {
        int used = beside.stream().mapToInt(RecordBudget::size).sum();
        return fitting(claims, most, BYTES - used, RecordBudget::size);
    }

    private static <T> List<T> fitting(List<T> values, int most, int budget, ToIntFunction<T> size) {
        int used = 0;
        int kept = 0;
        while (kept < values.size() && kept < most) {
            used += size.applyAsInt(values.get(kept));
            if (used > budget) {
                break;
            }
            kept++;
        }
        return List.copyOf(values.subList(0, kept));
    }

    private static int size(MentionedEntity entity) {
        return FIXED
                + IDENTITY
                + size(entity.entity())
                + entity.surfaces().stream().mapToInt(each -> 4 + bytes(each)).sum();
    }

    private static int size(Claim claim) {
        int size = FIXED
                + bytes(claim.id())
                + bytes(claim.rule())
                + bytes(claim.evidence().sentence());
        size += claim.roles().stream().mapToInt(RecordBudget::size).sum();
        size += size(claim.place()) + size(claim.attribution());
        if (claim.time() != null) {
            size += FIXED + bytes(claim.time().words()) + bytes(claim.time().value());
        }
        if (claim.utterance() != null) {
            size += FIXED
                    + bytes(claim.utterance().words())
                    + 12 * claim.utterance().spans().size();
        }
        return size;
    }

    private static int size(@Nullable Role role) {
        return role == null ? 1 : FIXED + bytes(role.words()) + size(role.entity()) + size(role.of());
    }

    private static int size(@Nullable EntityRef entity) {
        return entity == null ? 1 : FIXED + bytes(entity.id()) + bytes(entity.name());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
