package vn.motcua.catalogue;

import java.util.Optional;

/** Port: booking a time at the desk beforehand, for whoever keeps the waiting rooms. */
public interface Visits {

    /** Address at which a visit for this procedure is booked; empty where no desk offers one. */
    Optional<String> findBooking(ProcedureVersion version);
}
