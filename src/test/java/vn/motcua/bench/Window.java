package vn.motcua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Workers leading whole lives for a stretch of time. */
final class Window {

    private Window() {}

    /** Leads one life. */
    interface Worker {
        void lead() throws Exception;
    }

    /** Acts a second of all workers together; each worker's last life counts with the time it took. */
    static double rate(List<Worker> workers, int seconds) throws Exception {
        var start = new CyclicBarrier(workers.size());
        double rate = 0;
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var running = new ArrayList<Future<Double>>();
            for (var worker : workers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return rate(worker, seconds);
                }));
            }
            for (var one : running) {
                rate += one.get();
            }
        }
        return rate;
    }

    private static double rate(Worker worker, int seconds) throws Exception {
        long began = System.nanoTime();
        long lives = 0;
        long now = began;
        while (now - began < seconds * 1_000_000_000L) {
            worker.lead();
            lives++;
            now = System.nanoTime();
        }
        return lives * ServiceOffice.ACTS * 1e9 / (now - began);
    }
}
