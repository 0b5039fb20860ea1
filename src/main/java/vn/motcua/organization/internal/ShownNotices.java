package vn.motcua.organization.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.organization.Notices.Notice;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Announcement;
import vn.motcua.ui.Announcements;

/** Today's notices in memory: a citizen's first page asks no database. Another node's notice is seen within seconds. */
@Component
class ShownNotices implements Announcements {

    private final JdbcNotices notices;
    private final Units units;
    private final Clock clock;
    private volatile Shown shown;

    private record Shown(LocalDate day, List<Notice> notices) {}

    ShownNotices(JdbcNotices notices, Units units, Clock clock) {
        this.notices = notices;
        this.units = units;
        this.clock = clock;
        this.shown = read();
    }

    private Shown read() {
        var today = CivilTime.day(clock.instant());
        return new Shown(today, notices.listShown(today));
    }

    @Scheduled(fixedDelay = 5_000)
    void readAgain() {
        shown = read();
    }

    @TransactionalEventListener
    void hear(NoticesChanged change) {
        readAgain();
    }

    @Override
    public List<Announcement> current(@Nullable String unitCode) {
        var now = shown;
        if (!now.day().equals(CivilTime.day(clock.instant()))) {
            readAgain();
            now = shown;
        }
        var unit = unitCode == null ? null : units.findByCode(unitCode).orElse(null);
        return now.notices().stream()
                .filter(it -> it.draft().unit() == null
                        || (unit != null && it.draft().unit().equals(unit.id())))
                .map(this::announcement)
                .toList();
    }

    private Announcement announcement(Notice it) {
        UnitId unit = it.draft().unit();
        return new Announcement(
                it.draft().kind(),
                it.draft().vietnamese(),
                it.draft().english(),
                unit == null ? "" : units.get(unit).fullName());
    }
}
