@NullMarked
package tidings.codec;

import org.jspecify.annotations.NullMarked;
