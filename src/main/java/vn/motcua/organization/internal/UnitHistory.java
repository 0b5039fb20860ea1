package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;

/** Everything the database knew about units at one revision; immutable. */
final class UnitHistory {

    private final long revision;
    private final Map<UnitId, List<UnitVersion>> versions;
    private final Map<UnitId, Centre> centres;
    private final Map<UnitId, List<CentreEdition>> editions;
    private final FormerUnits former;

    /** @param editions of each centre in ascending order of their days */
    UnitHistory(
            long revision,
            List<UnitVersion> versions,
            List<Centre> centres,
            List<CentreEdition> editions,
            FormerUnits former) {
        this.revision = revision;
        this.versions = versions.stream()
                .sorted(Comparator.comparing(UnitVersion::from))
                .collect(Collectors.groupingBy(version -> version.unit().id()));
        this.centres = centres.stream().collect(Collectors.toUnmodifiableMap(Centre::unit, centre -> centre));
        this.editions = editions.stream().collect(Collectors.groupingBy(CentreEdition::unit));
        this.former = former;
    }

    long revision() {
        return revision;
    }

    Optional<Unit> find(UnitId id, LocalDate on) {
        return versionsOf(id).stream()
                .filter(version -> version.holdsOn(on))
                .findFirst()
                .map(UnitVersion::unit);
    }

    /** The version of the day, else the last one before it, else the first one to come. */
    Optional<Unit> findNearest(UnitId id, LocalDate on) {
        var all = versionsOf(id);
        return all.stream()
                .filter(version -> !version.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst())
                .map(UnitVersion::unit);
    }

    Stream<Unit> inForce(LocalDate on) {
        return versions.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.holdsOn(on))
                .map(UnitVersion::unit);
    }

    /** The centre as its unit says it is on that day, else as it is shipped. */
    Optional<Centre> findCentre(UnitId unit, LocalDate on) {
        return Optional.ofNullable(centres.get(unit)).map(it -> editions.getOrDefault(unit, List.of()).stream()
                .filter(edition -> !edition.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(edition -> with(it, edition))
                .orElse(it));
    }

    private static Centre with(Centre centre, CentreEdition edition) {
        return new Centre(
                centre.unit(),
                centre.name(),
                edition.address(),
                edition.phone(),
                centre.identificationCode(),
                centre.codeConfirmed(),
                edition.saturday(),
                centre.points(),
                edition.hours());
    }

    FormerUnits former() {
        return former;
    }

    private List<UnitVersion> versionsOf(UnitId id) {
        return versions.getOrDefault(id, List.of());
    }
}
