package tidings.model;

/**
 * Where a place lies: its midst, for what is wide.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Point(double latitude, double longitude) {

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no point on earth: " + latitude + ", " + longitude);
        }
    }
}
