package vn.motcua.organization.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;

/** What is in force on one day, arranged for the questions asked most; immutable. */
final class UnitsOfDay {

    private final LocalDate day;
    private final UnitHistory history;
    private final List<Unit> units;
    private final List<Unit> communes;
    private final Map<String, Unit> byCode;
    private final NameSearch<Unit> search;

    UnitsOfDay(LocalDate day, UnitHistory history) {
        this.day = day;
        this.history = history;
        units = history.inForce(day).sorted(Spelling.alphabetical()).toList();
        communes = units.stream().filter(unit -> unit.kind().isCommuneLevel()).toList();
        byCode = units.stream().collect(toUnmodifiableMap(Unit::code, unit -> unit));
        search = new NameSearch<>(units.stream()
                .sorted(Comparator.comparing(unit -> unit.kind() == UnitKind.PROVINCE))
                .map(unit -> new NameSearch.Named<>(unit, unit.code(), unit.name(), unit.fullName()))
                .toList());
    }

    LocalDate day() {
        return day;
    }

    UnitHistory history() {
        return history;
    }

    List<Unit> communes() {
        return communes;
    }

    List<Unit> of(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    Map<String, Unit> byCode() {
        return byCode;
    }

    NameSearch<Unit> search() {
        return search;
    }
}
