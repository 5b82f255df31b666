/**
 * Which mentions of a document are one entity, and which entity that is.
 *
 * <p>{@link tidings.resolve.Resolver} is the way in; {@link tidings.resolve.LinkDictionary} is what it links with.
 */
@NullMarked
package tidings.resolve;

import org.jspecify.annotations.NullMarked;
