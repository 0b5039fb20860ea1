package vn.motcua.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Median and spread of what was measured several times. */
record Spread(double median, double least, double most) {

    static <T> Spread of(List<T> measured, ToDoubleFunction<T> figure) {
        var sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** Prints whether the median keeps the budget. */
    boolean atLeast(String what, double budget) {
        System.out.printf(
                Locale.ROOT,
                "  trung vị %s %.2f (%.2f - %.2f), ngưỡng %.2f: %s%n",
                what,
                median,
                least,
                most,
                budget,
                verdict(median >= budget));
        return median >= budget;
    }

    static String verdict(boolean within) {
        return within ? "đạt" : "KHÔNG ĐẠT";
    }
}
