package tidings.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import tidings.knowledge.Subject;
import tidings.model.PublicationTime;

/** Keys of rows in state stores: parts in the order in which rows are to be found, so that a prefix finds many. */
public final class RowKey {

    /** As stores have it: by the bytes of UTF-8, which is by code point. */
    public static final Comparator<String> ORDER = RowKey::compare;

    /** The last code point there is. */
    private static final String LAST = "\uDBFF\uDFFF";

    /** Ends a part; sorts before whatever a part can hold. No article's id has it. */
    static final String END = "\u0000";

    private RowKey() {}

    /** The key of one row, or the prefix of all rows whose keys begin with these parts. */
    static String of(String... parts) {
        return String.join(END, parts) + END;
    }

    static String of(Subject subject) {
        return of(subject.kind().name(), subject.key(), subject.scope());
    }

    /** Comes after all keys that begin with {@code start}. */
    static String after(String start) {
        return start + LAST;
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char mine = one.charAt(i);
            char others = other.charAt(i);
            if (mine != others) {
                boolean bothHigh = mine >= Character.MIN_SURROGATE && others >= Character.MIN_SURROGATE;
                return bothHigh ? rotated(mine) - rotated(others) : mine - others;
            }
        }
        return one.length() - other.length();
    }

    /** Halves of code points beyond 16 bits after all that have 16. */
    private static int rotated(char high) {
        return Character.isSurrogate(high) ? high + 0x2000 : high - 0x800;
    }

    /** The last part of a key. */
    static String lastPart(String key) {
        return key.substring(key.lastIndexOf(END, key.length() - 2) + 1, key.length() - 1);
    }

    /** Eight digits that sort as the number does. */
    static String sortable(int number) {
        return HexFormat.of().toHexDigits(number ^ Integer.MIN_VALUE);
    }

    /** The number that {@link #sortable(int)} made these digits of. */
    static int number(String sortable) {
        return HexFormat.fromHexDigits(sortable) ^ Integer.MIN_VALUE;
    }

    static String sortable(LocalDate day) {
        return sortable(Math.toIntExact(day.toEpochDay()));
    }

    /** Sorts as publication times do. */
    static String sortable(PublicationTime published) {
        OffsetDateTime moment = published.moment();
        String day = sortable(published.day());
        return moment == null
                ? day
                : day
                        + '+'
                        + HexFormat.of().toHexDigits(moment.toEpochSecond() ^ Long.MIN_VALUE)
                        + HexFormat.of().toHexDigits(moment.getNano())
                        + HexFormat.of().toHexDigits(moment.toLocalTime().toSecondOfDay());
    }

    /** Sorts the other way round. */
    static String descending(String sortable) {
        StringBuilder turned = new StringBuilder(sortable.length());
        for (int i = 0; i < sortable.length(); i++) {
            int digit = Character.digit(sortable.charAt(i), 16);
            turned.append(digit < 0 ? '!' : Character.forDigit(15 - digit, 16));
        }
        return turned.append('~').toString();
    }
}
