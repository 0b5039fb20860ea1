package vn.motcua.insight.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.insight.InsightRefusal;
import vn.motcua.shared.RefusedException;

/** Place in a list ordered by a moment and a serial: microseconds since 1970, a dot, the serial. */
record Place(Instant at, long serial) {

    private static final Place START = new Place(Instant.EPOCH, 0);
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})");

    /** @throws RefusedException with {@code INS_109} when it is not one of ours */
    static Place parse(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return START;
        }
        var match = SHAPE.matcher(typed);
        if (!match.matches()) {
            throw new RefusedException(InsightRefusal.INS_109_CURSOR);
        }
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS), Long.parseLong(match.group(2)));
    }

    static String of(Instant at, long serial) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + serial;
    }

    Timestamp timestamp() {
        return Timestamp.from(at);
    }
}
