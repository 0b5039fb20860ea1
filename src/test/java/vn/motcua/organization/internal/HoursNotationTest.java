package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.motcua.organization.OpeningHours;

class HoursNotationTest {

    @Test
    void weekdaysHaveTwoStretchesAndSaturdayOne() {
        var hours = HoursNotation.parse("MON-FRI 07:30-11:30 13:00-17:00 | SAT 07:30-11:30");
        assertThat(hours)
                .hasSize(11)
                .startsWith(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(7, 30), LocalTime.of(11, 30)))
                .endsWith(new OpeningHours(DayOfWeek.SATURDAY, LocalTime.of(7, 30), LocalTime.of(11, 30)));
    }

    @Test
    void noHoursIsAnEmptyList() {
        assertThat(HoursNotation.parse("")).isEmpty();
    }

    @Test
    void closingBeforeOpeningIsRefused() {
        assertThatThrownBy(() -> HoursNotation.parse("MON 11:30-07:30")).isInstanceOf(IllegalArgumentException.class);
    }
}
