/**
 * The command line, configuration and lifecycle. Enter at {@link tidings.app.Tidings}, which names the commands; each
 * command is a class of its own.
 */
@NullMarked
package tidings.app;

import org.jspecify.annotations.NullMarked;
