package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.LeftBehind;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** What nobody present can go on with, for whoever leads or administers the unit. Names no applicant. */
@Controller
class LeftBehindPages {

    private final LeftBehind leftBehind;
    private final Officers officers;
    private final Units units;
    private final ListDownloads downloads;
    private final Messages messages;

    LeftBehindPages(LeftBehind leftBehind, Officers officers, Units units, ListDownloads downloads, Messages messages) {
        this.leftBehind = leftBehind;
        this.officers = officers;
        this.units = units;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/stranded")
    String list(@RequestParam(defaultValue = "") String unit, Officer me, Model model) {
        var mine = leftBehind.listUnits(me);
        var shown = chosen(mine, unit);
        model.addAttribute("table", table(shown, leftBehind.list(shown, me)));
        model.addAttribute("unit", String.valueOf(shown.value()));
        model.addAttribute("units", mine.stream().map(this::choice).toList());
        return "dossier/stranded";
    }

    @GetMapping("/stranded/table.{format}")
    View table(@PathVariable String format, @RequestParam(defaultValue = "") String unit, Officer me) {
        var shown = chosen(leftBehind.listUnits(me), unit);
        var table = table(shown, leftBehind.list(shown, me));
        return downloads.shown(me, format, say("title"), Map.of("unit", String.valueOf(shown.value())), table);
    }

    private static UnitId chosen(List<UnitId> mine, String typed) {
        return mine.stream()
                .filter(it -> typed.isBlank() || String.valueOf(it.value()).equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_403_NOT_ALLOWED));
    }

    private Choice choice(UnitId unit) {
        return new Choice(String.valueOf(unit.value()), units.get(unit).fullName());
    }

    private TableView table(UnitId unit, List<LeftBehind.Group> groups) {
        var names = officers.namesOf(groups.stream()
                .map(LeftBehind.Group::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new TableView(
                say("caption", units.get(unit).fullName(), groups.size()),
                List.of(
                        TableView.words(say("procedure")),
                        TableView.words(say("state")),
                        TableView.words(say("holder")),
                        TableView.figures(say("count")),
                        TableView.words(say("oldest")),
                        TableView.words(say("now"))),
                groups.stream().map(it -> row(it, names)).toList());
    }

    private List<TableView.Cell> row(LeftBehind.Group it, Map<AccountId, String> names) {
        return List.of(
                TableView.cell(WorklistRows.shortName(it.procedureName())),
                TableView.cell(it.state().label()),
                TableView.cell(it.holder() == null ? it.desk() : names.getOrDefault(it.holder(), "")),
                TableView.cell(String.valueOf(it.count())),
                TableView.link(it.oldestCode(), "/dossiers/" + it.oldest()),
                TableView.cell(say(it.leaders() ? "now.leader" : "now.nobody")));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.stranded." + key, values);
    }
}
