package vn.motcua.shared;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUID version 7 (RFC 9562): rows inserted one after another lie side by side in the index. */
public final class TimeOrderedId {

    private TimeOrderedId() {}

    public static UUID next(Clock clock) {
        var random = ThreadLocalRandom.current();
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0fffL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(high, low);
    }
}
