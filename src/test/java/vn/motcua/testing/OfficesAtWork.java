package vn.motcua.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import vn.motcua.testing.OfficeUnderLoad.Tally;

/** Four offices of the three demo communes at work until they are told to finish; two of them share one commune's books. */
public final class OfficesAtWork implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tally tally;
    private final ExecutorService officers = Executors.newFixedThreadPool(4);
    private final List<Future<?>> working = new ArrayList<>();

    public OfficesAtWork(Supplier<String> url, Tally tally) {
        this.tally = tally;
        for (var office : List.of(
                new OfficeUnderLoad(url, "27139", "xuanhoa", tally),
                new OfficeUnderLoad(url, "27139", "xuanhoa", tally),
                new OfficeUnderLoad(url, "27604", "tanvinhloc", tally),
                new OfficeUnderLoad(url, "26732", "condao", tally))) {
            working.add(officers.submit(() -> {
                try {
                    office.run();
                } finally {
                    tally.wake();
                }
            }));
        }
    }

    /** Waits for so many further acts; fails when somebody has stopped working or nothing is acknowledged for a minute. */
    public void awaitActs(int further) {
        int enough = tally.acknowledged.size() + further;
        boolean enoughInTime = tally.await(
                () -> tally.acknowledged.size() >= enough || working.stream().anyMatch(Future::isDone), PATIENCE);
        if (!enoughInTime || working.stream().anyMatch(Future::isDone)) {
            throw new AssertionError("No progress: " + tally.unexpected);
        }
    }

    /** Begun dossiers are led to their end. */
    public void finish() {
        tally.stopped = true;
        for (var one : working) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        tally.stopped = true;
        officers.close();
    }
}
