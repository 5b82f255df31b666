/**
 * The read side: what the topics say, in an index of our own that every replica keeps, behind HTTP with a live stream and a
 * page. Enter at {@link tidings.serve.Serving}.
 *
 * <pre>
 *   facts, entities, entity-updates ─▶ TopicFollower ─▶ TopicIndex (Lucene, with the positions it stands at)
 *                                                            │
 *   browser ◀── page, Api (answers), LiveStream ◀────────────┘
 * </pre>
 *
 * <p>An index is a function of one topic up to the positions that stand in its last commit: records and positions appear
 * together, or not at all. Replicas share nothing. The only room that knows Jetty.
 */
@NullMarked
package tidings.serve;

import org.jspecify.annotations.NullMarked;
