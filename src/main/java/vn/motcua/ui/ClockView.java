package vn.motcua.ui;

import java.util.List;

/**
 * The clock of a dossier as a bar of working time with its sentence.
 *
 * @param segments    from the start of the clock to its end, in order
 * @param promise     the promised moment in words: "Hẹn trả 17:00 thứ Tư, 04/3/2026"
 * @param remaining   where it stands: "còn 1 ngày 3 giờ làm việc", "quá hạn 2 giờ", "đang tạm dừng"
 * @param explanation the sentences a clerk reads aloud, empty for none
 */
public record ClockView(List<Segment> segments, String promise, String remaining, List<String> explanation) {

    /**
     * One stretch of the bar.
     *
     * @param weight length in any unit, the same for all segments of a clock, such as office minutes
     * @param label  what it is: "Đã dùng 2 ngày", "Tạm dừng 3 ngày: chờ bổ sung giấy tờ"
     */
    public record Segment(Kind kind, long weight, String label) {}

    /** Time used, lawfully paused, left, or run past the promise. */
    public enum Kind {
        USED,
        PAUSED,
        LEFT,
        OVER;

        public String css() {
            return "seg-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A segment with its place on the bar, in percent as SVG writes it. */
    public record Drawn(Segment segment, String x, String width) {}

    public boolean isOverdue() {
        return segments.stream().anyMatch(it -> it.kind() == Kind.OVER && it.weight() > 0);
    }

    /** "Hẹn trả 17:00 thứ Tư, 04/3/2026 · còn 1 ngày 3 giờ làm việc". */
    public String words() {
        return promise + " · " + remaining;
    }

    /** What the bar shows, for those who hear it. */
    public String labels() {
        return String.join("; ", segments.stream().map(Segment::label).toList());
    }

    public List<Drawn> drawn() {
        double whole = Math.max(1, segments.stream().mapToLong(Segment::weight).sum());
        double[] x = {0};
        return segments.stream()
                .filter(it -> it.weight() > 0)
                .map(it -> {
                    double width = 100 * it.weight() / whole;
                    var drawn = new Drawn(it, Percent.of(x[0]), Percent.of(width));
                    x[0] += width;
                    return drawn;
                })
                .toList();
    }
}
