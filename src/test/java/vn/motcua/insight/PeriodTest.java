package vn.motcua.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, DAY, 2026-11-21, 2026-11-22",
        "2026-W47, WEEK, 2026-11-16, 2026-11-23",
        "2026-W01, WEEK, 2025-12-29, 2026-01-05",
        "2026-W53, WEEK, 2026-12-28, 2027-01-04",
        "2026-11, MONTH, 2026-11-01, 2026-12-01",
        "2026-Q4, QUARTER, 2026-10-01, 2027-01-01",
        "2026, YEAR, 2026-01-01, 2027-01-01"
    })
    void aPeriodIsReadByItsNameAndFollowedByTheNext(String name, Period.Kind kind, LocalDate first, LocalDate next) {
        var period = Period.parse(name).orElseThrow();
        assertThat(period).isEqualTo(new Period(kind, first)).hasToString(name);
        assertThat(period.next().first()).isEqualTo(next);
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-13",
                "2026-00",
                "2026-Q5",
                "2026-Q0",
                "2026-W00",
                "2025-W53",
                "2026-W54",
                "2026-02-30",
                "1999",
                "2101",
                "2026-1",
                "26-Q1",
                "2026-Q4 ",
                "2026-q4",
                "٢٠٢٦"
            })
    void whatNamesNoPeriodIsNotRead(String typed) {
        assertThat(Period.parse(typed)).isEmpty();
    }

    @Test
    void everyDayLiesInThePeriodOfItsName() {
        for (var day = LocalDate.parse("2025-12-20"); day.getYear() < 2028; day = day.plusDays(1)) {
            for (var kind : List.of(Period.Kind.values())) {
                var period = Period.of(kind, day);
                assertThat(day)
                        .isAfterOrEqualTo(period.first())
                        .isBefore(period.next().first());
            }
        }
    }
}
