/** The embedded KRaft broker; the only room that knows Kafka's server classes. */
@NullMarked
package tidings.broker;

import org.jspecify.annotations.NullMarked;
