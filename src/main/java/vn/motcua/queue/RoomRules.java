package vn.motcua.queue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/** How all waiting rooms of the city are run: numbers with their days and basis, laid down by city administrators. */
public interface RoomRules {

    /** What holds today and what will, by rule and day. What has ended stays stored and is not listed. */
    List<Dated> list();

    /**
     * Lays down a rule from a day on; what held until then ends with that day, what was laid down for later stays. Kept in the
     * audit with its basis.
     *
     * @return the day; refused with IDN_403, QUE_143 (number), QUE_144 (day), QUE_145 (basis)
     */
    Result<LocalDate> lay(Change change, Officer officer);

    /**
     * A rule for a stretch of days.
     *
     * @param until first day on which it no longer holds, null for good
     */
    record Dated(
            RoomRule rule,
            int value,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {}

    /**
     * What is to hold.
     *
     * @param value null where the rule shall end
     * @param from  today or later
     */
    record Change(RoomRule rule, @Nullable Integer value, LocalDate from, String basis) {}
}
