package vn.motcua.queue;

/** What can be laid down about waiting rooms, by its name in {@code queue.rule}, with the numbers that make sense. */
public enum RoomRule {
    /** From which age, in years. */
    ELDERLY("priority.ELDERLY", 50, 120, true),
    DISABLED("priority.DISABLED", 1, 1, true),
    PREGNANT("priority.PREGNANT", 1, 1, true),
    MERIT("priority.MERIT", 1, 1, true),
    /** Up to which age of the child, in months. */
    SMALL_CHILD("priority.SMALL_CHILD", 1, 72, true),
    MOST_BEFORE_ORDINARY("calling.most-before-ordinary", 1, 20, false),
    TOLERANCE_MINUTES("booking.tolerance-minutes", 0, 120, false),
    SLOT_MINUTES("booking.slot-minutes", 5, 240, false),
    DAYS_AHEAD("booking.days-ahead", 1, 90, false),
    OPEN_PER_PHONE("booking.open-per-phone", 1, 20, false),
    PER_ORIGIN_HOUR("booking.per-origin-hour", 1, 1_000, false),
    WRONG_CODES_HOUR("booking.wrong-codes-hour", 1, 1_000, false),
    KEEP_DAYS("booking.keep-days", 1, 90, false),
    USUAL_MINUTES("service.usual-minutes", 1, 240, false);

    private final String key;
    private final int least;
    private final int most;
    private final boolean endable;

    RoomRule(String key, int least, int most, boolean endable) {
        this.key = key;
        this.least = least;
        this.most = most;
        this.endable = endable;
    }

    /** As stored. */
    public String key() {
        return key;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** Whether it may hold no longer at all, as a ground of priority may; the others always need a number. */
    public boolean isEndable() {
        return endable;
    }
}
