/** The command line, configuration and lifecycle. */
@NullMarked
package tidings.app;

import org.jspecify.annotations.NullMarked;
