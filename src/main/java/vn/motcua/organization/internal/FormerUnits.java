package vn.motcua.organization.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.organization.FormerUnit;
import vn.motcua.organization.UnitId;

/** The units of before 01/7/2025, by successor and by name; immutable. */
final class FormerUnits {

    private final Map<UnitId, List<FormerUnit>> bySuccessor;
    private final NameSearch<FormerUnit> search;

    FormerUnits(List<FormerUnit> all) {
        bySuccessor = all.stream().collect(Collectors.groupingBy(FormerUnit::successor));
        search = new NameSearch<>(all.stream().map(FormerUnits::named).toList());
    }

    List<FormerUnit> of(UnitId successor) {
        return List.copyOf(bySuccessor.getOrDefault(successor, List.of()));
    }

    List<FormerUnit> find(String typed, int limit) {
        return search.find(typed, limit);
    }

    private static NameSearch.Named<FormerUnit> named(FormerUnit former) {
        return new NameSearch.Named<>(former, "", withoutKind(former.name()), former.name() + " " + former.place());
    }

    private static String withoutKind(String name) {
        return name.replaceFirst("^(Phường|Xã|Thị trấn|Huyện) ", "");
    }
}
