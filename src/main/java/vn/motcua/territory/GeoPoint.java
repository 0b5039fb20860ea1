package vn.motcua.territory;

/**
 * A place on the earth in WGS 84, in decimal degrees.
 *
 * @param latitude  -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!isPoint(latitude, longitude)) {
            throw new IllegalArgumentException("No place on earth: " + latitude + ", " + longitude);
        }
    }

    /** Whether both are degrees; not a number is none. */
    public static boolean isPoint(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
