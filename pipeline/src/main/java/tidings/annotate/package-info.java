/**
 * An article's text becomes an {@link tidings.model.AnnotatedDocument}; the only room that knows CoreNLP.
 *
 * <p>{@link tidings.annotate.CoreNlpAnnotator} is the way in.
 */
@NullMarked
package tidings.annotate;

import org.jspecify.annotations.NullMarked;
