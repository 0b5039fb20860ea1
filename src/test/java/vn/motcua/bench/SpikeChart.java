package vn.motcua.bench;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** The course of a spike as a picture: above what came and what was done, below how long one act took, on a logarithmic scale. */
final class SpikeChart {

    private static final int LEFT = 60;
    private static final int WIDTH = 840;
    private static final int RATE_TOP = 40;
    private static final int RATE_HEIGHT = 140;
    private static final int TOOK_TOP = 230;
    private static final int TOOK_HEIGHT = 200;
    private static final double MOST_RATE = 40;
    private static final double LOG_MOST = 4;

    private final SpikeCourse course;
    private final StringBuilder svg = new StringBuilder();

    private SpikeChart(SpikeCourse course) {
        this.course = course;
    }

    static String svg(SpikeCourse course) {
        return new SpikeChart(course).drawn();
    }

    private String drawn() {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 950 480" font-family="sans-serif" font-size="13">
                <title>Load in steps and how long one act took</title>
                <rect width="950" height="480" fill="#ffffff"/>
                """);
        text(LEFT, 24, "Lifecycles a second: asked (grey), done (blue)");
        text(LEFT, 214, "One act over HTTP, milliseconds: p50 (green), p95 (blue), p99 (red)");
        for (int rate = 0; rate <= MOST_RATE; rate += 10) {
            grid(rateY(rate), Integer.toString(rate));
        }
        for (int power = 0; power <= LOG_MOST; power++) {
            grid(tookY(Math.pow(10, power)), String.format(Locale.ROOT, "%,d", (int) Math.pow(10, power)));
        }
        line("#9a9a9a", 6, stretch -> rateY(course.wanted(stretch)));
        line("#1f4e9e", 2, stretch -> rateY(course.donePerSecond(stretch)));
        line("#2f7d32", 2, stretch -> tookY(course.stretchMillis(stretch, 50)));
        line("#1f4e9e", 2, stretch -> tookY(course.stretchMillis(stretch, 95)));
        line("#b3261e", 2, stretch -> tookY(course.stretchMillis(stretch, 99)));
        minutes();
        return svg.append("</svg>\n").toString();
    }

    private void minutes() {
        int seconds = course.stretches() * SpikeCourse.STRETCH_SECONDS;
        int every = Math.max(60, seconds / 600 * 60);
        for (int at = 0; at <= seconds; at += every) {
            text((int) x(at / SpikeCourse.STRETCH_SECONDS) - 4, TOOK_TOP + TOOK_HEIGHT + 22, at / 60 + " min");
        }
    }

    private void grid(double y, String label) {
        add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#e0e0e0'/>%n", LEFT, LEFT + WIDTH, y, y);
        add("<text x='%d' y='%.1f' text-anchor='end' fill='#404040'>%s</text>%n", LEFT - 8, y + 4, label);
    }

    private void text(int x, int y, String words) {
        add("<text x='%d' y='%d' fill='#202020'>%s</text>%n", x, y, words);
    }

    private void line(String colour, int width, IntToDoubleFunction y) {
        add("<polyline fill='none' stroke='%s' stroke-width='%d' points='", colour, width);
        // the last stretch is the rest that came after the end
        for (int stretch = 0; stretch < course.stretches() - 1; stretch++) {
            add("%.1f,%.1f ", x(stretch), y.applyAsDouble(stretch));
        }
        svg.append("'/>\n");
    }

    private void add(String shape, Object... values) {
        svg.append(String.format(Locale.ROOT, shape, values));
    }

    private double x(int stretch) {
        return LEFT + (double) WIDTH * stretch / Math.max(1, course.stretches() - 1);
    }

    private static double rateY(double rate) {
        return RATE_TOP + RATE_HEIGHT * (1 - Math.min(rate, MOST_RATE) / MOST_RATE);
    }

    private static double tookY(double millis) {
        double power = Math.clamp(Math.log10(Math.max(millis, 1)), 0, LOG_MOST);
        return TOOK_TOP + TOOK_HEIGHT * (1 - power / LOG_MOST);
    }
}
