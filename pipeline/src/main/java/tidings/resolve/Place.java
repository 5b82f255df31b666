package tidings.resolve;

import java.util.List;

/**
 * A place of the world.
 *
 * @param name as its country writes it in Latin letters, or in English
 * @param otherNames in plain Latin letters, earlier ones among them; only the build knows them
 * @param country title in English Wikipedia
 * @param division name of the first-level division: a state, a province; empty if unknown
 * @param people who live there, at least 0
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
record Place(
        String name,
        List<String> otherNames,
        String country,
        String division,
        Kind kind,
        int people,
        double latitude,
        double longitude) {

    /** What it is. */
    enum Kind {
        CAPITAL,
        /** Seat of a first-level division. */
        SEAT,
        TOWN,
        /** A first-level division itself. */
        DIVISION
    }

    Place {
        otherNames = List.copyOf(otherNames);
        if (people < 0 || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException(name + ": " + people + " people at " + latitude + ", " + longitude);
        }
    }
}
