/**
 * Resolved sentences become {@link tidings.model.Claim}s: {@code words} (data files) ← {@code repair} (trees that can be
 * trusted), {@code time} ← {@code grammar} ← {@code event} and {@code speech} ← {@link tidings.relate.Relator}.
 */
@NullMarked
package tidings.relate;

import org.jspecify.annotations.NullMarked;
