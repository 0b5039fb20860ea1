package vn.motcua.territory.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.territory.GeoPoint;
import vn.motcua.territory.TerritoryRefusal;
import vn.motcua.territory.internal.JdbcBoundaries.Bounded;

/** The features of one file as they come, each checked on its own, then all against each other. */
final class CheckedFeatures {

    /** Where the middle of a unit is sought; a hundredth of its extent is near enough to the deepest place. */
    private static final double PRECISION = 0.01;

    private final Function<String, Optional<Unit>> unitOfCode;
    private final int shown;
    private final List<Bounded> areas = new ArrayList<>();
    private final Map<UnitId, Borne> borne = new HashMap<>();
    private final List<Finding> remarks = new ArrayList<>();
    private int wrong;
    private int repaired;
    private int points;

    private record Borne(String code, int feature) {}

    /** @param shown so many findings are kept, the others only counted */
    CheckedFeatures(Function<String, Optional<Unit>> unitOfCode, int shown) {
        this.unitOfCode = unitOfCode;
        this.shown = shown;
    }

    void take(Feature feature) {
        var code = feature.code();
        if (code == null || code.isBlank()) {
            wrong(feature, "", TerritoryRefusal.TER_301_CODE_MISSING);
            return;
        }
        var unit = unitOfCode
                .apply(code)
                .filter(it -> it.kind().isCommuneLevel())
                .map(Unit::id)
                .orElse(null);
        var name = GeoJsonReader.shortened(code);
        if (unit == null) {
            wrong(feature, name, TerritoryRefusal.TER_302_CODE_UNKNOWN, name);
            return;
        }
        var before = borne.putIfAbsent(unit, new Borne(code, feature.number()));
        if (before != null) {
            wrong(feature, name, TerritoryRefusal.TER_303_CODE_TWICE, name, String.valueOf(before.feature()));
            return;
        }
        keep(feature, unit, name);
    }

    private void keep(Feature feature, UnitId unit, String code) {
        var sound = SoundArea.of(feature);
        var area = sound.area();
        var remark = sound.remark();
        if (remark != null) {
            remark(new Finding(feature.number(), code, remark));
        }
        if (area == null) {
            wrong++;
            return;
        }
        if (remark != null) {
            repaired++;
        }
        points += area.getNumPoints();
        areas.add(new Bounded(unit, area));
    }

    private void wrong(Feature feature, String code, RefusalCode what, Object... details) {
        wrong++;
        remark(new Finding(feature.number(), code, Refusal.of(what, details)));
    }

    private void remark(Finding finding) {
        if (remarks.size() < shown) {
            remarks.add(finding);
        }
    }

    /**
     * The deepest place of each unit must be answered with that unit: two areas that lie over each other, or one that bears another's
     * code, are seen here.
     */
    void findEachInItself() {
        if (wrong > 0) {
            return;
        }
        var index = new BoundaryIndex(areas.stream()
                .map(it -> Area.of(it.unit(), borne(it.unit()).code(), it.area()))
                .toList());
        for (var it : areas) {
            var found = index.find(deepest(it.area())).map(BoundaryIndex.Found::unit);
            if (found.isEmpty() || !found.get().equals(it.unit())) {
                var itself = borne(it.unit());
                var other = found.map(this::borne).map(Borne::code).orElse("?");
                wrong++;
                remark(new Finding(
                        itself.feature(), itself.code(), Refusal.of(TerritoryRefusal.TER_309_LIES_IN_ANOTHER, other)));
            }
        }
    }

    private Borne borne(UnitId unit) {
        var it = borne.get(unit);
        if (it == null) {
            throw new IllegalStateException("Never taken: " + unit);
        }
        return it;
    }

    /** The middle of the largest circle that fits into the area. */
    static GeoPoint deepest(Geometry area) {
        Envelope extent = area.getEnvelopeInternal();
        double precision = Math.max(extent.getWidth(), extent.getHeight()) * PRECISION;
        var middle = MaximumInscribedCircle.getCenter(area, precision).getCoordinate();
        return new GeoPoint(middle.y, middle.x);
    }

    List<Bounded> areas() {
        return areas;
    }

    boolean has(UnitId unit) {
        return borne.containsKey(unit);
    }

    List<Finding> remarks() {
        return remarks;
    }

    int wrong() {
        return wrong;
    }

    int repaired() {
        return repaired;
    }

    int points() {
        return points;
    }
}
