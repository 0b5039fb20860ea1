package vn.motcua.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organization.Country;
import vn.motcua.organization.Neighbourhoods;
import vn.motcua.organization.OldBooks;
import vn.motcua.organization.OldBooks.Shelf;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Posts;
import vn.motcua.organization.Register;
import vn.motcua.organization.Successions;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** Finds what a page or an answer says of one unit, of today or of before. */
@Component
class UnitLookUp {

    private static final int FIRST_YEAR = 1945;
    private static final LocalDate REPUBLIC = LocalDate.of(1945, 9, 2);

    private final Units units;
    private final Country country;
    private final Successions successions;
    private final OldBooks books;
    private final Neighbourhoods neighbourhoods;
    private final Posts posts;
    private final Clock clock;

    UnitLookUp(
            Units units,
            Country country,
            Successions successions,
            OldBooks books,
            Neighbourhoods neighbourhoods,
            Posts posts,
            Clock clock) {
        this.units = units;
        this.country = country;
        this.successions = successions;
        this.books = books;
        this.neighbourhoods = neighbourhoods;
        this.posts = posts;
        this.clock = clock;
    }

    /** @throws RefusedException ORG_101, ORG_126, ORG_130 */
    UnitView view(String code, String on, String typedYear) {
        var today = CivilTime.day(clock.instant());
        var day = on.isEmpty() ? today : day(on);
        var unit = find(code, day);
        var lastDay = lastDay(unit, today);
        int year = typedYear.isEmpty() ? (lastDay == null ? today : lastDay).getYear() - 1 : year(typedYear);
        return new UnitView(
                unit,
                country.listParents(unit.id(), day),
                units.findByCode(unit.code())
                        .filter(it -> it.id().equals(unit.id()))
                        .isEmpty(),
                units.findCentre(unit.id()),
                successions.listInto(unit.id()),
                successions.listFrom(unit.id()),
                lastDay,
                year,
                lastDay == null ? List.of() : shelves(unit, year),
                unit.kind().isCommuneLevel() ? neighbourhoods.list(unit.id()) : List.of(),
                units.findCentre(unit.id()).isPresent() ? posts.list(unit.id(), day) : List.of());
    }

    private Unit find(String code, LocalDate day) {
        return country.findByCode(code, day)
                .orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_101_UNKNOWN_UNIT));
    }

    /** Null while it lasts. */
    private @Nullable LocalDate lastDay(Unit unit, LocalDate today) {
        return units.findLastDay(unit.id()).filter(it -> it.isBefore(today)).orElse(null);
    }

    private List<Shelf> shelves(Unit unit, int year) {
        return Arrays.stream(Register.values())
                .flatMap(it -> books.find(unit.id(), it, year).stream())
                .toList();
    }

    /** Books of the unit that bore the code on that day, or in that year. */
    BooksAnswer books(String code, String typedYear, String on) {
        int year = year(typedYear);
        var today = CivilTime.day(clock.instant());
        var newYear = LocalDate.of(year, 1, 1);
        var day = on.isEmpty() ? (newYear.isBefore(REPUBLIC) ? REPUBLIC : newYear) : day(on);
        var unit = on.isEmpty() && country.findByCode(code, day).isEmpty() ? find(code, today) : find(code, day);
        return BooksAnswer.of(unit, country.listParents(unit.id(), day), year, shelves(unit, year));
    }

    private LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (!day.isBefore(REPUBLIC)
                    && !day.isAfter(CivilTime.day(clock.instant()).plusYears(1))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused like a day out of range
        }
        throw new RefusedException(OrganizationRefusal.ORG_130_DAY_ASKED);
    }

    private int year(String typed) {
        int latest = CivilTime.day(clock.instant()).getYear();
        if (typed.matches("\\d{4}") && Integer.parseInt(typed) >= FIRST_YEAR && Integer.parseInt(typed) <= latest) {
            return Integer.parseInt(typed);
        }
        throw new RefusedException(
                OrganizationRefusal.ORG_131_YEAR_ASKED, String.valueOf(FIRST_YEAR), String.valueOf(latest));
    }
}
