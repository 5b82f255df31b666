/**
 * What is known, in words: a fact as a sentence with what speaks for it, an update as lines, a day as people write it. The
 * verbs are data ({@code phrases.properties}). Enter at {@link tidings.tell.FactText}; the terminal and the page both do.
 */
@NullMarked
package tidings.tell;

import org.jspecify.annotations.NullMarked;
