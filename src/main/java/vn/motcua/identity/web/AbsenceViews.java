package vn.motcua.identity.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Absence;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Days away as the page shows them. */
@Component
class AbsenceViews {

    private static final int SHOWN = 100;
    private static final int TAKEN = 5_000;

    private final Absences absences;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    AbsenceViews(Absences absences, People people, Messages messages, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    AbsencePage page(TypedForm typed, Officer me, @Nullable Refusal refused) {
        var mine = me.rights().grants().stream()
                .filter(it -> it.lent() == null)
                .map(Grant::unit)
                .distinct()
                .toList();
        var colleagues = people.choices(mine);
        return new AbsencePage(
                rows(me, SHOWN),
                typed,
                people.choices(led(me)),
                Arrays.stream(Absence.Kind.values())
                        .filter(it -> it != Absence.Kind.SECONDMENT)
                        .map(it -> new Choice(it.name(), say("kind." + it)))
                        .toList(),
                Arrays.stream(Half.values())
                        .map(it -> new Choice(it.name(), say("half." + it)))
                        .toList(),
                led(me).isEmpty() ? withoutMe(colleagues, me) : colleagues,
                me.rights().hasAnywhere(Role.UNIT_LEADER) || me.rights().hasAnywhere(Role.CENTRE_LEADER),
                refused);
    }

    private static List<Choice> withoutMe(List<Choice> colleagues, Officer me) {
        return colleagues.stream()
                .filter(it -> !it.value().equals(me.account().toString()))
                .toList();
    }

    private static List<UnitId> led(Officer me) {
        return me.rights().grants().stream()
                .map(Grant::unit)
                .distinct()
                .filter(it -> Absences.mayRegisterIn(it, me))
                .toList();
    }

    TableView table(Officer me) {
        return new TableView(
                say("title"),
                Stream.of("who", "kind", "days", "substitute", "state")
                        .map(it -> TableView.words(say(it)))
                        .toList(),
                rows(me, TAKEN).stream()
                        .map(it -> Stream.of(it.who(), it.kind(), it.days(), it.substitute(), it.state())
                                .map(TableView::cell)
                                .toList())
                        .toList());
    }

    private List<AbsencePage.Row> rows(Officer me, int most) {
        var found = absences.listFor(me, most);
        var names = people.names(found.stream()
                .flatMap(it -> Stream.of(it.account(), it.substitute()))
                .collect(Collectors.toSet()));
        return found.stream().map(it -> row(it, names, me)).toList();
    }

    private AbsencePage.Row row(Absence it, Map<AccountId, String> names, Officer me) {
        var now = clock.instant();
        boolean over = it.ended() || it.isOver(now);
        boolean mine = it.account().equals(me.account())
                || (!led(me).isEmpty() && !it.substitute().equals(me.account()));
        return new AbsencePage.Row(
                it.id().toString(),
                names.getOrDefault(it.account(), ""),
                say("kind." + it.kind()),
                days(it),
                names.getOrDefault(it.substitute(), ""),
                say(it.ended() ? "state.ended" : over ? "state.over" : it.isAt(now) ? "state.now" : "state.planned"),
                !over && mine && it.kind() != Absence.Kind.SECONDMENT);
    }

    private String days(Absence it) {
        return it.half() == null
                ? CivilTime.date(it.from()) + " – " + CivilTime.date(it.lastDay())
                : CivilTime.date(it.from()) + ", " + say("half." + it.half());
    }

    String say(String key) {
        return messages.text(Language.VI, "desk.absence." + key);
    }
}
