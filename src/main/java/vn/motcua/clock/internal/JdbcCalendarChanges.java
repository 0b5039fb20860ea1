package vn.motcua.clock.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.clock.CalendarChange;
import vn.motcua.clock.CalendarProposal;

/** Writes what officials change; their rows are of origin OFFICE, which the shipped facts never touch. */
@Repository
class JdbcCalendarChanges {

    private final JdbcClient db;

    JdbcCalendarChanges(JdbcClient db) {
        this.db = db;
    }

    void write(ChangedSheet changed, String calendar) {
        changed.days().forEach(this::write);
        if (!changed.hours().isEmpty()) {
            changed.sheet().calendars().stream()
                    .filter(it -> it.code().equals(calendar))
                    .forEach(this::write);
            db.sql("delete from clock.office_hours where calendar = :calendar")
                    .param("calendar", calendar)
                    .update();
            changed.hours().forEach(this::write);
        }
    }

    void write(YearPlan plan) {
        plan.dropped().forEach(this::write);
        plan.days().forEach(this::write);
        db.sql("""
                insert into clock.calendar_year (calendar, year, published, source, origin)
                values (:calendar, :year, :published, :source, 'OFFICE')
                on conflict (calendar, year) do update
                   set published = excluded.published, source = excluded.source, origin = 'OFFICE'
                """)
                .param("calendar", plan.year().calendar())
                .param("year", plan.year().year())
                .param("published", plan.year().published())
                .param("source", plan.year().source())
                .update();
    }

    void write(Sheet.Calendar row) {
        SheetRows.with(db.sql("""
                insert into clock.calendar (code, scope, parent, name, origin)
                values (:code, :scope, :parent, :name, 'OFFICE')
                on conflict (code) do nothing
                """), row).update();
    }

    private void write(Sheet.DayRow row) {
        SheetRows.with(db.sql("""
                insert into clock.calendar_day
                       (calendar, day, kind, standing, pair_day, periods, spoken, source, origin, withdrawn)
                values (:calendar, :day, :kind, :standing, :pair, :periods, :spoken, :source, 'OFFICE', :withdrawn)
                on conflict (calendar, day) do update
                   set kind = excluded.kind, standing = excluded.standing, pair_day = excluded.pair_day,
                       periods = excluded.periods, spoken = excluded.spoken, source = excluded.source, origin = 'OFFICE',
                       withdrawn = excluded.withdrawn
                """), row).param("withdrawn", row.withdrawn()).update();
    }

    private void write(Sheet.HoursRow row) {
        SheetRows.with(db.sql("""
                insert into clock.office_hours
                       (calendar, weekday, opens, closes, counts_for_deadline, valid_from, valid_until, source, origin)
                values (:calendar, :weekday, :opens, :closes, :counts, :from, :until, :source, 'OFFICE')
                """), row).update();
    }

    CalendarChange record(CalendarProposal made, String basis, UUID officer, String officerName, Instant now) {
        long number = db.sql("""
                insert into clock.calendar_change
                       (calendar, first_day, last_day, reason, basis, officer, officer_name, changed_at)
                values (:calendar, :first, :last, :reason, :basis, :officer, :name, :now)
                returning number
                """)
                .param("calendar", made.calendar())
                .param("first", made.first())
                .param("last", made.last())
                .param("reason", made.reason())
                .param("basis", basis)
                .param("officer", officer)
                .param("name", officerName)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        return find(number).orElseThrow();
    }

    Optional<CalendarChange> find(long number) {
        return db.sql("""
                select number, calendar, first_day, last_day, reason, basis, officer, officer_name, changed_at
                  from clock.calendar_change
                 where number = :number
                """)
                .param("number", number)
                .query(JdbcCalendarChanges::change)
                .optional();
    }

    List<CalendarChange> list(String calendar, int limit) {
        return db.sql("""
                select number, calendar, first_day, last_day, reason, basis, officer, officer_name, changed_at
                  from clock.calendar_change
                 where calendar = :calendar
                 order by number desc
                 limit :limit
                """)
                .param("calendar", calendar)
                .param("limit", limit)
                .query(JdbcCalendarChanges::change)
                .list();
    }

    List<CalendarChange> listMadeBefore(Instant moment, long after, int limit) {
        return db.sql("""
                select number, calendar, first_day, last_day, reason, basis, officer, officer_name, changed_at
                  from clock.calendar_change
                 where number > :after and changed_at <= :moment
                 order by number
                 limit :limit
                """)
                .param("after", after)
                .param("moment", Timestamp.from(moment))
                .param("limit", limit)
                .query(JdbcCalendarChanges::change)
                .list();
    }

    private static CalendarChange change(ResultSet row, int n) throws SQLException {
        return new CalendarChange(
                row.getLong("number"),
                row.getString("calendar"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                row.getTimestamp("changed_at").toInstant());
    }
}
