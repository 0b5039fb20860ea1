package vn.motcua.territory.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.RefusedException;
import vn.motcua.territory.TerritoryRefusal;

/**
 * Reads a FeatureCollection (RFC 7946) feature by feature: no more of the file is in memory than the feature at hand. Members may
 * come in any order. A reference system of the older edition of the format is accepted where it is WGS 84.
 */
final class GeoJsonReader {

    /** All points of one file; two million are ten times those of the city's 168 units unsimplified. */
    static final int MOST_POINTS = 2_500_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(200_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final Set<String> WGS84 = Set.of(
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "urn:ogc:def:crs:OGC::CRS84",
            "OGC:CRS84",
            "CRS84",
            "urn:ogc:def:crs:EPSG::4326",
            "EPSG:4326");

    private final JsonParser parser;
    private final Consumer<Feature> receiver;
    private int features;
    private int points;

    private GeoJsonReader(JsonParser parser, Consumer<Feature> receiver) {
        this.parser = parser;
        this.receiver = receiver;
    }

    /**
     * Hands over every feature in the order of the file and answers with their number.
     *
     * @throws RefusedException with TER_201, TER_203, TER_204 or TER_205; features may have been handed over by then
     */
    static int read(InputStream file, Consumer<Feature> receiver) {
        try (var parser = JSON.createParser(file)) {
            var reader = new GeoJsonReader(parser, receiver);
            try {
                reader.collection();
            } catch (JacksonIOException e) {
                throw e;
            } catch (JacksonException e) {
                throw reader.unreadable(e);
            }
            return reader.features;
        }
    }

    /** A file that is no JSON from its first sign on is another format; one that breaks off later is damaged. */
    private RefusedException unreadable(JacksonException e) {
        var at = e.getLocation();
        if (features == 0 && points == 0 && (at == null || at.getLineNr() <= 1 && at.getColumnNr() <= 8)) {
            return new RefusedException(TerritoryRefusal.TER_201_NOT_GEOJSON);
        }
        return new RefusedException(
                TerritoryRefusal.TER_204_UNREADABLE,
                at == null ? "?" : String.valueOf(at.getLineNr()),
                at == null ? "?" : String.valueOf(at.getColumnNr()),
                String.valueOf(features));
    }

    private void collection() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException(TerritoryRefusal.TER_201_NOT_GEOJSON);
        }
        boolean isCollection = false;
        boolean hasFeatures = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            switch (name) {
                case "type" -> isCollection = "FeatureCollection".equals(text(value));
                case "crs" -> demandWgs84(value);
                case "features" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw new RefusedException(TerritoryRefusal.TER_201_NOT_GEOJSON);
                    }
                    hasFeatures = true;
                    features();
                }
                default -> parser.skipChildren();
            }
        }
        if (!isCollection || !hasFeatures || parser.nextToken() != null) {
            throw new RefusedException(TerritoryRefusal.TER_201_NOT_GEOJSON);
        }
    }

    private void features() {
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            features++;
            if (token == JsonToken.START_OBJECT) {
                receiver.accept(feature());
            } else {
                parser.skipChildren();
                receiver.accept(new Feature(features, null, null));
            }
        }
    }

    private Feature feature() {
        int number = features;
        String code = null;
        List<List<double[]>> polygons = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                code = code();
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                polygons = geometry();
            } else {
                parser.skipChildren();
            }
        }
        return new Feature(number, code, polygons);
    }

    private @Nullable String code() {
        String code = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            if (name.equals("code")) {
                code = text(value);
            } else {
                parser.skipChildren();
            }
        }
        return code;
    }

    /** Text, or null for anything else, which is passed over. */
    private @Nullable String text(JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    private void demandWgs84(JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        String system = null;
        if (value == JsonToken.START_OBJECT) {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var inner = parser.nextToken();
                if (name.equals("properties") && inner == JsonToken.START_OBJECT) {
                    system = systemName();
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        if (system == null || !WGS84.contains(system)) {
            throw new RefusedException(TerritoryRefusal.TER_203_NOT_WGS84, system == null ? "?" : shortened(system));
        }
    }

    private @Nullable String systemName() {
        String system = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            if (name.equals("name")) {
                system = text(value);
            } else {
                parser.skipChildren();
            }
        }
        return system;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private @Nullable List<List<double[]>> geometry() {
        String type = null;
        Shape shape = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            if (name.equals("type")) {
                type = text(value);
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                shape = shape();
            } else {
                parser.skipChildren();
            }
        }
        return shape == null || type == null ? null : polygons(type, shape);
    }

    private static @Nullable List<List<double[]>> polygons(String type, Shape shape) {
        if (type.equals("Polygon")) {
            var rings = shape.rings();
            return rings == null ? null : List.of(rings);
        }
        if (!type.equals("MultiPolygon") || !(shape instanceof Group(var parts)) || parts.isEmpty()) {
            return null;
        }
        var polygons = new ArrayList<List<double[]>>();
        for (var part : parts) {
            var rings = part.rings();
            if (rings == null) {
                return null;
            }
            polygons.add(rings);
        }
        return polygons;
    }

    /** Coordinates nest to a depth that their type decides, and the type may come after them. */
    private sealed interface Shape {

        /** The rings of a polygon; null when this is not shaped like one. */
        default @Nullable List<double[]> rings() {
            return null;
        }
    }

    private record Ring(double[] lonLat) implements Shape {}

    private record Group(List<Shape> parts) implements Shape {

        @Override
        public @Nullable List<double[]> rings() {
            var rings = new ArrayList<double[]>();
            for (var part : parts) {
                if (!(part instanceof Ring(var lonLat))) {
                    return null;
                }
                rings.add(lonLat);
            }
            return rings.isEmpty() ? null : rings;
        }
    }

    private record Broken() implements Shape {}

    /** Stands behind the opening bracket of an array and goes on to its closing one. */
    private Shape shape() {
        return rest(parser.nextToken());
    }

    private Shape rest(JsonToken first) {
        var parts = new ArrayList<Shape>();
        var ring = new Growing();
        boolean broken = false;
        for (var token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                broken = true;
                continue;
            }
            var inner = parser.nextToken();
            if (inner.isNumeric()) {
                broken |= !position(ring);
            } else {
                parts.add(rest(inner));
            }
        }
        if (broken || ring.size > 0 && !parts.isEmpty()) {
            return new Broken();
        }
        return ring.size > 0 ? new Ring(ring.trimmed()) : new Group(parts);
    }

    /** Stands at the first number of a position and goes on to its end; an altitude is passed over. */
    private boolean position(Growing ring) {
        if (++points > MOST_POINTS) {
            throw new RefusedException(TerritoryRefusal.TER_205_TOO_MANY_POINTS, String.valueOf(MOST_POINTS));
        }
        double longitude = parser.getDoubleValue();
        double latitude = 0;
        int numbers = 1;
        boolean sound = true;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                parser.skipChildren();
                sound = false;
            } else if (++numbers == 2) {
                latitude = parser.getDoubleValue();
            }
        }
        ring.add(longitude, latitude);
        return sound && numbers >= 2;
    }

    private static final class Growing {

        private double[] numbers = new double[64];
        private int size;

        void add(double longitude, double latitude) {
            if (size + 2 > numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length * 2);
            }
            numbers[size++] = longitude;
            numbers[size++] = latitude;
        }

        double[] trimmed() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
