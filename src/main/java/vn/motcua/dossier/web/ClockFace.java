package vn.motcua.dossier.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.Suspension;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.ui.ClockView.Kind;
import vn.motcua.ui.ClockView.Segment;

/**
 * One clock as it is drawn and said.
 *
 * @param until    now, or the moment the work was finished
 * @param finished there is a result, a refusal or a stop: the clock stands for good
 */
record ClockFace(
        Instant started,
        Instant promised,
        Instant until,
        List<Suspension> pauses,
        boolean finished,
        boolean stopped,
        WorkCalendar calendar,
        ClockWords words) {

    List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        var at = started;
        var end = earlier(promised, until);
        for (var pause : pauses) {
            var pauseEnd = pause.until() == null ? until : pause.until();
            add(segments, Kind.USED, "used", at, pause.from());
            long minutes = calendar.officeMinutesBetween(pause.from(), pauseEnd);
            segments.add(new Segment(Kind.PAUSED, minutes, words.say("paused", stretch(minutes), pause.ground())));
            at = pauseEnd;
        }
        var open = openPause();
        if (open == null) {
            add(segments, Kind.USED, "used", at, end);
        }
        add(segments, Kind.LEFT, finished ? "early" : "left", open == null ? later(at, until) : open.from(), promised);
        if (open == null) {
            add(segments, Kind.OVER, "over", promised, until);
        }
        return segments.stream().anyMatch(it -> it.weight() > 0)
                ? segments
                : List.of(new Segment(finished ? Kind.USED : Kind.LEFT, 1, standing()));
    }

    private void add(List<Segment> segments, Kind kind, String key, Instant from, Instant to) {
        long minutes = calendar.officeMinutesBetween(from, to);
        if (minutes > 0) {
            segments.add(new Segment(kind, minutes, words.say(key, stretch(minutes))));
        }
    }

    /** "còn 1 ngày 3 giờ làm việc", "quá hạn 2 ngày", "tạm dừng: chờ bổ sung hồ sơ", "xong sớm 1 ngày". */
    String standing() {
        if (stopped) {
            return words.say("stopped");
        }
        var open = openPause();
        if (open != null && !finished) {
            return words.say("standing.paused", open.ground());
        }
        return finished ? result() : running("standing.left");
    }

    String shortStanding() {
        return running("left");
    }

    private String running(String leftKey) {
        if (until.isAfter(promised)) {
            long over = calendar.officeMinutesBetween(promised, until);
            return over == 0 ? words.say("over.now") : words.say("over", stretch(over));
        }
        long left = calendar.officeMinutesBetween(until, promised);
        return left == 0 ? words.say("due-now") : words.say(leftKey, stretch(left));
    }

    private String result() {
        if (until.isAfter(promised)) {
            long over = calendar.officeMinutesBetween(promised, until);
            return over == 0 ? words.say("done.late") : words.say("done.late-by", stretch(over));
        }
        long early = calendar.officeMinutesBetween(until, promised);
        return early == 0 ? words.say("done.on-time") : words.say("done.early", stretch(early));
    }

    private String stretch(long minutes) {
        return words.stretch(minutes, promised, calendar);
    }

    private @Nullable Suspension openPause() {
        return pauses.stream().filter(it -> it.until() == null).findFirst().orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
