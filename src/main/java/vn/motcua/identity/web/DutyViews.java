package vn.motcua.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.DutyRoster;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.DutyRoster.Shift;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** A unit's week as page and paper show it. */
@Component
class DutyViews {

    private static final int WORKED_DAYS = 6;

    private final DutyRoster roster;
    private final Authorities authorities;
    private final Absences absences;
    private final People people;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    DutyViews(
            DutyRoster roster,
            Authorities authorities,
            Absences absences,
            People people,
            Units units,
            Messages messages,
            Clock clock) {
        this.roster = roster;
        this.authorities = authorities;
        this.absences = absences;
        this.people = people;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    DutyPage page(UnitId unit, LocalDate monday, Officer me, TypedForm typed, @Nullable Refusal refused) {
        boolean mayPlan = roster.mayPlan(unit, me);
        return new DutyPage(
                String.valueOf(unit.value()),
                name(unit),
                roster.listUnits(me).stream()
                        .map(it -> new Choice(String.valueOf(it.value()), name(it)))
                        .toList(),
                monday.toString(),
                say("week", CivilTime.date(monday), CivilTime.date(monday.plusDays(WORKED_DAYS - 1))),
                DutyPages.path(unit, monday.minusWeeks(1)),
                DutyPages.path(unit, monday.plusWeeks(1)),
                signers(unit),
                away(unit),
                rows(unit, monday, mayPlan),
                mayPlan,
                typed,
                days(monday),
                mayPlan ? people.choices(List.of(unit)) : List.of(),
                refused);
    }

    private List<String> signers(UnitId unit) {
        var papers = authorities.listInForce(unit);
        var names = people.names(papers.stream()
                .flatMap(it -> Stream.of(it.issuer(), it.receiver()))
                .collect(Collectors.toSet()));
        return papers.stream()
                .map(it -> say(
                        "signs-for",
                        names.getOrDefault(it.receiver(), ""),
                        it.line().mark(),
                        names.getOrDefault(it.issuer(), ""),
                        it.number(),
                        CivilTime.date(it.lastDay())))
                .toList();
    }

    private List<String> away(UnitId unit) {
        var today = absences.listOn(unit, today());
        var names = people.names(today.stream()
                .flatMap(it -> Stream.of(it.account(), it.substitute()))
                .collect(Collectors.toSet()));
        return today.stream()
                .map(it -> say(
                        it.half() == null ? "away" : "away." + it.half(),
                        names.getOrDefault(it.account(), ""),
                        CivilTime.date(it.lastDay()),
                        names.getOrDefault(it.substitute(), "")))
                .toList();
    }

    private List<DutyPage.Row> rows(UnitId unit, LocalDate monday, boolean mayPlan) {
        var shifts = roster.list(unit, monday);
        var names = people.names(shifts.stream().map(Shift::officer).collect(Collectors.toSet()));
        var rows = new ArrayList<DutyPage.Row>();
        for (int i = 0; i < WORKED_DAYS; i++) {
            var day = monday.plusDays(i);
            for (var half : Half.values()) {
                var there = shifts.stream()
                        .filter(it -> it.day().equals(day) && it.half() == half)
                        .map(it -> person(it, names, mayPlan && !day.isBefore(today())))
                        .toList();
                rows.add(new DutyPage.Row(
                        day.toString(), half.name(), capital(CivilTime.weekdayDate(day)), say("half." + half), there));
            }
        }
        return rows;
    }

    private static DutyPage.Person person(Shift it, Map<AccountId, String> names, boolean removable) {
        return new DutyPage.Person(
                it.officer().toString(), names.getOrDefault(it.officer(), ""), it.signs(), removable);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<Choice> days(LocalDate monday) {
        return Stream.iterate(monday, it -> it.plusDays(1))
                .limit(WORKED_DAYS)
                .map(it -> new Choice(it.toString(), capital(CivilTime.weekdayDate(it))))
                .toList();
    }

    /** A line for everybody on duty in a half day; a half day without anybody has one that says so. */
    TableView table(UnitId unit, LocalDate monday) {
        return new TableView(
                say("page.duty") + " " + monday,
                Stream.of("day", "half", "people", "signs.pick")
                        .map(it -> TableView.words(say(it)))
                        .toList(),
                rows(unit, monday, false).stream().flatMap(this::lines).toList());
    }

    private Stream<List<TableView.Cell>> lines(DutyPage.Row row) {
        return row.people().isEmpty()
                ? Stream.of(line(row, say("nobody"), ""))
                : row.people().stream().map(it -> line(row, it.name(), it.signs() ? say("signs") : ""));
    }

    private static List<TableView.Cell> line(DutyPage.Row row, String... words) {
        return Stream.concat(Stream.of(row.date(), row.shift()), Stream.of(words))
                .map(TableView::cell)
                .toList();
    }

    byte[] pdf(UnitId unit, LocalDate monday, Officer me) {
        return new DutySheet(
                        units.get(unit),
                        say("week", CivilTime.date(monday), CivilTime.date(monday.plusDays(WORKED_DAYS - 1))),
                        today(),
                        rows(unit, monday, false),
                        me.fullName())
                .pdf();
    }

    private String name(UnitId id) {
        return units.get(id).fullName();
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.duty." + key, values);
    }
}
