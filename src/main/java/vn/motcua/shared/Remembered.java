package vn.motcua.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read from the database and kept in memory until it is forgotten, and for a minute at most: what nobody announced is seen
 * by then. Safe for many threads; two may read at once, and a reading that was begun before {@link #forget} is not kept after it.
 */
public final class Remembered<T> {

    private static final long KEEP_NANOS = Duration.ofMinutes(1).toNanos();

    private final Supplier<T> read;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable Kept<T> kept;

    /** @param times how often it had been forgotten when its reading began */
    private record Kept<T>(T value, long times, long since) {}

    public Remembered(Supplier<T> read) {
        this.read = read;
    }

    public T get() {
        var held = kept;
        if (held == null || held.times() != forgotten.get() || System.nanoTime() - held.since() > KEEP_NANOS) {
            long times = forgotten.get();
            held = new Kept<>(read.get(), times, System.nanoTime());
            kept = held;
        }
        return held.value();
    }

    /** The next question reads anew. */
    public void forget() {
        forgotten.incrementAndGet();
    }
}
