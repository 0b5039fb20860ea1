package vn.motcua.organization.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;

/** What is in force on one day, arranged for the questions asked most; immutable. */
final class UnitsOfDay {

    private final LocalDate day;
    private final UnitHistory history;
    private final List<Unit> units;
    private final List<Unit> communes;
    private final Map<String, Unit> byCode;
    private final NameSearch<Unit> search;
    private final NameSearch<Succession> formerSearch;

    UnitsOfDay(LocalDate day, UnitHistory history) {
        this.day = day;
        this.history = history;
        units = history.land()
                .inForce(day)
                .filter(this::worksHere)
                .sorted(Spelling.alphabetical())
                .toList();
        communes = units.stream().filter(unit -> unit.kind().isCommuneLevel()).toList();
        byCode = units.stream().collect(toUnmodifiableMap(Unit::code, unit -> unit, (one, other) -> one));
        search = new NameSearch<>(units.stream()
                .sorted(Comparator.comparing(unit -> unit.kind() == UnitKind.PROVINCE))
                .map(unit -> new NameSearch.Named<>(unit, unit.code(), unit.name(), unit.fullName()))
                .toList());
        formerSearch = new NameSearch<>(communes.stream()
                .flatMap(unit -> new Lineage(history.land(), day).into(unit.id()).stream())
                .map(it -> new NameSearch.Named<>(
                        it, "", it.from().name(), it.from().fullName() + " " + it.fromPlace()))
                .toList());
    }

    private boolean worksHere(Unit unit) {
        var home = history.land().home();
        return unit.kind() == UnitKind.PROVINCE
                || home == null
                || history.land().parents(unit, day).stream().map(Unit::id).anyMatch(home::equals);
    }

    LocalDate day() {
        return day;
    }

    UnitHistory history() {
        return history;
    }

    Land land() {
        return history.land();
    }

    Lineage lineage() {
        return new Lineage(history.land(), day);
    }

    List<Unit> communes() {
        return communes;
    }

    List<Unit> of(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** The communes of one province, by code. */
    List<Unit> communesOf(UnitId province) {
        return history.land()
                .children(province, day)
                .filter(unit -> unit.kind().isCommuneLevel())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    Map<String, Unit> byCode() {
        return byCode;
    }

    NameSearch<Unit> search() {
        return search;
    }

    NameSearch<Succession> formerSearch() {
        return formerSearch;
    }
}
