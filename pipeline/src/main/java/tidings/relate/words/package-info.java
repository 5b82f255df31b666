/** The words of this room's data files, by class. */
@NullMarked
package tidings.relate.words;

import org.jspecify.annotations.NullMarked;
