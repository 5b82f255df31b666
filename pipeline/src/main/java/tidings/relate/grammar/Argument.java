package tidings.relate.grammar;

import org.jspecify.annotations.Nullable;

/**
 * One part of a predicate.
 *
 * @param preposition what it stands behind, several words joined by blanks; empty if it has none or that is set by the
 *     position
 * @param token its head word; of coordinated ones the first
 * @param via the step that found it; null for the word's own dependent
 */
public record Argument(
        Position position,
        String preposition,
        int token,
        @Nullable Step via) {}
