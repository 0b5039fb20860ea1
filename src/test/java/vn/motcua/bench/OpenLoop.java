package vn.motcua.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at moments fixed beforehand, whether earlier requests have been answered or not, as strangers do. Each is told when it
 * should have begun: measured from there, waiting counts (no coordinated omission).
 */
final class OpenLoop implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger errors = new AtomicInteger();
    private int sent;

    /** One arrival. */
    interface Arrival {
        /** @param wanted when it should have begun, as {@link System#nanoTime} */
        void go(int number, long wanted) throws Exception;
    }

    /** Arrivals for a stretch of time, evenly spaced. Returns at its end, whatever is still under way. */
    void send(double perSecond, Duration stretch, Arrival arrival) {
        long began = System.nanoTime();
        long many = Math.round(perSecond * stretch.toMillis() / 1000.0);
        for (int i = 0; i < many; i++) {
            long wanted = began + Math.round(i * 1e9 / perSecond);
            parkUntil(wanted);
            int number = sent++;
            threads.execute(() -> go(arrival, number, wanted));
        }
        parkUntil(began + stretch.toNanos());
    }

    private static void parkUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void go(Arrival arrival, int number, long wanted) {
        try {
            arrival.go(number, wanted);
        } catch (Exception e) {
            if (errors.incrementAndGet() <= 3) {
                System.out.println("  lỗi: " + e);
            }
        }
    }

    int errors() {
        return errors.get();
    }

    int sent() {
        return sent;
    }

    /** Waits for what is still under way. */
    @Override
    public void close() {
        threads.close();
    }
}
