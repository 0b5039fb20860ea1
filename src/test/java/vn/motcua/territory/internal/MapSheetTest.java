package vn.motcua.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.UnitId;
import vn.motcua.territory.GeoJson;

class MapSheetTest {

    private static final Pattern START = Pattern.compile("M(-?\\d+)[ ]?(-?\\d+)");

    /** One far out, a cluster of small ones, large ones around. */
    private static MapSheet sheet(int units) {
        var codes = IntStream.range(0, units).mapToObj(String::valueOf).toList();
        var areas = new ArrayList<Area>();
        GeoJsonReader.read(
                new ByteArrayInputStream(GeoJson.city(codes).getBytes(StandardCharsets.UTF_8)),
                it -> areas.add(Area.of(new UnitId(it.number() - 1), String.valueOf(it.code()), area(it))));
        return MapSheet.of(areas);
    }

    private static org.locationtech.jts.geom.Geometry area(Feature feature) {
        var area = SoundArea.of(feature).area();
        if (area == null) {
            throw new AssertionError("No area: " + feature);
        }
        return area;
    }

    @Test
    void everyUnitIsDrawnAndIsToBeClickedInExactlyOneDrawing() {
        var sheet = sheet(80);
        assertThat(sheet.drawings()).extracting(MapSheet.Drawing::enlarged).containsExactly(false, true);
        assertThat(sheet.drawings().getFirst().outlines()).hasSize(80);
        var leading = sheet.drawings().stream()
                .flatMap(it -> it.outlines().stream())
                .filter(MapSheet.Outline::leads)
                .map(MapSheet.Outline::unit)
                .toList();
        assertThat(leading).hasSize(80).doesNotHaveDuplicates();
        assertThat(sheet.drawings().getLast().outlines())
                .filteredOn(MapSheet.Outline::leads)
                .hasSize(20);
    }

    @Test
    void theFarIslandStandsInAFrameWithItsNameInAFreeCorner() {
        var whole = sheet(80).drawings().getFirst();
        var island = whole.frames().stream().filter(it -> it.unit() != null).toList();
        assertThat(island).singleElement().satisfies(frame -> {
            assertThat(frame.unit()).isEqualTo(new UnitId(0));
            assertThat(startOf(outline(whole, 0))[0]).isBetween(frame.x(), frame.x() + frame.width());
            assertThat(startOf(outline(whole, 0))[1]).isBetween(frame.y(), frame.y() + frame.height());
        });
        // a thousand units for the mainland alone, not for the sea
        assertThat(Math.max(whole.width(), whole.height())).isBetween(1_000, 1_300);
    }

    private static String outline(MapSheet.Drawing drawing, int unit) {
        return drawing.outlines().stream()
                .filter(it -> it.unit().value() == unit)
                .findFirst()
                .orElseThrow()
                .path();
    }

    private static int[] startOf(String path) {
        var start = START.matcher(path);
        assertThat(start.find()).as(path).isTrue();
        return new int[] {Integer.parseInt(start.group(1)), Integer.parseInt(start.group(2))};
    }

    @Test
    void nothingIsDrawnOutsideOfItsDrawing() {
        for (var drawing : sheet(80).drawings()) {
            for (var outline : drawing.outlines()) {
                var start = startOf(outline.path());
                assertThat(start[0]).isBetween(0, drawing.width());
                assertThat(start[1]).isBetween(0, drawing.height());
            }
        }
    }

    @Test
    void aSquareIsDrawnWithFourCornersInWholeUnits() {
        var whole = MapSheet.of(List.of(
                        Area.of(new UnitId(1), "1", square(106.6, 10.7, 0.1)),
                        Area.of(new UnitId(2), "2", square(106.7, 10.7, 0.1))))
                .drawings();
        assertThat(whole).singleElement().satisfies(it -> {
            assertThat(it.frames()).isEmpty();
            assertThat(it.outlines()).hasSize(2);
            assertThat(it.outlines().getFirst().path())
                    .matches("M\\d+ \\d+l(-?\\d+[ -]?)+\\d*z")
                    .hasSizeLessThan(45);
        });
    }

    private static org.locationtech.jts.geom.Geometry square(double west, double south, double side) {
        return SoundArea.GEOMETRY.toGeometry(
                new org.locationtech.jts.geom.Envelope(west, west + side, south, south + side));
    }

    @Test
    void aCityWithoutBoundariesHasNoDrawing() {
        assertThat(MapSheet.of(List.of()).drawings()).isEmpty();
    }
}
