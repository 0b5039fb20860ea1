package vn.motcua.queue;

import java.util.Locale;

/** What can be done with a ticket. */
public enum TicketAction {
    TAKE,
    CALL,
    RECALL,
    SERVE,
    FINISH,
    MISS,
    /** Somebody who was not there has come back. */
    RESTORE,
    TRANSFER,
    LEAVE;

    /** As addresses write it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
