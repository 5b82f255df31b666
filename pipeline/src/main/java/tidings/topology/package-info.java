/**
 * Topics and the two Streams applications: Kafka only carries.
 *
 * <p>{@link tidings.topology.Topics} is the contract and {@link tidings.topology.TopicAdmin} makes it so on a broker;
 * {@link tidings.topology.ExtractTopology} reads articles. {@link tidings.topology.StreamsSettings} holds how the
 * applications run, and why so.
 */
@NullMarked
package tidings.topology;

import org.jspecify.annotations.NullMarked;
