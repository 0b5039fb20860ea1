package vn.motcua.queue;

import java.util.UUID;

/** One wait of one person in one line. */
public record TicketId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
