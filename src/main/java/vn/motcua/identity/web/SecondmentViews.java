package vn.motcua.identity.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Absences.Secondment;
import vn.motcua.identity.Role;
import vn.motcua.identity.WorkAreas;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Secondments as the page shows them. */
@Component
class SecondmentViews {

    private final People people;
    private final Units units;
    private final ObjectProvider<WorkAreas> areas;
    private final Messages messages;

    SecondmentViews(People people, Units units, ObjectProvider<WorkAreas> areas, Messages messages) {
        this.people = people;
        this.units = units;
        this.areas = areas;
        this.messages = messages;
    }

    TableView table(List<Secondment> found) {
        var names = people.names(found.stream()
                .flatMap(it -> Stream.of(it.officer(), it.standsFor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new TableView(
                say("caption", found.size()),
                Stream.of("officer", "from", "to", "role", "stands-for", "number", "days")
                        .map(it -> TableView.words(say("column." + it)))
                        .toList(),
                found.stream()
                        .map(it -> List.of(
                                TableView.cell(names.getOrDefault(it.officer(), "")),
                                TableView.cell(unit(it.from())),
                                TableView.cell(unit(it.to())),
                                TableView.cell(role(it.role())),
                                TableView.cell(it.standsFor() == null ? "" : names.getOrDefault(it.standsFor(), "")),
                                TableView.cell(it.number()),
                                TableView.cell(CivilTime.date(it.first()) + " – " + CivilTime.date(it.lastDay()))))
                        .toList());
    }

    List<Choice> roles(List<Role> roles) {
        return roles.stream().map(it -> new Choice(it.name(), role(it))).toList();
    }

    List<WorkAreas.Area> areas() {
        return areas.stream().flatMap(it -> it.list().stream()).toList();
    }

    private String unit(UnitId id) {
        return units.get(id).fullName();
    }

    private String role(Role role) {
        return messages.text(Language.VI, "identity.role." + role);
    }

    String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.secondment." + key, values);
    }
}
