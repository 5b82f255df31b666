/**
 * Resolved sentences become {@link tidings.model.Claim}s. {@code time} ← {@code grammar} ← {{@code event}, {@code speech}} ←
 * {@link tidings.relate.Relator}; words are in data files.
 */
@NullMarked
package tidings.relate;

import org.jspecify.annotations.NullMarked;
