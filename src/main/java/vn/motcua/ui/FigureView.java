package vn.motcua.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars with direct labels; every number opens its rows.
 *
 * @param title what is counted, where and when
 */
public record FigureView(String title, List<Bar> bars) {

    /**
     * One bar.
     *
     * @param value  decides the length
     * @param number how the value is written: "1.240", "87,5 %"
     * @param href   the rows behind the number, null when there are none
     */
    public record Bar(
            String label,
            double value,
            String number,
            @Nullable String href) {}

    /** Length of a bar against the longest, in percent as SVG writes it. */
    public String width(Bar bar) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        return Percent.of(most <= 0 ? 0 : 100 * bar.value() / most);
    }
}
