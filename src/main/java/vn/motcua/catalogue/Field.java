package vn.motcua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group of procedures, by which rights are given.
 *
 * @param code       {@code ho-tich}; for ever
 * @param nameEn     English gloss, empty when there is none
 * @param endedOn    first day on which no new version may use it, null while it stands
 * @param procedures how many procedures in force today use it
 */
public record Field(
        String code, String name, String nameEn, @Nullable LocalDate endedOn, int procedures) {

    /** Last day on which a new version may use it. */
    public @Nullable LocalDate lastDay() {
        return endedOn == null ? null : endedOn.minusDays(1);
    }

    public boolean endsBy(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }
}
