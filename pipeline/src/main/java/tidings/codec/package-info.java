/** Avro to and from the model; the only room that knows generated classes. */
@NullMarked
package tidings.codec;

import org.jspecify.annotations.NullMarked;
