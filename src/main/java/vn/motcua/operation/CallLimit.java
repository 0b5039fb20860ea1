package vn.motcua.operation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many calls a second from each address, as many again saved up by a second of silence. One number per address is kept: the
 * moment at which it will have its full second again (the generic cell rate algorithm); an address at rest keeps none.
 */
public final class CallLimit {

    static final int MOST_ADDRESSES = 50_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int callsPerSecond;
    private final LongSupplier nanoTime;
    private final long interval;
    private final ConcurrentHashMap<String, Long> fullAgainAt = new ConcurrentHashMap<>();

    public CallLimit(int callsPerSecond, LongSupplier nanoTime) {
        this.callsPerSecond = callsPerSecond;
        this.nanoTime = nanoTime;
        this.interval = SECOND / callsPerSecond;
    }

    public int callsPerSecond() {
        return callsPerSecond;
    }

    /** Counts one call; false when the address has used up its second. A refused call costs nothing. */
    public boolean allows(String address) {
        long now = nanoTime.getAsLong();
        if (fullAgainAt.size() >= MOST_ADDRESSES) {
            forgetTheResting(now);
        }
        var allowed = new boolean[1];
        fullAgainAt.compute(address, (key, before) -> {
            long from = before == null || before - now < 0 ? now : before;
            allowed[0] = from + interval - now <= SECOND;
            return allowed[0] ? Long.valueOf(from + interval) : before;
        });
        return allowed[0];
    }

    int addresses() {
        return fullAgainAt.size();
    }

    /** Memory stays bounded: if even the active addresses are too many, all begin anew rather than any growing without end. */
    private void forgetTheResting(long now) {
        fullAgainAt.values().removeIf(at -> at - now < 0);
        if (fullAgainAt.size() >= MOST_ADDRESSES / 2) {
            fullAgainAt.clear();
        }
    }
}
