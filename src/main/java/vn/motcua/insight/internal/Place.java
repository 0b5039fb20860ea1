package vn.motcua.insight.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.insight.InsightRefusal;
import vn.motcua.shared.RefusedException;

/**
 * Place in a list ordered by a moment, a serial and the unit that gave it: microseconds since 1970, serial and unit between dots.
 * Without a unit, as the release before wrote it, it stands behind all that share moment and serial.
 */
record Place(Instant at, long serial, int unit) {

    private static final Place START = new Place(Instant.EPOCH, 0, 0);
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})(?:\\.(\\d{1,9}))?");

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
                Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
                Long.parseLong(match.group(2)),
                match.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(match.group(3)));
    }

    static String of(Instant at, DossierId dossier) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + dossier.serial() + "." + dossier.unit();
    }

    Timestamp timestamp() {
        return Timestamp.from(at);
    }
}
