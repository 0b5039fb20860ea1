package vn.motcua.organization.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.organization.Successions;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.Text;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.tables.TableAnswer;
import vn.motcua.tables.TableFormat;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Find a unit, and see it. */
@Controller
class UnitController {

    private static final int MOST_FOUND = 30;

    private final Units units;
    private final Successions successions;
    private final UnitLookUp lookUp;
    private final Messages messages;

    UnitController(Units units, Successions successions, UnitLookUp lookUp, Messages messages) {
        this.units = units;
        this.successions = successions;
        this.lookUp = lookUp;
        this.messages = messages;
    }

    @GetMapping("/units")
    String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        model.addAttribute("typed", Text.clean(typed));
        model.addAttribute("found", units.search(typed, MOST_FOUND));
        model.addAttribute("former", successions.search(typed, MOST_FOUND));
        model.addAttribute("groups", groups());
        model.addAttribute("tableHref", tableHref(Text.clean(typed)));
        return "organization/list";
    }

    private static String tableHref(String typed) {
        var uri = UriComponentsBuilder.fromPath("/units/table");
        return typed.isEmpty()
                ? uri.toUriString()
                : uri.queryParam("q", "{q}").encode().build(typed).toString();
    }

    /** All units of today, or those that fit what was typed. */
    @GetMapping("/units/table.{format}")
    View table(@PathVariable String format, @RequestParam(name = "q", defaultValue = "") String typed) {
        var listed = typed.isBlank()
                ? groups().stream().flatMap(it -> it.units().stream()).toList()
                : units.search(typed, MOST_FOUND);
        return new TableAnswer(
                TableFormat.asked(format),
                say("table.title"),
                List.of(Heading.of(say("code")), Heading.wide(say("table.name")), Heading.of(say("kind"))),
                RowSource.of(listed, this::cells));
    }

    private List<Cell> cells(Unit unit) {
        return List.of(
                Cell.text(unit.code()),
                Cell.text(say("name." + unit.kind(), unit.name())),
                Cell.text(say("kind." + unit.kind())));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "organization." + key, values);
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

    /** @param on a day on which the code was borne by the unit meant; today when left out */
    @GetMapping("/units/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        model.addAttribute("view", lookUp.view(code, on, year));
        return "organization/unit";
    }
}
