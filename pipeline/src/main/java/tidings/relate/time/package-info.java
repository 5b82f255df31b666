/** Expressions of time become days and spans of days, by the day of publication. */
@NullMarked
package tidings.relate.time;

import org.jspecify.annotations.NullMarked;
