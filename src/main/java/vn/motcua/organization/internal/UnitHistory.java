package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreEdition;
import vn.motcua.organization.UnitId;

/** Everything the database knew about units and their centres at one revision; immutable. */
final class UnitHistory {

    private final long revision;
    private final Land land;
    private final Map<UnitId, Centre> centres;
    private final Map<UnitId, List<CentreEdition>> editions;
    private final List<BookRule> bookRules;

    /** @param editions of each centre in ascending order of their days */
    UnitHistory(
            long revision, Land land, List<Centre> centres, List<CentreEdition> editions, List<BookRule> bookRules) {
        this.revision = revision;
        this.land = land;
        this.centres = centres.stream().collect(Collectors.toUnmodifiableMap(Centre::unit, centre -> centre));
        this.editions = editions.stream().collect(Collectors.groupingBy(CentreEdition::unit));
        this.bookRules = List.copyOf(bookRules);
    }

    long revision() {
        return revision;
    }

    Land land() {
        return land;
    }

    List<BookRule> bookRules() {
        return bookRules;
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
}
