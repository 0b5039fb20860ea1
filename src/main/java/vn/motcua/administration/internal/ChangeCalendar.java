package vn.motcua.administration.internal;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.Calendars;
import vn.motcua.clock.DayChange;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Unit;
import vn.motcua.shared.Result;

/** Makes a change of a calendar that its officer has seen before. Asks no right: the pages do. */
@Service
public class ChangeCalendar {

    private final Calendars calendars;
    private final AuditTrail audit;

    ChangeCalendar(Calendars calendars, AuditTrail audit) {
        this.calendars = calendars;
        this.audit = audit;
    }

    /** @param revision of the proposal that was shown */
    @Transactional
    public Result<CalendarChange> make(DayChange change, long revision, Officer officer) {
        return calendars
                .make(change, revision, officer.account().value(), officer.fullName())
                .map(it -> recorded(it, officer));
    }

    private CalendarChange recorded(CalendarChange change, Officer officer) {
        audit.record(new AuditEntry(
                "administration.calendar-changed",
                officer.account().value().toString(),
                "calendar-change:" + change.number(),
                Map.of("calendar", change.calendar(), "first", change.first().toString())));
        return change;
    }

    /** A calendar of the unit's own, without any day yet. */
    @Transactional
    public void open(Unit unit, Officer officer) {
        calendars.open(unit.code(), unit.fullName());
        audit.record(new AuditEntry(
                "administration.calendar-opened",
                officer.account().value().toString(),
                "calendar:" + unit.code(),
                Map.of()));
    }
}
