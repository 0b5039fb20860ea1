package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The units of the whole country, as far as they have been brought in: {@link Units} speaks of the home province alone. Answers from
 * memory.
 */
public interface Country {

    /** The unit that bears this code today, wherever it lies. */
    Optional<Unit> findByCode(String code);

    /** The unit that bore this code on that day: 27139 was Phường Võ Thị Sáu until 30/6/2025 and is Phường Xuân Hòa since. */
    Optional<Unit> findByCode(String code, LocalDate on);

    /** Today's provinces and communes of the whole country, in no order; for building indexes. */
    void forEach(Consumer<Unit> reader);

    /** Today's communes of one province, by code. */
    List<Unit> listCommunes(UnitId province);

    /** The units a unit lay in on that day, from the nearest to the province. */
    List<Unit> listParents(UnitId unit, LocalDate on);
}
