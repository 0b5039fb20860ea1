package vn.motcua.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an official wants to lay down about a day. */
public sealed interface DayChange {

    String calendar();

    LocalDate day();

    /** The text that orders it: number, date, issuer. */
    String basis();

    /**
     * Adds a day or says something else about it, such as that it is now confirmed.
     *
     * @param kind    of both halves of a swap {@code SWAP_OFF} is named, with the day off as {@code day}
     * @param pair    the Saturday or other day off that is worked instead; null but for a swap
     * @param periods what is open on a half day; else empty
     * @param spoken  as a clerk says it, such as "nghỉ bù Giỗ Tổ Hùng Vương"
     */
    record Put(
            String calendar,
            LocalDate day,
            CalendarLayer.Kind kind,
            CalendarLayer.Standing standing,
            @Nullable LocalDate pair,
            List<CalendarLayer.Period> periods,
            String spoken,
            String basis)
            implements DayChange {

        public Put {
            periods = List.copyOf(periods);
        }
    }

    /** The day, or the swap it belongs to, has no effect any more; it stays listed as withdrawn. */
    record Withdraw(String calendar, LocalDate day, String basis) implements DayChange {}
}
