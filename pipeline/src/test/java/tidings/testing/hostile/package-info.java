/** Input that nobody prints: what a pipeline meets in years, all of it at once. Enter at {@link HostileArticles}. */
@NullMarked
package tidings.testing.hostile;

import org.jspecify.annotations.NullMarked;
