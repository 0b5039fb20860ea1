package vn.motcua.insight.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.insight.Due;
import vn.motcua.insight.Holder;
import vn.motcua.insight.InsightRefusal;
import vn.motcua.insight.Load;
import vn.motcua.insight.Reports;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.TableView;

/** What is due today, by who holds it. */
@Controller
class TodayPages {

    private final Reports reports;
    private final ReportViews views;
    private final RowViews rows;
    private final Officers officers;
    private final ReportDownloads downloads;
    private final Downloads files;
    private final PeriodWords words;
    private final Clock clock;

    TodayPages(
            Reports reports,
            ReportViews views,
            RowViews rows,
            Officers officers,
            ReportDownloads downloads,
            Downloads files,
            PeriodWords words,
            Clock clock) {
        this.reports = reports;
        this.views = views;
        this.rows = rows;
        this.officers = officers;
        this.downloads = downloads;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reports/today")
    String today(Officer me, @RequestParam(required = false) @Nullable Integer unit, Model model) {
        var of = unit(me, unit);
        var loads = reports.countDue(me, of);
        model.addAttribute("title", title());
        model.addAttribute("whose", views.whose(of));
        model.addAttribute("table", table(loads, of));
        model.addAttribute("units", views.choices(me));
        model.addAttribute("unit", ReportAsked.parameter(of));
        model.addAttribute(
                "tableHref",
                new Address("/reports/today/table")
                        .with("unit", ReportAsked.parameter(of))
                        .text());
        return "insight/today";
    }

    @GetMapping("/reports/today/table.{format}")
    View todayTable(Officer me, @PathVariable String format, @RequestParam(required = false) @Nullable Integer unit) {
        var of = unit(me, unit);
        return files.shown(
                me, format, title(), Map.of("unit", ReportAsked.parameter(of)), table(reports.countDue(me, of), of));
    }

    private String title() {
        return words.say("today.title", CivilTime.weekdayDate(CivilTime.day(clock.instant())));
    }

    private @Nullable UnitId unit(Officer me, @Nullable Integer typed) {
        var mine = reports.listUnits(me);
        return typed != null ? new UnitId(typed) : mine.size() == 1 ? mine.getFirst() : null;
    }

    private static Address rows(@Nullable UnitId unit, Holder holder, Due due) {
        return new Address("/reports/today/rows")
                .with("unit", ReportAsked.parameter(unit))
                .with("holder", holder)
                .with("due", due);
    }

    private TableView table(List<Load> loads, @Nullable UnitId unit) {
        var names = names(loads);
        var columns = new ArrayList<TableView.Column>();
        columns.add(TableView.words(words.say("today.officer")));
        for (var due : Due.values()) {
            columns.add(TableView.figures(words.say("due." + due)));
        }
        columns.add(TableView.figures(words.say("today.all")));
        return new TableView(
                words.say("today.caption"),
                columns,
                loads.stream().map(it -> row(it, names, unit)).toList());
    }

    private List<TableView.Cell> row(Load load, Map<AccountId, String> names, @Nullable UnitId unit) {
        var cells = new ArrayList<TableView.Cell>();
        cells.add(TableView.cell(name(load.holder(), names)));
        for (var due : Due.values()) {
            cells.add(
                    load.count(due) == 0
                            ? TableView.cell("0")
                            : TableView.link(
                                    Numbers.write(load.count(due)),
                                    rows(unit, load.holder(), due).text()));
        }
        cells.add(TableView.cell(Numbers.write(load.total())));
        return cells;
    }

    private Map<AccountId, String> names(List<Load> loads) {
        return officers.namesOf(loads.stream()
                .map(it -> it.holder().account())
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .toList());
    }

    private String name(Holder holder, Map<AccountId, String> names) {
        UUID account = holder.account();
        return account == null
                ? words.say("today.nobody")
                : names.getOrDefault(new AccountId(account), words.say("today.unknown"));
    }

    @GetMapping("/reports/today/rows")
    String rows(
            Officer me,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "none") String holder,
            @RequestParam(defaultValue = "TODAY") String due,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var of = unit(me, unit);
        var who = holder(holder);
        var which = ReportAsked.one(Due.values(), due);
        var found = reports.listDue(me, of, who, which, after, ReportPages.A_PAGE);
        var here = rows(of, who, which);
        var title = words.say("due." + which);
        model.addAttribute(
                "page",
                new RowsPage(
                        title,
                        name(who, names(List.of(new Load(who, Map.of())))) + " · " + views.whose(of),
                        rows.dueTable(words.say("rows.caption.due"), found.items(), of == null, me),
                        found.next() == null
                                ? null
                                : here.with("after", found.next()).text(),
                        after == null ? null : here.text(),
                        here.below("table").text(),
                        new Address("/reports/today")
                                .with("unit", ReportAsked.parameter(of))
                                .text()));
        return "insight/rows";
    }

    private static Holder holder(String typed) {
        return Holder.parse(typed).orElseThrow(() -> new RefusedException(InsightRefusal.INS_108_NO_SUCH_FIGURE));
    }

    @GetMapping("/reports/today/rows/table.{format}")
    View rowsTable(
            Officer me,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "none") String holder,
            @RequestParam(defaultValue = "TODAY") String due) {
        var of = unit(me, unit);
        var who = holder(holder);
        var which = ReportAsked.one(Due.values(), due);
        reports.listDue(me, of, who, which, null, 1);
        return downloads.due(
                me,
                format,
                words.say("due." + which),
                Map.of("unit", ReportAsked.parameter(of), "holder", who.toString(), "due", which.name()),
                after -> reports.listDue(me, of, who, which, after, ReportDownloads.A_SLICE));
    }
}
