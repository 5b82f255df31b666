/** Quotations and the contents of verbs of saying become utterances with their speakers. */
@NullMarked
package tidings.relate.speech;

import org.jspecify.annotations.NullMarked;
