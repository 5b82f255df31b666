/** Mentions become entities: within the document, and against English Wikipedia. */
@NullMarked
package tidings.resolve;

import org.jspecify.annotations.NullMarked;
