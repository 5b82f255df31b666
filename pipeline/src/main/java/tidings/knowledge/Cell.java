package tidings.knowledge;

/**
 * What of a claim decides with which others it goes: claims of one cell are always of one fact. A function of the claim
 * and its article alone, so that a new report of what is known touches one fact and moves nothing.
 */
public sealed interface Cell permits TimeCell, WordCell {

    /** Unique among the cells of the same subjects; a part of row keys. */
    String key();
}
