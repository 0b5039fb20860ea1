package vn.motcua.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small made-up boundaries as files have them. */
public final class GeoJson {

    private GeoJson() {}

    public static String collection(String... features) {
        return collection(List.of(features));
    }

    public static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    }

    public static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"Thử nghiệm\"},\"geometry\":"
                + geometry + "}";
    }

    public static String polygon(String... rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
    }

    public static String multiPolygon(String... rings) {
        return "{\"type\":\"MultiPolygon\",\"coordinates\":["
                + Arrays.stream(rings).map(it -> "[" + it + "]").collect(Collectors.joining(",")) + "]}";
    }

    /** A ring through these longitudes and latitudes, closed as they close it. */
    public static String ring(double... lonLat) {
        var positions = new ArrayList<String>();
        for (int i = 0; i < lonLat.length; i += 2) {
            positions.add(String.format(Locale.ROOT, "[%.6f,%.6f]", lonLat[i], lonLat[i + 1]));
        }
        return "[" + String.join(",", positions) + "]";
    }

    /** A closed square by its south-western corner and its side, all in degrees. */
    public static String square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return ring(west, south, east, south, east, north, west, north, west, south);
    }

    public static String square(String code, double west, double south, double side) {
        return feature(code, polygon(square(west, south, side)));
    }

    /**
     * A city of squares for these codes: the first far out in the sea, as many small ones as a quarter of them close together, the
     * others around.
     */
    public static String city(List<String> codes) {
        var features = new ArrayList<String>();
        features.add(square(codes.getFirst(), 106.6, 8.7, 0.1));
        int small = codes.size() / 4;
        for (int i = 0; i < codes.size() - 1; i++) {
            boolean isSmall = i < small;
            int at = isSmall ? i : i - small;
            int perRow = isSmall ? 7 : 12;
            double side = isSmall ? 0.014 : 0.1;
            double west = isSmall ? 106.6 : 106.4;
            double south = isSmall ? 10.65 : 10.8;
            features.add(
                    square(codes.get(i + 1), west + at % perRow * side, south + (double) (at / perRow) * side, side));
        }
        return collection(features);
    }
}
