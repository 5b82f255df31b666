@NullMarked
package tidings.topology;

import org.jspecify.annotations.NullMarked;
