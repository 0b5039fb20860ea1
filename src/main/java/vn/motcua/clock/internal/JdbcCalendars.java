package vn.motcua.clock.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.CalendarLayer.Day;
import vn.motcua.clock.CalendarLayer.FixedHoliday;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarLayer.Standing;

/** Reads all calendar rows. They are few hundred and read whole, so that a snapshot is of one moment. */
@Repository
class JdbcCalendars {

    private final JdbcClient db;

    JdbcCalendars(JdbcClient db) {
        this.db = db;
    }

    /** What the stored calendars are counted by; moves with every change of any of their rows. */
    long revision() {
        return db.sql("select number from clock.revision").query(Long.class).single();
    }

    /** Until the transaction ends nobody else changes a calendar. */
    long lock() {
        return db.sql("select number from clock.revision for update")
                .query(Long.class)
                .single();
    }

    /** One snapshot of the database, so that the revision fits the rows. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Read readAll() {
        return new Read(revision(), read());
    }

    /** @param revision of these rows */
    record Read(long revision, Sheet sheet) {}

    Sheet read() {
        return new Sheet(calendars(), years(), hours(), fixedHolidays(), rules(), days());
    }

    private List<Sheet.Calendar> calendars() {
        return db.sql("""
                select code, scope, parent, name
                  from clock.calendar
                 order by code
                """)
                .query((row, n) -> new Sheet.Calendar(
                        row.getString("code"),
                        Scope.valueOf(row.getString("scope")),
                        row.getString("parent"),
                        row.getString("name")))
                .list();
    }

    private List<Sheet.YearRow> years() {
        return db.sql("""
                select calendar, year, published, source
                  from clock.calendar_year
                 order by calendar, year
                """)
                .query((row, n) -> new Sheet.YearRow(
                        row.getString("calendar"),
                        row.getInt("year"),
                        row.getBoolean("published"),
                        row.getString("source")))
                .list();
    }

    private List<Sheet.HoursRow> hours() {
        return db.sql("""
                select calendar, weekday, opens, closes, counts_for_deadline, valid_from, valid_until, source
                  from clock.office_hours
                 order by calendar, weekday, valid_from, opens
                """)
                .query((row, n) -> new Sheet.HoursRow(row.getString("calendar"), hours(row), row.getString("source")))
                .list();
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(
                DayOfWeek.of(row.getInt("weekday")),
                new Period(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
                row.getBoolean("counts_for_deadline"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private List<Sheet.FixedRow> fixedHolidays() {
        return db.sql("""
                select calendar, month, day, from_year, until_year, spoken, source
                  from clock.fixed_holiday
                 order by calendar, month, day, from_year
                """)
                .query((row, n) -> new Sheet.FixedRow(
                        row.getString("calendar"),
                        new FixedHoliday(
                                MonthDay.of(row.getInt("month"), row.getInt("day")),
                                row.getInt("from_year"),
                                row.getObject("until_year", Integer.class),
                                row.getString("spoken")),
                        row.getString("source")))
                .list();
    }

    private List<Sheet.RuleRow> rules() {
        return db.sql("""
                select calendar, rule, value, valid_from, valid_until, source
                  from clock.rule_value
                 where rule = :rule
                 order by calendar, valid_from
                """)
                .param("rule", Sheet.SAME_DAY_CUTOFF)
                .query((row, n) -> new Sheet.RuleRow(
                        row.getString("calendar"),
                        row.getString("rule"),
                        row.getString("value"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    private List<Sheet.DayRow> days() {
        return db.sql("""
                select calendar, day, kind, standing, pair_day, periods, spoken, source, withdrawn
                  from clock.calendar_day
                 order by calendar, day
                """)
                .query((row, n) -> new Sheet.DayRow(
                        row.getString("calendar"),
                        new Day(
                                row.getObject("day", LocalDate.class),
                                Kind.valueOf(row.getString("kind")),
                                Standing.valueOf(row.getString("standing")),
                                Sheet.periods(row.getString("periods")),
                                row.getString("spoken")),
                        row.getObject("pair_day", LocalDate.class),
                        row.getString("source"),
                        row.getBoolean("withdrawn")))
                .list();
    }
}
