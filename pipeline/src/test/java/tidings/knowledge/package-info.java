@NullMarked
package tidings.knowledge;

import org.jspecify.annotations.NullMarked;
