/**
 * What operators see of a process: {@link tidings.observe.Meters} counts and times, {@link tidings.observe.Endpoint}
 * shows the meters and the health over HTTP. Meters have no part in what the pipeline does: nothing reads them back.
 */
@NullMarked
package tidings.observe;

import org.jspecify.annotations.NullMarked;
