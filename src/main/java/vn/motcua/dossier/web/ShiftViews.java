package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Shifts;
import vn.motcua.dossier.Shifts.Closed;
import vn.motcua.dossier.Shifts.Content;
import vn.motcua.dossier.Shifts.Line;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.organization.Unit;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Shifts in words. */
@Component
class ShiftViews {

    private final DeskViews desks;
    private final Officers officers;
    private final Messages messages;

    ShiftViews(DeskViews desks, Officers officers, Messages messages) {
        this.desks = desks;
        this.officers = officers;
        this.messages = messages;
    }

    ShiftPage.Own own(Unit desk, Content content, String remark, @Nullable Refusal refused, Officer me) {
        return new ShiftPage.Own(
                desk.code(),
                desks.choices(me),
                facts(content),
                table(content),
                content.more(),
                remark,
                refused,
                UUID.randomUUID().toString());
    }

    List<ShiftPage.Row> rows(List<Closed> shifts) {
        var names =
                officers.namesOf(shifts.stream().map(Closed::giver).distinct().toList());
        return shifts.stream()
                .map(it -> new ShiftPage.Row(
                        "/shift/" + it.id(),
                        it.number(),
                        say(
                                "desk.shift.row",
                                names.getOrDefault(it.giver(), ""),
                                CivilTime.moment(it.closedAt()),
                                it.content().lines().size())))
                .toList();
    }

    /** Sheets as lines of a table. */
    TableView sheets(List<Closed> shifts) {
        var names = officers.namesOf(shifts.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.giver()), Stream.ofNullable(it.end()).map(Shifts.End::by)))
                .collect(Collectors.toSet()));
        return new TableView(
                say("desk.shift.past"),
                List.of(
                        TableView.words(say("desk.shift.number")),
                        TableView.words(say("desk.shift.fact.giver")),
                        TableView.words(say("desk.shift.fact.from")),
                        TableView.words(say("desk.shift.fact.closed")),
                        TableView.figures(say("desk.shift.dossiers")),
                        TableView.words(say("desk.shift.fact.end")),
                        TableView.figures(say("desk.shift.fact.missing"))),
                shifts.stream().map(it -> cells(it, names)).toList());
    }

    private List<TableView.Cell> cells(Closed shift, Map<AccountId, String> names) {
        var end = shift.end();
        return Stream.of(
                        shift.number(),
                        names.getOrDefault(shift.giver(), ""),
                        CivilTime.moment(shift.content().from()),
                        CivilTime.moment(shift.closedAt()),
                        String.valueOf(shift.content().lines().size()),
                        end == null
                                ? say("desk.shift.end.open")
                                : say(
                                        "desk.shift.end." + end.outcome(),
                                        names.getOrDefault(end.by(), ""),
                                        CivilTime.moment(end.at())),
                        String.valueOf(end == null ? 0 : end.missing().size()))
                .map(TableView::cell)
                .toList();
    }

    ShiftSheetPage sheet(Closed shift, String remark, @Nullable Refusal refused, Officer me) {
        var facts = new ArrayList<>(List.of(detail("giver", officers.nameOf(shift.giver()))));
        facts.addAll(facts(shift.content()));
        facts.add(detail("closed", CivilTime.moment(shift.closedAt())));
        facts.add(detail("remark", shift.remark()));
        facts.addAll(end(shift));
        return new ShiftSheetPage(
                shift,
                shift.giver().equals(me.account()),
                facts.stream().filter(it -> !it.text().isBlank()).toList(),
                table(shift.content()),
                remark,
                refused);
    }

    private List<Detail> facts(Content content) {
        var acts = content.acts().entrySet().stream()
                .map(it -> it.getKey().label() + " " + it.getValue())
                .collect(Collectors.joining(" · "));
        return List.of(
                detail("from", CivilTime.moment(content.from())),
                detail("acts", acts.isEmpty() ? say("desk.shift.none") : acts),
                detail("fees", Dong.format(content.fees())));
    }

    private List<Detail> end(Closed shift) {
        var end = shift.end();
        if (end == null) {
            return List.of(detail("end", say("desk.shift.end.open")));
        }
        var missing = shift.content().lines().stream()
                .filter(it -> end.missing().contains(it.id()))
                .map(Line::code)
                .collect(Collectors.joining(", "));
        return List.of(
                detail(
                        "end",
                        say("desk.shift.end." + end.outcome(), officers.nameOf(end.by()), CivilTime.moment(end.at()))),
                detail("missing", missing),
                detail("end-remark", end.remark()));
    }

    private Detail detail(String key, String text) {
        return new Detail(say("desk.shift.fact." + key), text);
    }

    TableView table(Content content) {
        return new TableView(
                say("desk.shift.table", content.lines().size()),
                List.of(
                        TableView.words(say("desk.register.code")),
                        TableView.words(say("desk.register.procedure")),
                        TableView.words(say("desk.register.state")),
                        TableView.figures(say("desk.shift.originals")),
                        TableView.figures(say("desk.shift.copies")),
                        TableView.words(say("desk.shelf.place"))),
                content.lines().stream().map(ShiftViews::cells).toList());
    }

    private static List<TableView.Cell> cells(Line line) {
        boolean paper = line.result() == null;
        return List.of(
                TableView.link(line.code(), "/dossiers/" + line.id()),
                TableView.cell(WorklistRows.shortName(line.procedureName())),
                TableView.cell(line.state().label()),
                TableView.cell(paper ? String.valueOf(line.originals()) : ""),
                TableView.cell(paper ? String.valueOf(line.copies()) : ""),
                TableView.cell(line.shelf()));
    }

    String say(String key, Object... values) {
        return messages.text(Language.VI, key, values);
    }
}
