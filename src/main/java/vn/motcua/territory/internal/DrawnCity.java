package vn.motcua.territory.internal;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.territory.BoundaryEdition;
import vn.motcua.territory.CityMap;
import vn.motcua.territory.CityMaps;
import vn.motcua.territory.MapSubject;
import vn.motcua.territory.MapSubject.Mark;

/** Lays figures on the sheet of the city, which is drawn once for an edition and the units of a day. */
@Component
class DrawnCity implements CityMaps {

    private final RememberedBoundaries boundaries;
    private final Units units;
    private final Clock clock;
    private volatile @Nullable Drawn drawn;

    private record Drawn(UUID edition, List<UnitId> communes, MapSheet sheet) {}

    DrawnCity(RememberedBoundaries boundaries, Units units, Clock clock) {
        this.boundaries = boundaries;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Optional<CityMap> draw(MapSubject subject) {
        return boundaries
                .findEdition(CivilTime.day(clock.instant()))
                .map(edition -> draw(subject, edition, sheet(edition)))
                .filter(it -> !it.panels().isEmpty());
    }

    private MapSheet sheet(BoundaryEdition edition) {
        var communes = units.listCommunes().stream().map(Unit::id).toList();
        var known = drawn;
        if (known != null
                && known.edition().equals(edition.id())
                && known.communes().equals(communes)) {
            return known.sheet();
        }
        return drawAnew(edition, communes);
    }

    /** A second or two of two threads drawing the same would be spent for nothing. */
    private synchronized MapSheet drawAnew(BoundaryEdition edition, List<UnitId> communes) {
        var known = drawn;
        if (known != null
                && known.edition().equals(edition.id())
                && known.communes().equals(communes)) {
            return known.sheet();
        }
        var shown = new HashSet<>(communes);
        var sheet = MapSheet.of(boundaries.index(edition).areas().stream()
                .filter(it -> shown.contains(it.unit()))
                .toList());
        drawn = new Drawn(edition.id(), communes, sheet);
        return sheet;
    }

    private CityMap draw(MapSubject subject, BoundaryEdition edition, MapSheet sheet) {
        var marks = subject.marks().stream().collect(Collectors.toMap(Mark::unit, Function.identity(), (a, _) -> a));
        var panels = sheet.drawings().stream().map(it -> panel(it, marks)).toList();
        return new CityMap(subject.title(), subject.description(), panels, subject.classes(), edition);
    }

    private CityMap.Panel panel(MapSheet.Drawing drawing, Map<UnitId, Mark> marks) {
        return new CityMap.Panel(
                drawing.enlarged(),
                drawing.width(),
                drawing.height(),
                drawing.outlines().stream()
                        .map(it -> shape(it, marks.get(it.unit())))
                        .toList(),
                drawing.frames().stream()
                        .map(it -> new CityMap.Inset(it.x(), it.y(), it.width(), it.height(), label(it.unit())))
                        .toList());
    }

    private CityMap.Shape shape(MapSheet.Outline outline, @Nullable Mark mark) {
        return mark == null
                ? new CityMap.Shape(outline.path(), label(outline.unit()), 0, null)
                : new CityMap.Shape(outline.path(), mark.label(), mark.shade(), outline.leads() ? mark.href() : null);
    }

    private String label(@Nullable UnitId unit) {
        return unit == null ? "" : units.find(unit).map(Unit::name).orElse("");
    }
}
