/** Frames over the positions of predicates become meetings, takings and what else {@code kinds.txt} lists. */
@NullMarked
package tidings.relate.event;

import org.jspecify.annotations.NullMarked;
