package tidings.knowledge;

import java.time.Instant;
import tidings.model.EntityUpdate.Cause;

/**
 * Why counts of a window are still to be told.
 *
 * @param cause the article version that moved them last
 * @param at log time of the cause
 */
public record PendingMention(Cause cause, Instant at) {}
