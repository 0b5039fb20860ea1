package vn.motcua.clock.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** The stored rows make calendars: one nation, no circle of parents, no overlapping hours, a weekday with hours. */
@Component
class CalendarsMustBeUsable implements ConsistencyCheck {

    private final JdbcCalendars rows;

    CalendarsMustBeUsable(JdbcCalendars rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "clock.calendars-usable";
    }

    @Override
    public List<String> findings() {
        try {
            Snapshot.of(0, rows.read());
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
