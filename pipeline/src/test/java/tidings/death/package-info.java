/**
 * What is left when processes are killed: brokers and pipelines in JVMs of their own, a stream of articles, and a
 * comparison with a run that nobody disturbed. Enter at {@link tidings.death.DeathTrial}.
 */
@NullMarked
package tidings.death;

import org.jspecify.annotations.NullMarked;
