package vn.motcua.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.ProcedureFields;
import vn.motcua.identity.Role;
import vn.motcua.identity.internal.FourEyes;
import vn.motcua.identity.internal.Staff;
import vn.motcua.identity.internal.StaffMember;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Positions, roles, units and fields in words. */
@Component
class PositionWords {

    private final Staff staff;
    private final FourEyes fourEyes;
    private final Officers officers;
    private final ProcedureFields fields;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    PositionWords(
            Staff staff,
            FourEyes fourEyes,
            Officers officers,
            ProcedureFields fields,
            Units units,
            Messages messages,
            Clock clock) {
        this.staff = staff;
        this.fourEyes = fourEyes;
        this.officers = officers;
        this.fields = fields;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** The roles this administrator may give. */
    List<Choice> roles(Officer me) {
        return Arrays.stream(Role.values())
                .filter(it -> staff.gives(me, it))
                .map(it -> new Choice(it.name(), role(it)))
                .toList();
    }

    /** The units in which this administrator may give roles. */
    List<Choice> units(Officer me) {
        return Stream.concat(
                        Stream.of(
                                        UnitKind.PROVINCE,
                                        UnitKind.CITY_CENTRE,
                                        UnitKind.DEPARTMENT,
                                        UnitKind.VERTICAL_AGENCY)
                                .flatMap(it -> units.listOf(it).stream()),
                        units.listCommunes().stream())
                .filter(it -> staff.reaches(me, it.id()))
                .map(it -> new Choice(String.valueOf(it.id().value()), it.fullName()))
                .toList();
    }

    List<Choice> fields() {
        return fields.list().stream()
                .map(it -> new Choice(it.code(), it.name()))
                .toList();
    }

    String roles(Collection<Role> roles) {
        return roles.stream().map(this::role).collect(Collectors.joining(", "));
    }

    String role(Role role) {
        return messages.text(Language.VI, "identity.role." + role.name());
    }

    List<PositionLine> lines(Officer me, StaffMember member, boolean editable) {
        var names = officers.namesOf(member.positions().stream()
                .flatMap(it -> Stream.of(it.given(), it.ended()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var fieldNames = fields.list().stream()
                .collect(Collectors.toMap(ProcedureFields.Field::code, ProcedureFields.Field::name));
        return member.positions().stream()
                .map(it -> line(me, member, it, names, fieldNames, editable))
                .toList();
    }

    private PositionLine line(
            Officer me,
            StaffMember member,
            StaffMember.Position it,
            Map<AccountId, String> names,
            Map<String, String> fieldNames,
            boolean editable) {
        var today = CivilTime.day(clock.instant());
        var grant = it.grant();
        boolean ends =
                editable && !it.isOver(today) && staff.gives(me, grant.role()) && staff.reaches(me, grant.unit());
        return new PositionLine(
                it.id(),
                role(grant.role()),
                units.find(grant.unit()).map(Unit::fullName).orElse(""),
                named(grant.fields(), fieldNames),
                days(it.from(), it.until()),
                it.isOver(today) ? "OVER" : it.isToCome(today) ? "TO_COME" : "NOW",
                people(it.given(), it.ended(), names),
                ends ? "/accounts/" + member.id() + "/positions/" + it.id() + "/end" : null,
                fourEyes.isGuarded(grant.role()));
    }

    boolean isGuarded(AccountId account) {
        return fourEyes.isGuarded(account);
    }

    private String named(Set<String> codes, Map<String, String> names) {
        return codes.isEmpty()
                ? say("position.every-field")
                : codes.stream().map(it -> names.getOrDefault(it, it)).sorted().collect(Collectors.joining(", "));
    }

    /** The last day that counts, as people say it, not the first that does not. */
    String days(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? say("position.from", CivilTime.date(from))
                : say("position.from-until", CivilTime.date(from), CivilTime.date(until.minusDays(1)));
    }

    private String people(@Nullable AccountId given, @Nullable AccountId ended, Map<AccountId, String> names) {
        var by = say("position.given-by", given == null ? say("position.by-system") : names.getOrDefault(given, ""));
        return ended == null ? by : by + " · " + say("position.ended-by", names.getOrDefault(ended, ""));
    }

    String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.access." + key, values);
    }
}
