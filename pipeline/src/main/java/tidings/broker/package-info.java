/**
 * The embedded KRaft broker; the only room that knows Kafka's server classes. Enter at
 * {@link tidings.broker.EmbeddedBroker}.
 */
@NullMarked
package tidings.broker;

import org.jspecify.annotations.NullMarked;
