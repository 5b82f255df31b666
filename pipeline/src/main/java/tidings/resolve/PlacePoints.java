package tidings.resolve;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Point;

/** Where the place of an entity lies, by its id and name alone: the same for all articles. */
final class PlacePoints {

    /** So many times the people of the next of its name make a place the one that is meant without more words. */
    private static final int TIMES = 2;

    private static final Pattern QUALIFIED = Pattern.compile("([^,]+), (.+)");
    private static final Pattern DIVISION = Pattern.compile(".*_\\(([A-Z][^()]*_)?(state|province|region)\\)");

    private final Gazetteer gazetteer;
    private final KnownEntities known;

    PlacePoints(Gazetteer gazetteer, KnownEntities known) {
        this.gazetteer = gazetteer;
        this.known = known;
    }

    /** Null for countries, for what the gazetteer does not have, and where it has several that may be meant. */
    @Nullable
    Point of(EntityRef entity) {
        if (entity.type() != EntityType.PLACE || known.isCountry(entity.id())) {
            return null;
        }
        Matcher parts = QUALIFIED.matcher(entity.name());
        String name = parts.matches() ? parts.group(1) : entity.name();
        String region = parts.matches() ? parts.group(2) : "";
        List<Place> namesakes = gazetteer.named(name).stream()
                .filter(place -> region.isEmpty()
                        || place.division().equals(region)
                        || place.country().equals(region.replace(' ', '_')))
                .toList();
        List<Place> towns = ofKind(namesakes, false);
        boolean isDivision = towns.isEmpty() || DIVISION.matcher(entity.id()).matches();
        return point(isDivision ? ofKind(namesakes, true) : towns);
    }

    private static List<Place> ofKind(List<Place> places, boolean isDivision) {
        return places.stream()
                .filter(place -> (place.kind() == Place.Kind.DIVISION) == isDivision)
                .toList();
    }

    private static @Nullable Point point(List<Place> places) {
        if (places.isEmpty()
                || (places.size() > 1
                        && places.get(0).people() < TIMES * places.get(1).people())) {
            return null;
        }
        return new Point(places.get(0).latitude(), places.get(0).longitude());
    }
}
