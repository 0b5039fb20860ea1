package vn.motcua.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.motcua.organization.UnitId;
import vn.motcua.territory.GeoPoint;

/** Which unit a point lies in, where it is clear and where it is not. A degree is about 109 km east and 110.6 km north here. */
class BoundaryIndexTest {

    private static final double METRE_EAST = 1 / MetresPerDegree.at(10.7).east();
    private static final double METRE_NORTH = 1 / MetresPerDegree.at(10.7).north();

    private final List<Area> areas = new ArrayList<>();

    private void unit(int id, Geometry area) {
        areas.add(Area.of(new UnitId(id), "0000" + id, area));
    }

    /** Metres from the corner 106.6 E, 10.7 N. */
    private static Polygon box(double west, double south, double east, double north) {
        return SoundArea.GEOMETRY.createPolygon(
                new Coordinate[] {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)});
    }

    private static Coordinate at(double east, double north) {
        return new Coordinate(106.6 + east * METRE_EAST, 10.7 + north * METRE_NORTH);
    }

    private Optional<BoundaryIndex.Found> find(double east, double north) {
        var point = at(east, north);
        return new BoundaryIndex(areas).find(new GeoPoint(point.y, point.x));
    }

    private int unitAt(double east, double north) {
        return find(east, north).orElseThrow().unit().value();
    }

    @Test
    void aPointInsideIsAnsweredWithItsDistanceToTheBorder() {
        unit(1, box(0, 0, 1000, 1000));
        unit(2, box(1000, 0, 2000, 1000));
        var found = find(300, 500).orElseThrow();
        assertThat(found.unit()).isEqualTo(new UnitId(1));
        assertThat(found.near()).isFalse();
        assertThat(found.others()).isEmpty();
        assertThat(found.metres()).isCloseTo(300, within(0.5));
    }

    @Test
    void onACommonBorderTheLowerCodeAnswersWhicheverCameFirst() {
        unit(2, box(1000, 0, 2000, 1000));
        unit(1, box(0, 0, 1000, 1000));
        var found = find(1000, 500).orElseThrow();
        assertThat(found.unit()).isEqualTo(new UnitId(1));
        assertThat(found.near()).isFalse();
        assertThat(found.others()).containsExactly(new UnitId(2));
        assertThat(found.metres()).isZero();
    }

    @Test
    void whereNeighboursOverlapTheDeeperAnswers() {
        // both claim the strip from 983 to 1000
        unit(1, box(0, 0, 1000, 1000));
        unit(2, box(983, 0, 2000, 1000));
        assertThat(unitAt(986, 500)).isEqualTo(1);
        assertThat(unitAt(997, 500)).isEqualTo(2);
        assertThat(find(986, 500).orElseThrow().others()).containsExactly(new UnitId(2));
    }

    @Test
    void inAGapTheNearerAnswersAndIsSaidToBeNear() {
        unit(1, box(0, 0, 1000, 1000));
        unit(2, box(1017, 0, 2000, 1000));
        var found = find(1005, 500).orElseThrow();
        assertThat(found.unit()).isEqualTo(new UnitId(1));
        assertThat(found.near()).isTrue();
        assertThat(found.metres()).isCloseTo(5, within(0.05));
        assertThat(found.others()).containsExactly(new UnitId(2));
        assertThat(unitAt(1012, 500)).isEqualTo(2);
    }

    @Test
    void twentyFourMetresOutsideIsNearAndTwentySixIsNowhere() {
        unit(1, box(0, 0, 1000, 1000));
        assertThat(find(500, 1024))
                .hasValueSatisfying(it -> assertThat(it.near()).isTrue());
        assertThat(find(500, 1026)).isEmpty();
        assertThat(find(-24, 500)).isPresent();
        assertThat(find(-26, 500)).isEmpty();
        // the corner is farther than either side
        assertThat(find(-20, -20)).isEmpty();
    }

    @Test
    void aHoleBelongsToWhoLiesInIt() {
        var around = SoundArea.GEOMETRY.createPolygon(
                box(0, 0, 3000, 3000).getExteriorRing(), new org.locationtech.jts.geom.LinearRing[] {
                    box(1000, 1000, 2000, 2000).getExteriorRing()
                });
        unit(1, around);
        assertThat(find(1500, 1500)).isEmpty();
        unit(2, box(1000, 1000, 2000, 2000));
        assertThat(unitAt(1500, 1500)).isEqualTo(2);
        assertThat(unitAt(500, 1500)).isEqualTo(1);
    }

    @Test
    void anIslandBelongsToItsUnit() {
        unit(1, SoundArea.GEOMETRY.createMultiPolygon(new Polygon[] {
            box(0, 0, 1000, 1000), box(50_000, -90_000, 50_500, -89_500)
        }));
        unit(2, box(1000, 0, 2000, 1000));
        assertThat(unitAt(50_250, -89_750)).isEqualTo(1);
        assertThat(find(25_000, -45_000)).isEmpty();
    }

    @Test
    void randomPointsAreAnsweredAsTheGeometryLibraryAnswers() {
        var random = new Random(20251107);
        unit(1, star(random, 0, 0));
        unit(2, star(random, 3_000, 500));
        var index = new BoundaryIndex(areas);
        var shapes = List.of(star(new Random(20251107), 0, 0));
        int inside = 0;
        for (int i = 0; i < 2_000; i++) {
            var at = at(random.nextDouble(-2_000, 2_000), random.nextDouble(-2_000, 2_000));
            boolean covered = shapes.getFirst().covers(SoundArea.GEOMETRY.createPoint(at));
            var found = index.find(new GeoPoint(at.y, at.x));
            boolean named = found.filter(it -> !it.near())
                    .filter(it -> it.unit().value() == 1 || it.others().contains(new UnitId(1)))
                    .isPresent();
            if (covered) {
                inside++;
                assertThat(named).as(at + " lies in the first").isTrue();
            }
        }
        assertThat(inside).isGreaterThan(200);
    }

    private static Polygon star(Random random, double east, double north) {
        int corners = 60;
        var ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double far = random.nextDouble(700, 1_600);
            ring[i] = at(east + far * Math.cos(angle), north + far * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return SoundArea.GEOMETRY.createPolygon(ring);
    }
}
