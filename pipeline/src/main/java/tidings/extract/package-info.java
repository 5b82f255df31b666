/**
 * All the language work in one pure function: gate, annotate, resolve, relate, sketch.
 *
 * <p>{@link tidings.extract.Extractor} is the way in: {@link tidings.model.Article} → {@link tidings.model.Reading} →
 * {@link tidings.model.Extraction}. An article that cannot be read is refused with a
 * {@link tidings.extract.RejectedArticleException} that says why; it becomes a dead letter.
 */
@NullMarked
package tidings.extract;

import org.jspecify.annotations.NullMarked;
