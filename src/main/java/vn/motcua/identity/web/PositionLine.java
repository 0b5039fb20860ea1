package vn.motcua.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position as the page shows it.
 *
 * @param days   "từ 01/7/2025", with its end where it has one
 * @param state  key of the word for it: OVER, TO_COME, NOW
 * @param people who gave and who ended it
 * @param end    where its end is sent to, null when it cannot be ended here
 * @param paired whether ending it needs a second person
 */
public record PositionLine(
        UUID id,
        String role,
        String unit,
        String fields,
        String days,
        String state,
        String people,
        @Nullable String end,
        boolean paired) {}
