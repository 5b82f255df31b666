package tidings.knowledge;

import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate.Cause;
import tidings.model.JoinedName;
import tidings.model.LogPosition;

/**
 * Whom a surname alone means in one version of an article.
 *
 * @param surname of the report that asked
 * @param position where the version that asked stands in the log
 * @param joined null if that cannot be determined
 * @param cause the version of an article that brought the answer about
 */
public record SurnameAnswer(
        String surname,
        String articleId,
        LogPosition position,
        @Nullable JoinedName joined,
        Cause cause) implements Message {}
