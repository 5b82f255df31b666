/** Fixtures: hand-written annotated text, and values for tests. */
@NullMarked
package tidings.testing;

import org.jspecify.annotations.NullMarked;
