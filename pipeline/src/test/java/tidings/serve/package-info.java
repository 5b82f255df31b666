/** Tests of the read side. */
@NullMarked
package tidings.serve;

import org.jspecify.annotations.NullMarked;
