/**
 * The read side: what the topics say, in an index of our own that every replica keeps, behind HTTP with a live stream and a
 * page. Enter at {@link tidings.serve.Serving}.
 *
 * <pre>
 *   facts, entities, windows, entity-updates ─▶ TopicFollower ─▶ ServedIndex: now this TopicIndex, now the next
 *                                                                     │       (Lucene, with the positions it stands at)
 *   browser ◀── page, Api (answers), live stream, Watches ◀───────────┘
 * </pre>
 *
 * <p>Into an index: {@code ReadSide} has a follower for each topic, which goes on or makes a new one ({@code Rebuild})
 * beside the one that is served ({@code IndexDirectories}); a {@code TopicReader} puts records into it and has a {@code
 * TopicNotifier} notify listeners, {@code IndexMaintenance} makes them visible and lasting, {@code Progress} and {@code
 * Trouble} say how far it is and what it waits for; {@code …Documents} say what of a record is found by what ({@code
 * Fields}). Out of it: {@code Api} lists the questions, {@code …Answers} answer them with {@code Listing} and {@code
 * Counts}, {@code …View} say what is shown of a record. HTTP: {@code Gate} lets in, {@code …Handler} serve, {@code Table},
 * {@code Feed} and {@code LinkedData} are other forms of the same answers.
 *
 * <p>An index is a function of one topic up to the positions that stand in its last commit: records and positions appear
 * together, or not at all. Replicas share nothing. The only room that knows Jetty.
 */
@NullMarked
package tidings.serve;

import org.jspecify.annotations.NullMarked;
