package vn.motcua.organization.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;

/** Find a unit, and see it. */
@Controller
class UnitController {

    private static final int MOST_FOUND = 30;

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    @GetMapping("/units")
    String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        model.addAttribute("typed", Text.clean(typed));
        model.addAttribute("found", units.search(typed, MOST_FOUND));
        model.addAttribute("former", former(typed));
        model.addAttribute("groups", groups());
        return "organization/list";
    }

    private List<FormerView> former(String typed) {
        return units.searchFormer(typed, MOST_FOUND).stream()
                .map(former -> new FormerView(former, units.get(former.successor())))
                .toList();
    }

    private List<UnitGroup> groups() {
        return Stream.of(
                        UnitKind.WARD,
                        UnitKind.COMMUNE,
                        UnitKind.SPECIAL_ZONE,
                        UnitKind.CITY_CENTRE,
                        UnitKind.DEPARTMENT,
                        UnitKind.VERTICAL_AGENCY)
                .map(kind -> new UnitGroup(kind, units.listOf(kind)))
                .toList();
    }

    @GetMapping("/units/{code}")
    String show(@PathVariable String code, Model model) {
        var unit = units.findByCode(code)
                .orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_101_UNKNOWN_UNIT));
        model.addAttribute(
                "view", new UnitView(unit, parentOf(unit), units.findCentre(unit.id()), units.listFormer(unit.id())));
        return "organization/unit";
    }

    private Optional<Unit> parentOf(Unit unit) {
        return Optional.ofNullable(unit.parent()).map(units::get);
    }
}
