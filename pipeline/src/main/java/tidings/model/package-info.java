/**
 * The values that everything speaks in: articles as they came, text as it was read, claims, facts and updates.
 *
 * <p>Read them in the order of the data: {@link tidings.model.Article} comes in; {@link tidings.model.AnnotatedDocument}
 * (sentences, tokens, parses) and {@link tidings.model.ResolvedDocument} (who is meant) stand between; a
 * {@link tidings.model.Reading} holds the {@link tidings.model.Claim}s of one article and leaves as an
 * {@link tidings.model.Extraction}; many of them come to a {@link tidings.model.Fact}, which is emitted to entities
 * as {@link tidings.model.EntityUpdate}s and counted in an {@link tidings.model.Entity}.
 *
 * <p>Offsets are Unicode code points into {@link tidings.model.Article#text}, end-exclusive. Clocks are UTC instants,
 * days of events ISO dates. Records refuse bad values with an {@link java.lang.IllegalArgumentException} that shows
 * them. Nothing here knows Kafka, Avro or CoreNLP.
 */
@NullMarked
package tidings.model;

import org.jspecify.annotations.NullMarked;
