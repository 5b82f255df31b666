/**
 * Files, feeds and pages become {@link tidings.model.Article}s: headline, date, outlet, and boilerplate masked.
 *
 * <p>{@link tidings.ingest.ArticleSource} is the way in: it takes a location and gives a
 * {@link tidings.ingest.Receiver} each article and each {@link tidings.ingest.Unreadable}.
 * {@link tidings.ingest.Follower} does the same for addresses, again and again, with what is new.
 *
 * <p>What it knows about news pages stands in {@code resources/tidings/ingest}: boilerplate, agencies, outlets, dates.
 */
@NullMarked
package tidings.ingest;

import org.jspecify.annotations.NullMarked;
