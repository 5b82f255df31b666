/** Topics and the two Streams applications: Kafka only carries. */
@NullMarked
package tidings.topology;

import org.jspecify.annotations.NullMarked;
