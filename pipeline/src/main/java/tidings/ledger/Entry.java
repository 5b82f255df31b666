package tidings.ledger;

import java.util.Comparator;

/** One of many in a bag (a rank and a member) or an index (a key and a value). */
public record Entry(String key, String value) {

    static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key, RowKey.ORDER);
    static final Comparator<Entry> BY_KEY_AND_VALUE = BY_KEY.thenComparing(Entry::value, RowKey.ORDER);
}
