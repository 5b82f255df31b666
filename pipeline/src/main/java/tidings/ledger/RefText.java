package tidings.ledger;

import tidings.model.EntityRef;
import tidings.model.EntityType;

/** An entity as one part of a row's key: two names for one id are two members, so that no order can decide. */
public final class RefText {

    private static final char SEPARATOR = '\u0001';

    private RefText() {}

    public static String of(EntityRef ref) {
        return ref.id() + SEPARATOR + ref.type() + SEPARATOR + ref.name();
    }

    static EntityRef parse(String text) {
        int first = text.indexOf(SEPARATOR);
        int second = text.indexOf(SEPARATOR, first + 1);
        return new EntityRef(
                text.substring(0, first),
                text.substring(second + 1),
                EntityType.valueOf(text.substring(first + 1, second)));
    }
}
