package vn.motcua.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several people who do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Each of {@code people} does their own thing, all released together; their outcomes in order. */
    public static <T> List<T> each(int people, IntFunction<T> act) {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var acting = new ArrayList<Future<T>>();
            for (int i = 0; i < people; i++) {
                int one = i;
                acting.add(threads.submit((Callable<T>) () -> {
                    await(start);
                    return act.apply(one);
                }));
            }
            var outcomes = new ArrayList<T>();
            for (var one : acting) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
