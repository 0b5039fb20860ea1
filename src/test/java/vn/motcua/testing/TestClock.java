package vn.motcua.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.motcua.shared.CivilTime;

/** A clock that stands still until told otherwise. Starts on Monday 02/11/2026 at 08:00 Vietnamese time. */
public final class TestClock extends Clock {

    private volatile Instant now = CivilTime.instant(LocalDateTime.parse("2026-11-02T08:00"));

    /** @param civil such as "2026-11-02T08:00", Vietnamese time */
    public void set(String civil) {
        now = CivilTime.instant(LocalDateTime.parse(civil));
    }

    public void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Moments are UTC; civil days come from CivilTime");
    }
}
