/** Predicates with their arguments, what can fill a role, and how real, when and where it is. */
@NullMarked
package tidings.relate.grammar;

import org.jspecify.annotations.NullMarked;
