package vn.motcua.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.shared.Result;

/**
 * The gate over tickets: nothing else makes or changes one. Every act carries a key of the caller's; the same key again returns the
 * ticket as it was answered for and does nothing, for another act it is refused with QUE_111.
 */
public interface Tickets {

    /** Gives the next number of the line today. Refused with QUE_101 (no such line here), QUE_105 (priority not in force). */
    Result<Ticket> take(NewTicket ticket, String key);

    /**
     * Enters a number that a device gave by itself while it had no connection.
     *
     * @param number  of the device's block
     * @param givenAt when, by the device's clock; held within today and now
     * @param instead key under which the device had asked for a number without hearing the answer; that number is given up
     * @return refused with QUE_101, QUE_105, QUE_106 (not a number of this device), QUE_107 (not of today)
     */
    Result<Ticket> enter(
            NewTicket ticket, DeviceId device, int number, Instant givenAt, @Nullable String instead, String key);

    /**
     * Calls whoever is next in the lines of the counter where the officer sits and whose fields are the officer's. Two who call at
     * once never get the same ticket.
     *
     * @return refused with QUE_120 (not at a counter), QUE_121 (somebody is at the counter), QUE_122 (nobody waits)
     */
    Result<Ticket> call(Officer officer, String key);

    /**
     * Any other act of the counter.
     *
     * @param to the line to which it is transferred, null for every other act
     * @return refused with QUE_100 (not found), QUE_110 (not possible now), QUE_123 (at another counter), QUE_124 (same line)
     */
    Result<Ticket> act(TicketId id, TicketAction action, @Nullable LineId to, Officer officer, String key);

    /** Somebody no longer waits, by the secret of their paper. Refused with QUE_100, QUE_110. */
    Result<Ticket> leave(String code, String key);

    /** The ticket behind a paper's secret, where it waits now. */
    Optional<Ticket> findByCode(String code);

    /** The ticket at the counter where the officer sits. */
    Optional<Ticket> findAtCounter(Officer officer);

    /** Those who were called today in the officer's lines and were not there, the last first; at most so many. */
    List<Ticket> listMissed(Officer officer, int limit);
}
