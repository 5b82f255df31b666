/**
 * What is known of subjects and entities, kept up message by message. No Kafka: whoever brings {@link tidings.ledger.Rows}
 * can keep a ledger, a map in tests, state stores in the application.
 *
 * <p>Three words to know. A <b>row</b> is one value under one key, in a store. A <b>page</b> is the row of all that is
 * known of one thing (a subject, a slot, an entity, a window): {@link tidings.ledger.Pages} read it once and write it once,
 * however often it changed in between. In a page stand sorted things that may grow without end: a
 * <b>{@link tidings.ledger.Bag bag}</b> counts or ranks members, and its first few stand in the page; an
 * <b>{@link tidings.ledger.Index index}</b> finds entries by key, and stands in the page while they are few. What has no
 * room there has rows of its own.
 *
 * <p>{@link tidings.ledger.ArticleLedger} knows of what each article speaks, {@link tidings.ledger.FactLedger} what is said
 * of each subject and to which facts that comes, {@link tidings.ledger.EntityLedger} what was emitted for each entity.
 */
@NullMarked
package tidings.ledger;

import org.jspecify.annotations.NullMarked;
