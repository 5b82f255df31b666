/** Resolved sentences become {@link tidings.model.Claim}s; one class a rule family, words in data files. */
@NullMarked
package tidings.relate;

import org.jspecify.annotations.NullMarked;
