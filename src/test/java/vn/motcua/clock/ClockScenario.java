package vn.motcua.clock;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Cutoff;
import vn.motcua.clock.CalendarLayer.Day;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Scope;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.shared.CivilTime;

/** Short words for moments, terms, pauses and small calendars in clock tests. */
final class ClockScenario {

    static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

    private ClockScenario() {}

    static Instant at(String civil) {
        return CivilTime.instant(LocalDateTime.parse(civil));
    }

    static Term hours(String amount) {
        return new Term(TermUnit.WORKING_HOUR, new BigDecimal(amount));
    }

    static Term workingDays(int amount) {
        return Term.of(TermUnit.WORKING_DAY, amount);
    }

    static Term days(int amount) {
        return Term.of(TermUnit.CALENDAR_DAY, amount);
    }

    static Term months(int amount) {
        return Term.of(TermUnit.MONTH, amount);
    }

    static Suspension pause(String from, @Nullable String until) {
        return new Suspension(at(from), until == null ? null : at(until), "chờ bổ sung hồ sơ");
    }

    static Period period(String opens, String closes) {
        return new Period(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static List<Hours> weekdays(Period... periods) {
        var hours = new ArrayList<Hours>();
        for (var weekday : DayOfWeek.values()) {
            if (weekday.compareTo(DayOfWeek.FRIDAY) <= 0) {
                for (var period : periods) {
                    hours.add(new Hours(weekday, period, true, ALWAYS, null));
                }
            }
        }
        return hours;
    }

    static Hours saturday(boolean counts, String opens, String closes) {
        return new Hours(DayOfWeek.SATURDAY, period(opens, closes), counts, ALWAYS, null);
    }

    static Day day(String day, Kind kind, Standing standing, Period... open) {
        return new Day(LocalDate.parse(day), kind, standing, List.of(open), "nghỉ");
    }

    static CalendarLayer nation(List<Hours> hours, Day... days) {
        var cutoff = new Cutoff(LocalTime.of(15, 0), ALWAYS, null, "luật");
        return new CalendarLayer(
                "VN", Scope.NATIONAL, "Cả nước", Set.of(2026), hours, List.of(days), List.of(), List.of(cutoff));
    }

    static CalendarLayer unit(List<Hours> hours, Day... days) {
        return new CalendarLayer("00001", Scope.UNIT, "Đơn vị", Set.of(), hours, List.of(days), List.of(), List.of());
    }

    static CalendarLayer ordinaryNation(Day... days) {
        return nation(weekdays(period("07:30", "11:30"), period("13:00", "17:00")), days);
    }
}
