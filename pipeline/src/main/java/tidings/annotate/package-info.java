/** An article's text becomes an {@link tidings.model.AnnotatedDocument}; the only room that knows CoreNLP. */
@NullMarked
package tidings.annotate;

import org.jspecify.annotations.NullMarked;
