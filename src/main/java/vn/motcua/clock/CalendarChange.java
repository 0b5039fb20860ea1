package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a calendar by an official.
 *
 * @param number  ascending in the order of the changes
 * @param first   first day that counts differently
 * @param last    last one; null when it lasts
 * @param reason  as it is said to people: "23/11/2026 nghỉ hoán đổi"
 * @param basis   the text that orders it
 * @param officer account that made it
 */
public record CalendarChange(
        long number,
        String calendar,
        LocalDate first,
        @Nullable LocalDate last,
        String reason,
        String basis,
        UUID officer,
        String officerName,
        Instant at) {}
