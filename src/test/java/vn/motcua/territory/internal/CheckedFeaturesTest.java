package vn.motcua.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.territory.GeoJson.collection;
import static vn.motcua.territory.GeoJson.feature;
import static vn.motcua.territory.GeoJson.multiPolygon;
import static vn.motcua.territory.GeoJson.polygon;
import static vn.motcua.territory.GeoJson.ring;
import static vn.motcua.territory.GeoJson.square;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.territory.TerritoryRefusal;

class CheckedFeaturesTest {

    /** A department and two wards. */
    private static Optional<Unit> unit(String code) {
        return switch (code) {
            case "00001" -> Optional.of(new Unit(new UnitId(1), code, "Một", UnitKind.WARD, null));
            case "00002" -> Optional.of(new Unit(new UnitId(2), code, "Hai", UnitKind.WARD, null));
            case "S" -> Optional.of(new Unit(new UnitId(3), code, "Sở Thử nghiệm", UnitKind.DEPARTMENT, null));
            default -> Optional.empty();
        };
    }

    private static CheckedFeatures check(String... features) {
        var checked = new CheckedFeatures(CheckedFeaturesTest::unit, 3);
        var file = collection(features).getBytes(StandardCharsets.UTF_8);
        GeoJsonReader.read(new ByteArrayInputStream(file), checked::take);
        checked.findEachInItself();
        return checked;
    }

    private static Finding only(CheckedFeatures checked) {
        assertThat(checked.wrong()).isEqualTo(1);
        assertThat(checked.remarks()).hasSize(1);
        return checked.remarks().getFirst();
    }

    private static void assertWrong(String geometry, TerritoryRefusal why) {
        var finding = only(check(square("00001", 106.6, 10.7, 0.01), feature("00002", geometry)));
        assertThat(finding.feature()).isEqualTo(2);
        assertThat(finding.code()).isEqualTo("00002");
        assertThat(finding.what().code()).isEqualTo(why);
    }

    @Test
    void twoNeighboursAreTakenAsTheyAre() {
        var checked = check(square("00001", 106.6, 10.7, 0.01), square("00002", 106.61, 10.7, 0.01));
        assertThat(checked.remarks()).isEmpty();
        assertThat(checked.areas()).hasSize(2);
        assertThat(checked.points()).isEqualTo(10);
        assertThat(checked.repaired()).isZero();
    }

    @Test
    void aCodeNobodyBearsIsReportedWithItsFeature() {
        var finding = only(check(square("00001", 106.6, 10.7, 0.01), square("99999", 106.7, 10.7, 0.01)));
        assertThat(finding.what().code()).isEqualTo(TerritoryRefusal.TER_302_CODE_UNKNOWN);
        assertThat(finding.what().details()).containsExactly("99999");
    }

    @Test
    void aDepartmentHasNoBoundary() {
        assertThat(only(check(square("S", 106.7, 10.7, 0.01))).what().code())
                .isEqualTo(TerritoryRefusal.TER_302_CODE_UNKNOWN);
    }

    @Test
    void aCodeBorneTwiceNamesTheFirstFeature() {
        var finding = only(check(square("00001", 106.6, 10.7, 0.01), square("00001", 106.7, 10.7, 0.01)));
        assertThat(finding.feature()).isEqualTo(2);
        assertThat(finding.what().details()).containsExactly("00001", "1");
    }

    @Test
    void aFeatureWithoutCodeIsReported() {
        assertThat(only(check("{\"type\":\"Feature\",\"geometry\":null}"))
                        .what()
                        .code())
                .isEqualTo(TerritoryRefusal.TER_301_CODE_MISSING);
    }

    @Test
    void ringsMustCloseAndSurroundSomething() {
        assertWrong("null", TerritoryRefusal.TER_304_NOT_AN_AREA);
        assertWrong(
                polygon(ring(106.7, 10.7, 106.8, 10.7, 106.8, 10.8, 106.7, 10.8)), TerritoryRefusal.TER_305_RING_OPEN);
        assertWrong(polygon(ring(106.7, 10.7, 106.8, 10.7, 106.7, 10.7)), TerritoryRefusal.TER_306_RING_SHORT);
        assertWrong(
                polygon(square(106.7, 10.7, 0.1), ring(106.72, 10.72, 106.73, 10.72)),
                TerritoryRefusal.TER_305_RING_OPEN);
    }

    @Test
    void metresAndSwappedDegreesAreNoDegrees() {
        assertWrong(polygon(square(603_000, 1_190_000, 500)), TerritoryRefusal.TER_307_OUT_OF_RANGE);
        assertWrong(polygon(square(10.7, 106.7, 0.1)), TerritoryRefusal.TER_307_OUT_OF_RANGE);
        assertWrong(
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,10],[106,10],[106,11],[1e999,10]]]}",
                TerritoryRefusal.TER_307_OUT_OF_RANGE);
    }

    @Test
    void aBowTieIsForItsAuthorToMend() {
        assertWrong(
                polygon(ring(106.7, 10.7, 106.8, 10.8, 106.8, 10.7, 106.7, 10.8, 106.7, 10.7)),
                TerritoryRefusal.TER_308_CROSSES_ITSELF);
    }

    @Test
    void aTinyLoopIsMendedAndReported() {
        // the border runs 0.00001 degrees back over itself at one corner
        var loop = polygon(ring(
                106.7, 10.7, 106.8, 10.7, 106.8, 10.8, 106.70001, 10.8, 106.69999, 10.80001, 106.7, 10.80001, 106.7,
                10.7));
        var checked = check(square("00001", 106.6, 10.7, 0.01), feature("00002", loop));
        assertThat(checked.wrong()).isZero();
        assertThat(checked.repaired()).isEqualTo(1);
        assertThat(checked.remarks()).singleElement().satisfies(it -> {
            assertThat(it.feature()).isEqualTo(2);
            assertThat(it.what().code()).isEqualTo(TerritoryRefusal.TER_401_REPAIRED);
        });
        assertThat(checked.areas()).allMatch(it -> it.area().isValid());
    }

    @Test
    void twoUnitsDrawnOverEachOtherAreReported() {
        var finding = only(check(square("00001", 106.6, 10.7, 0.01), square("00002", 106.6, 10.7, 0.01)));
        assertThat(finding.feature()).isEqualTo(2);
        assertThat(finding.what().code()).isEqualTo(TerritoryRefusal.TER_309_LIES_IN_ANOTHER);
        assertThat(finding.what().details()).containsExactly("00001");
    }

    @Test
    void holesAndIslandsAreTaken() {
        var checked = check(
                feature("00001", polygon(square(106.6, 10.6, 0.1), square(106.64, 10.64, 0.02))),
                feature("00002", multiPolygon(square(106.64, 10.64, 0.02), square(106.9, 10.6, 0.001))));
        assertThat(checked.remarks()).isEmpty();
    }

    @Test
    void findingsBeyondThoseShownAreCounted() {
        var checked = check("1", "2", "3", "4", "5");
        assertThat(checked.wrong()).isEqualTo(5);
        assertThat(checked.remarks()).hasSize(3);
    }
}
