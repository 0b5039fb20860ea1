package vn.motcua.queue;

/** Where a ticket stands. */
public enum TicketState {
    WAITING(true),
    CALLED(true),
    SERVING(true),
    DONE(false),
    NO_SHOW(false),
    LEFT(false),
    TRANSFERRED(false);

    private final boolean open;

    TicketState(boolean open) {
        this.open = open;
    }

    /** The person is still in the room as far as we know. */
    public boolean isOpen() {
        return open;
    }
}
