package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** Slots that people book beforehand. Name and telephone number are forgotten some days after the slot. */
public interface Bookings {

    /**
     * A stretch of time.
     *
     * @param left how many may still book it
     */
    record Slot(Instant at, int left) {}

    enum State {
        BOOKED,
        ARRIVED,
        CANCELLED
    }

    /** What the holder of the code sees. */
    record Booking(
            String code,
            UnitId unit,
            LineId line,
            Instant slotAt,
            @Nullable String procedure,
            State state) {}

    /**
     * What somebody asks for.
     *
     * @param procedure code of the procedure they come for, null when not said
     */
    record Asked(
            UnitId unit,
            LineId line,
            Instant slotAt,
            @Nullable String procedure,
            String name,
            String phone) {}

    /** The days on which the line can be booked, from today; days off and days without a slot ahead are left out. */
    List<LocalDate> listDays(Line line);

    /** The slots of a day that lie ahead, full ones too. */
    List<Slot> listSlots(Line line, LocalDate day);

    /**
     * Keeps a place.
     *
     * @param origin address it comes from; so many an hour
     * @param key    of the form: the same again returns the same booking
     * @return refused with QUE_101, QUE_130 (no such slot), QUE_131 (full), QUE_132 (name or number), QUE_133 (too many), QUE_108
     */
    Result<Booking> book(Asked asked, String origin, String key);

    /** Wrong codes are counted by the hour. Refused with QUE_135 (no such booking), QUE_134 (too often wrong). */
    Result<Booking> find(String code, String origin);

    /** Gives the place back. Refused with QUE_134, QUE_135, QUE_136 (no longer open). */
    Result<Booking> cancel(String code, String origin);

    /** The person has come and gets a number. Refused with QUE_134 to QUE_137, QUE_101. */
    Result<Ticket> arrive(String code, UnitId unit, String origin, String key);

    /** Under which name the slot was booked, for the officer at whose counter the ticket is; kept in the audit. */
    Optional<String> findName(Ticket ticket, Officer officer);
}
