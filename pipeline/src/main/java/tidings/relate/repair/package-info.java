/** Trees as a fast parser gives them become trees that can be trusted: one method a kind of fault. */
@NullMarked
package tidings.relate.repair;

import org.jspecify.annotations.NullMarked;
