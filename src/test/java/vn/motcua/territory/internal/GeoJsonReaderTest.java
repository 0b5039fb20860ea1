package vn.motcua.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.territory.GeoJson.collection;
import static vn.motcua.territory.GeoJson.multiPolygon;
import static vn.motcua.territory.GeoJson.polygon;
import static vn.motcua.territory.GeoJson.square;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.territory.TerritoryRefusal;

class GeoJsonReaderTest {

    private static List<Feature> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Feature> read(byte[] bytes) {
        var features = new ArrayList<Feature>();
        GeoJsonReader.read(new ByteArrayInputStream(bytes), features::add);
        return features;
    }

    private static Refusal refusal(byte[] bytes) {
        return Objects.requireNonNull(
                        catchThrowableOfType(RefusedException.class, () -> read(bytes)), "was read without a refusal")
                .refusal();
    }

    private static Refusal refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void featuresComeInTheirOrderWithCodeAndRings() {
        var features = read(
                collection(
                        square("27139", 106.6, 10.7, 0.01),
                        "{\"geometry\":" + multiPolygon(square(106.7, 10.7, 0.01), square(106.8, 10.7, 0.01))
                                + ",\"properties\":{\"other\":[1,{\"code\":\"no\"}],\"code\":\"27142\"},\"type\":\"Feature\",\"id\":7}"));
        assertThat(features).extracting(Feature::number).containsExactly(1, 2);
        assertThat(features).extracting(Feature::code).containsExactly("27139", "27142");
        var rings = Objects.requireNonNull(features.getFirst().polygons());
        assertThat(rings).hasSize(1);
        assertThat(rings.getFirst().getFirst()).startsWith(106.6, 10.7).hasSize(10);
        assertThat(features.getLast().polygons()).hasSize(2);
    }

    @Test
    void membersMayComeInAnyOrderAndAltitudesArePassedOver() {
        var features = read("""
                {"features":[{"properties":null,"geometry":{"coordinates":
                  [[[106.6,10.7,5.5],[106.7,10.7,5],[106.7,10.8,5],[106.6,10.7,5]]],"type":"Polygon"}}],
                 "bbox":[1,2,3,4],"type":"FeatureCollection"}
                """);
        assertThat(features).hasSize(1);
        assertThat(features.getFirst().code()).isNull();
        assertThat(Objects.requireNonNull(features.getFirst().polygons())
                        .getFirst()
                        .getFirst())
                .containsExactly(106.6, 10.7, 106.7, 10.7, 106.7, 10.8, 106.6, 10.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<?xml version=\"1.0\"?><kml/>",
                "PK\u0003\u0004\u0014\u0000",
                "code,name\n27139,Xuân Hòa",
                "[1,2,3]",
                "\"FeatureCollection\"",
                "{}",
                "{\"type\":\"Feature\",\"geometry\":null}",
                "{\"type\":\"Topology\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[]} and more"
            })
    void anotherFormatIsRefusedAsSuch(String text) {
        assertThat(refusal(text).code())
                .isIn(TerritoryRefusal.TER_201_NOT_GEOJSON, TerritoryRefusal.TER_204_UNREADABLE)
                .isEqualTo(
                        text.endsWith("more")
                                ? TerritoryRefusal.TER_204_UNREADABLE
                                : TerritoryRefusal.TER_201_NOT_GEOJSON);
    }

    @Test
    void aFileThatBreaksOffNamesLineAndFeature() {
        var whole = collection(square("27139", 106.6, 10.7, 0.01), square("27142", 106.61, 10.7, 0.01));
        var why = refusal(whole.substring(0, whole.length() - 40));
        assertThat(why.code()).isEqualTo(TerritoryRefusal.TER_204_UNREADABLE);
        assertThat(why.details().getFirst()).isEqualTo("2");
        assertThat(why.details().getLast()).isEqualTo("2");
    }

    @Test
    void halfACharacterIsADamagedFile() {
        var bytes = collection(square("27139", 106.6, 10.7, 0.01)).getBytes(StandardCharsets.UTF_8);
        var half = bytes.clone();
        int at = 0;
        while (half[at] != (byte) 0xe1) {
            at++;
        }
        half[at + 1] = 'x';
        assertThat(refusal(half).code()).isEqualTo(TerritoryRefusal.TER_204_UNREADABLE);
    }

    @Test
    void onlyWgs84IsTaken() {
        var wgs84 = "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}";
        var vn2000 = "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9210\"}}";
        var file = "{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":%s}";
        assertThat(read(file.formatted(wgs84))).isEmpty();
        assertThat(refusal(file.formatted(vn2000)))
                .isEqualTo(Refusal.of(TerritoryRefusal.TER_203_NOT_WGS84, "urn:ogc:def:crs:EPSG::9210"));
        assertThat(refusal(file.formatted("\"EPSG:9210\"")).code()).isEqualTo(TerritoryRefusal.TER_203_NOT_WGS84);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"type\":\"Point\",\"coordinates\":[106.6,10.7]}",
                "{\"type\":\"LineString\",\"coordinates\":[[106.6,10.7],[106.7,10.7]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[106.6,10.7],[106.7,10.7]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[106.6],[106.7]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[106.6,\"10.7\"],[106.7,10.7]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[106.6,10.7],[106.7,10.7]]]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":{\"x\":1}}"
            })
    void whatIsNoAreaIsSaidOfItsFeatureAndTheOthersAreRead(String geometry) {
        var features = read(collection(
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"27139\"},\"geometry\":" + geometry + "}",
                square("27142", 106.61, 10.7, 0.01)));
        assertThat(features.getFirst().polygons()).isNull();
        assertThat(features.getLast().polygons()).isNotNull();
    }

    @Test
    void aCodeThatIsNoTextIsNone() {
        var feature = "{\"type\":\"Feature\",\"properties\":{\"code\":27139},\"geometry\":"
                + polygon(square(106.6, 10.7, 0.01)) + "}";
        assertThat(read(collection(feature)).getFirst().code()).isNull();
    }

    @Test
    void nestingWithoutEndIsADamagedFile() {
        var text =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":" + "[".repeat(100_000);
        assertThat(refusal(text).code()).isEqualTo(TerritoryRefusal.TER_204_UNREADABLE);
    }
}
