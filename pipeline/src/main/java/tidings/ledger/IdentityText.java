package tidings.ledger;

import org.jspecify.annotations.Nullable;
import tidings.model.Point;

/**
 * What articles say of an entity beside its name, as one part of a row's key.
 *
 * @param sameAs the same in Wikidata; null if that is not known
 * @param point where it lies; null if that is not known
 */
record IdentityText(@Nullable String sameAs, @Nullable Point point) {

    static final IdentityText NONE = new IdentityText(null, null);

    private static final String SEPARATOR = " ";

    String text() {
        return (sameAs == null ? "" : sameAs)
                + SEPARATOR
                + (point == null ? "" : point.latitude() + SEPARATOR + point.longitude());
    }

    static IdentityText parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        Point point = parts[1].isEmpty() ? null : new Point(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        return new IdentityText(parts[0].isEmpty() ? null : parts[0], point);
    }
}
