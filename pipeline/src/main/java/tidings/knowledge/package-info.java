/** Claims become facts, facts become updates: pure folds over sets of live claims. */
@NullMarked
package tidings.knowledge;

import org.jspecify.annotations.NullMarked;
