package tidings.ledger;

/**
 * Where the entries of a bag or an index stand that have no room in its page.
 *
 * @param prefix of the keys of their rows
 * @param room entries that have room in the page
 */
record Shelf(Rows<String> rows, String prefix, int room) {}
