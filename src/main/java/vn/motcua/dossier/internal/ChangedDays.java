package vn.motcua.dossier.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CivilTime;

/**
 * The stretch in which office time counts differently. A promise given before it, or a clock started after it, cannot move.
 *
 * @param before null when the change lasts
 */
record ChangedDays(Instant from, @Nullable Instant before) {

    static ChangedDays of(LocalDate first, @Nullable LocalDate last) {
        return new ChangedDays(start(first), last == null ? null : start(last.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return CivilTime.instant(day.atStartOfDay());
    }
}
