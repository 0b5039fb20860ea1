package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The units of government. Answers from memory, so it may be asked freely; a change reaches every node within seconds.
 * Where no day is named, today in Vietnam is meant.
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

    /** The unit that bears this code today. */
    Optional<Unit> findByCode(String code);

    /** The wards, communes and special zones of today, in Vietnamese alphabetical order. */
    List<Unit> listCommunes();

    /** Today's units of one kind, in Vietnamese alphabetical order. */
    List<Unit> listOf(UnitKind kind);

    Optional<Centre> findCentre(UnitId unit);

    /**
     * Today's units whose code or name fits what was typed, with or without accents, best first. What matches with its accents
     * comes before what matches without: "thạnh an" finds Thạnh An first, Thanh An second.
     *
     * @param limit at most this many; nothing typed finds nothing
     */
    List<Unit> search(String typed, int limit);

    /** The former units that went into this one, wholly or in part. */
    List<FormerUnit> listFormer(UnitId successor);

    /** Former units by what was typed, compared as in {@link #search}; one that was divided appears once for each successor. */
    List<FormerUnit> searchFormer(String typed, int limit);
}
