package vn.motcua.clock.internal;

import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the shipped calendar facts into the tables: once per content, one node at a time. Rows of origin OFFICE, entered by an
 * official, are never touched and win over a shipped row of the same key; a year that officials have published gets no shipped day.
 */
@Component
class LoadFacts {

    private static final Logger LOG = LoggerFactory.getLogger(LoadFacts.class);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoadFacts(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes these facts unless they are the ones last written; true when it wrote. */
    boolean load(ShippedFacts facts) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(hashtext('clock.facts'))")
                    .query()
                    .listOfRows();
            if (alreadyLoaded(facts.contentHash())) {
                return false;
            }
            write(facts.sheet());
            remember(facts.contentHash());
            LOG.info("Calendar facts {} loaded", facts.contentHash().substring(0, 12));
            return true;
        }));
    }

    private boolean alreadyLoaded(String hash) {
        return db.sql("select exists (select 1 from clock.facts_loaded where content_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private void write(Sheet sheet) {
        removeShipped();
        sheet.calendars().forEach(this::write);
        sheet.years().forEach(this::write);
        sheet.hours().forEach(this::write);
        sheet.fixedHolidays().forEach(this::write);
        sheet.rules().forEach(this::write);
        sheet.days().forEach(this::write);
    }

    private void removeShipped() {
        db.sql("delete from clock.calendar_year where origin = 'FACTS'").update();
        db.sql("delete from clock.office_hours where origin = 'FACTS'").update();
        db.sql("delete from clock.fixed_holiday where origin = 'FACTS'").update();
        db.sql("delete from clock.rule_value where origin = 'FACTS'").update();
        db.sql("delete from clock.calendar_day where origin = 'FACTS'").update();
    }

    private void write(Sheet.Calendar row) {
        SheetRows.with(db.sql("""
                insert into clock.calendar (code, scope, parent, name, origin)
                values (:code, :scope, :parent, :name, 'FACTS')
                on conflict (code) do update
                   set scope = excluded.scope, parent = excluded.parent, name = excluded.name
                 where calendar.origin = 'FACTS'
                """), row).update();
    }

    private void write(Sheet.YearRow row) {
        db.sql("""
                insert into clock.calendar_year (calendar, year, published, source, origin)
                values (:calendar, :year, :published, :source, 'FACTS')
                on conflict (calendar, year) do nothing
                """)
                .param("calendar", row.calendar())
                .param("year", row.year())
                .param("published", row.published())
                .param("source", row.source())
                .update();
    }

    private void write(Sheet.HoursRow row) {
        SheetRows.with(db.sql("""
                insert into clock.office_hours
                       (calendar, weekday, opens, closes, counts_for_deadline, valid_from, valid_until, source, origin)
                values (:calendar, :weekday, :opens, :closes, :counts, :from, :until, :source, 'FACTS')
                on conflict (calendar, weekday, opens, valid_from) do nothing
                """), row).update();
    }

    private void write(Sheet.FixedRow row) {
        var holiday = row.holiday();
        db.sql("""
                insert into clock.fixed_holiday (calendar, month, day, from_year, until_year, spoken, source, origin)
                values (:calendar, :month, :day, :from, :until, :spoken, :source, 'FACTS')
                on conflict (calendar, month, day, from_year) do nothing
                """)
                .param("calendar", row.calendar())
                .param("month", holiday.day().getMonthValue())
                .param("day", holiday.day().getDayOfMonth())
                .param("from", holiday.fromYear())
                .param("until", holiday.untilYear())
                .param("spoken", holiday.spoken())
                .param("source", row.source())
                .update();
    }

    private void write(Sheet.RuleRow row) {
        db.sql("""
                insert into clock.rule_value (calendar, rule, value, valid_from, valid_until, source, origin)
                values (:calendar, :rule, :value, :from, :until, :source, 'FACTS')
                on conflict (calendar, rule, valid_from) do nothing
                """)
                .param("calendar", row.calendar())
                .param("rule", row.rule())
                .param("value", row.value())
                .param("from", row.from())
                .param("until", row.until())
                .param("source", row.source())
                .update();
    }

    private void write(Sheet.DayRow row) {
        SheetRows.with(db.sql("""
                insert into clock.calendar_day
                       (calendar, day, kind, standing, pair_day, periods, spoken, source, origin)
                select :calendar, :day, :kind, :standing, :pair, :periods, :spoken, :source, 'FACTS'
                 where not exists (select from clock.calendar_year y
                                    where y.calendar = :calendar and y.published and y.origin = 'OFFICE'
                                      and y.year = extract(year from cast(:day as date)))
                on conflict (calendar, day) do nothing
                """), row).update();
    }

    private void remember(String hash) {
        db.sql("delete from clock.facts_loaded").update();
        db.sql("insert into clock.facts_loaded (content_hash, loaded_at) values (:hash, :now)")
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
