package vn.motcua.territory.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.territory.CityMap;
import vn.motcua.territory.CityMaps;
import vn.motcua.territory.MapSubject;
import vn.motcua.territory.MapSubject.MapClass;
import vn.motcua.territory.MapSubject.Mark;
import vn.motcua.ui.Screen;
import vn.motcua.ui.TableView;

/** The public map: units by their kind. */
public record MapView(CityMaps maps, List<Unit> communes) {

    private static final List<UnitKind> KINDS = List.of(UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE);

    /** Null while no boundaries are imported. */
    public @Nullable CityMap map(Screen screen) {
        var kinds = IntStream.range(0, KINDS.size())
                .mapToObj(i -> new MapClass(screen.t("organization.group." + KINDS.get(i), count(KINDS.get(i))), i + 1))
                .toList();
        var marks = communes.stream()
                .map(it -> new Mark(it.id(), name(it, screen), "", KINDS.indexOf(it.kind()) + 1, href(it)))
                .toList();
        var description = screen.t("territory.map.description", communes.size());
        return maps.draw(new MapSubject(screen.t("territory.map.title"), description, kinds, marks))
                .orElse(null);
    }

    private long count(UnitKind kind) {
        return communes.stream().filter(it -> it.kind() == kind).count();
    }

    private static String name(Unit unit, Screen screen) {
        return screen.t("organization.name." + unit.kind(), unit.name());
    }

    private static String href(Unit unit) {
        return "/units/" + unit.code();
    }

    public TableView table(Screen screen) {
        return new TableView(
                screen.t("territory.table.caption"),
                List.of(
                        TableView.words(screen.t("territory.table.unit")),
                        TableView.words(screen.t("organization.code"))),
                communes.stream()
                        .map(it -> List.of(TableView.link(name(it, screen), href(it)), TableView.cell(it.code())))
                        .toList());
    }
}
