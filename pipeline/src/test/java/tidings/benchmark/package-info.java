/**
 * What it costs and how it holds, by command: {@code ./benchmark NAME}. Nothing here is a test; figures go to
 * {@code docs/benchmarks.md} with the command that made them.
 */
@NullMarked
package tidings.benchmark;

import org.jspecify.annotations.NullMarked;
