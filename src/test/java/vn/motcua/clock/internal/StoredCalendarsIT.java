package vn.motcua.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class StoredCalendarsIT {

    @Autowired
    JdbcClient db;

    @Autowired
    CachedDeadlines deadlines;

    @Autowired
    LoadFacts facts;

    @Autowired
    JdbcCalendars rows;

    @Autowired
    List<ConsistencyCheck> checks;

    @Test
    void theDatabaseHoldsWhatIsShippedAndAnUnchangedStartWritesNothing() {
        var shipped = ShippedFacts.read();
        assertThat(facts.load(shipped)).isFalse();
        assertThat(rows.read().days()).containsAll(shipped.sheet().days());
        assertThat(rows.read().hours()).containsAll(shipped.sheet().hours());
        assertThat(rows.read().rules()).containsAll(shipped.sheet().rules());
        assertThat(rows.read().fixedHolidays()).containsAll(shipped.sheet().fixedHolidays());
        assertThat(rows.read().years()).containsAll(shipped.sheet().years());
    }

    @Test
    void anOfficialsDayIsTakenOverAndSurvivesNewFacts() {
        var day = LocalDate.parse("2029-03-14");
        calendar("T0001");
        db.sql("""
                insert into clock.calendar_day (calendar, day, kind, standing, spoken, source, origin)
                values ('T0001', :day, 'CLOSURE', 'CONFIRMED', 'nghỉ chuyển trụ sở', 'Thông báo của đơn vị', 'OFFICE')
                """).param("day", day).update();
        deadlines.refresh();
        assertThat(deadlines.calendarOf("T0001").isWorkingDay(day)).isFalse();
        assertThat(deadlines.calendarOf(null).isWorkingDay(day)).isTrue();

        assertThat(facts.load(new ShippedFacts(ShippedFacts.read().sheet(), "another content")))
                .isTrue();
        deadlines.refresh();
        assertThat(deadlines.calendarOf("T0001").isWorkingDay(day)).isFalse();
        facts.load(ShippedFacts.read());
    }

    @Test
    void rowsThatMakeNoCalendarAreReportedAndChangeNothing() {
        calendar("T0002");
        var hours = """
                insert into clock.office_hours
                       (calendar, weekday, opens, closes, counts_for_deadline, valid_from, source, origin)
                values ('T0002', 1, '07:30', '12:00', true, '2026-01-01', 'thử', 'OFFICE'),
                       ('T0002', 1, '11:00', '17:00', true, '2026-01-01', 'thử', 'OFFICE')
                """;
        deadlines.refresh();
        var before = deadlines.calendarOf("T0002");
        db.sql(hours).update();
        try {
            deadlines.refresh();
            assertThat(deadlines.calendarOf("T0002")).isSameAs(before);
            assertThat(findings("clock.calendars-usable")).hasSize(1);
        } finally {
            db.sql("delete from clock.office_hours where calendar = 'T0002'").update();
        }
        assertThat(findings("clock.calendars-usable")).isEmpty();
    }

    @Test
    void halfASwapIsFound() {
        calendar("T0003");
        db.sql("""
                insert into clock.calendar_day (calendar, day, kind, standing, pair_day, spoken, source, origin)
                values ('T0003', '2029-05-05', 'SWAP_WORK', 'CONFIRMED', '2029-05-02', 'làm bù', 'thử', 'OFFICE')
                """).update();
        try {
            assertThat(findings("clock.swaps-paired"))
                    .singleElement()
                    .asString()
                    .contains("T0003", "2029-05-05");
        } finally {
            db.sql("delete from clock.calendar_day where calendar = 'T0003'").update();
        }
        assertThat(findings("clock.swaps-paired")).isEmpty();
    }

    private List<String> findings(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .findings();
    }

    private void calendar(String code) {
        db.sql("""
                insert into clock.calendar (code, scope, parent, name, origin)
                values (:code, 'UNIT', '79', 'Đơn vị thử', 'OFFICE')
                on conflict (code) do nothing
                """).param("code", code).update();
    }
}
