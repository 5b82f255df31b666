package tidings.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Bytes as text.
 *
 * @param flaw what could not be read as it says, in words; null if all could
 */
record Decoded(String text, @Nullable String flaw) {}
