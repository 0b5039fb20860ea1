package vn.motcua.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was measured in the course of a spike, in stretches of five seconds. */
final class SpikeCourse {

    static final int STRETCH_SECONDS = 5;
    /** p95 of a calm step needs some hundred acts to mean anything. */
    private static final int WINDOW = 4;

    private final List<Integer> rates;
    private final Duration step;
    private final long began = System.nanoTime();
    private final Histogram[] took;
    private final AtomicIntegerArray done;
    private int errors;

    SpikeCourse(List<Integer> rates, Duration step) {
        this.rates = rates;
        this.step = step;
        int stretches = (int) (step.toSeconds() * rates.size() / STRETCH_SECONDS) + 1;
        took = IntStream.range(0, stretches)
                .mapToObj(_ -> new ConcurrentHistogram(120_000_000, 3))
                .toArray(Histogram[]::new);
        done = new AtomicIntegerArray(stretches);
    }

    void took(long nanos) {
        took[now()].recordValue(Math.min(nanos / 1000, 120_000_000));
    }

    void done() {
        done.incrementAndGet(now());
    }

    void errors(int many) {
        errors = many;
    }

    int errors() {
        return errors;
    }

    private int now() {
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        return (int) Math.min(seconds / STRETCH_SECONDS, took.length - 1);
    }

    int stretches() {
        return took.length;
    }

    /** Lifecycles that were to begin each second. */
    int wanted(int stretch) {
        int at = (int) (stretch * STRETCH_SECONDS * 1000L / step.toMillis());
        return rates.get(Math.min(at, rates.size() - 1));
    }

    double donePerSecond(int stretch) {
        return done.get(stretch) / (double) STRETCH_SECONDS;
    }

    /** Of one stretch, in milliseconds; 0 where nothing happened. */
    double stretchMillis(int stretch, double percentile) {
        return took[stretch].getValueAtPercentile(percentile) / 1000.0;
    }

    /** Of a whole step, in milliseconds. */
    double millis(int number, double percentile) {
        return merged(first(number), first(number + 1)).getValueAtPercentile(percentile) / 1000.0;
    }

    /** Seconds from the beginning of a step until a window of twenty seconds has its p95 at or below the limit; large when never. */
    int secondsUntil(int number, double limitMillis) {
        int window = Math.min(WINDOW, first(number + 1) - first(number));
        for (int from = first(number); from + window <= first(number + 1); from++) {
            if (merged(from, from + window).getValueAtPercentile(95) / 1000.0 <= limitMillis) {
                return (from + window - first(number)) * STRETCH_SECONDS;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int first(int number) {
        return (int) Math.min(took.length, Math.ceilDiv(number * step.toMillis(), STRETCH_SECONDS * 1000L));
    }

    private Histogram merged(int from, int until) {
        var all = new Histogram(120_000_000, 3);
        for (int i = from; i < until; i++) {
            all.add(took[i]);
        }
        return all;
    }
}
