/**
 * What a fuzzer is let loose on: {@code ./benchmark fuzz} runs the targets of {@link tidings.fuzz.FuzzTarget} in Jazzer,
 * the tests what was found.
 */
@NullMarked
package tidings.fuzz;

import org.jspecify.annotations.NullMarked;
