/** All the language work in one pure function: gate, annotate, resolve, relate, sketch. */
@NullMarked
package tidings.extract;

import org.jspecify.annotations.NullMarked;
