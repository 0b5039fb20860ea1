package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The units that work here: those of the home province, and the provinces of the country. Answers from memory, so it may be asked
 * freely; a change reaches every node within seconds. Where no day is named, today in Vietnam is meant. What else of the country is
 * known, {@link Country} tells; by its id any unit is found.
 */
public interface Units {

    /**
     * The unit as it is today; a unit that has ended, as it last was.
     *
     * @throws java.util.NoSuchElementException when there never was such a unit
     */
    Unit get(UnitId id);

    /** The unit as it is today; a unit that has ended, as it last was. */
    Optional<Unit> find(UnitId id);

    /** Who answers for this unit on this day: the unit as it was then, or empty when it did not exist. */
    Optional<Unit> find(UnitId id, LocalDate on);

    /** The last day of a unit that has an end, whether that has come or not. */
    Optional<LocalDate> findLastDay(UnitId id);

    /** The province whose communes work here. */
    Unit home();

    /** The unit of the home province, or the province, that bears this code today. */
    Optional<Unit> findByCode(String code);

    /** The wards, communes and special zones of the home province today, in Vietnamese alphabetical order. */
    List<Unit> listCommunes();

    /** Today's units of one kind, of the home province (provinces: all), in Vietnamese alphabetical order. */
    List<Unit> listOf(UnitKind kind);

    Optional<Centre> findCentre(UnitId unit);

    /**
     * Today's units of the home province, and provinces, whose code or name fits what was typed, with or without accents, best first. What matches with its accents
     * comes before what matches without: "thạnh an" finds Thạnh An first, Thanh An second.
     *
     * @param limit at most this many; nothing typed finds nothing
     */
    List<Unit> search(String typed, int limit);
}
