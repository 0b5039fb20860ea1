package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.ClockScenario.at;
import static vn.motcua.clock.ClockScenario.days;
import static vn.motcua.clock.ClockScenario.hours;
import static vn.motcua.clock.ClockScenario.pause;
import static vn.motcua.clock.ClockScenario.workingDays;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.internal.ShippedCalendars;

/** The sentences a clerk reads aloud. */
class ExplanationTest {

    private final WorkCalendar calendar = ShippedCalendars.city();

    private String say(String received, Term term, Suspension... pauses) {
        return calendar.due(at(received), term, List.of(pauses)).explanation();
    }

    @Test
    void namesTheHolidaysAndCountsTheWeekend() {
        assertThat(say("2026-04-29T15:00", hours("4")))
                .isEqualTo("Thời hạn 4 giờ làm việc, tính từ 15:00 thứ Tư, 29/4/2026; "
                        + "không tính 30/4, 01/5 nghỉ lễ và 2 ngày nghỉ cuối tuần; "
                        + "hạn trả kết quả là 09:30 thứ Hai, 04/5/2026.");
    }

    @Test
    void saysTheSameInEnglish() {
        assertThat(english("2026-04-29T15:00", hours("4")))
                .isEqualTo("A term of 4 office hours, counted from 15:00 on Wednesday 29 April 2026; "
                        + "not counting 30/4, 01/5 (holiday) and 2 weekend days; "
                        + "the result is due at 09:30 on Monday 4 May 2026.");
        assertThat(english("2026-11-04T09:00", days(10)))
                .isEqualTo(
                        "A term of 10 days, received at 09:00 on Wednesday 4 November 2026, not counting that day; "
                                + "the last day is Saturday 14 November 2026, which meets 2 weekend days, "
                                + "so it moves to the next working day; the result is due at 17:00 on Monday 16 November 2026.");
    }

    private String english(String received, Term term) {
        return calendar.due(at(received), term, List.of()).explanation(Tongue.ENGLISH);
    }

    @Test
    void saysWhenHoursBeginLaterThanReceived() {
        assertThat(say("2026-11-07T08:00", hours("1.5")))
                .isEqualTo("Thời hạn 1,5 giờ làm việc, tính từ 08:00 thứ Bảy, 07/11/2026, "
                        + "bắt đầu từ giờ làm việc kế tiếp là 07:30 thứ Hai, 09/11/2026; "
                        + "không tính 2 ngày nghỉ cuối tuần; hạn trả kết quả là 09:00 thứ Hai, 09/11/2026.");
    }

    @Test
    void saysThatTheDayOfReceptionIsNotCounted() {
        assertThat(say("2026-02-13T09:00", workingDays(2)))
                .isEqualTo("Thời hạn 2 ngày làm việc, nhận lúc 09:00 thứ Sáu, 13/02/2026, không tính ngày nhận; "
                        + "không tính từ 16/02 đến 20/02 nghỉ Tết Nguyên đán và 4 ngày nghỉ cuối tuần; "
                        + "hạn trả kết quả là 17:00 thứ Ba, 24/02/2026.");
    }

    @Test
    void saysWhichSaturdayIsWorked() {
        assertThat(say("2026-08-21T09:00", workingDays(2)))
                .isEqualTo("Thời hạn 2 ngày làm việc, nhận lúc 09:00 thứ Sáu, 21/8/2026, không tính ngày nhận; "
                        + "không tính 1 ngày nghỉ cuối tuần; có tính 22/8 làm bù; "
                        + "hạn trả kết quả là 17:00 thứ Hai, 24/8/2026.");
    }

    @Test
    void saysWhyTheLastDayMoved() {
        assertThat(say("2026-11-04T09:00", days(10)))
                .isEqualTo("Thời hạn 10 ngày, nhận lúc 09:00 thứ Tư, 04/11/2026, không tính ngày nhận; "
                        + "ngày cuối là thứ Bảy, 14/11/2026, gặp 2 ngày nghỉ cuối tuần, "
                        + "nên chuyển sang ngày làm việc tiếp theo; hạn trả kết quả là 17:00 thứ Hai, 16/11/2026.");
    }

    @Test
    void saysThatTheLastDayIsStillPaused() {
        assertThat(say("2026-11-04T09:00", days(10), pause("2026-11-16T09:00", "2026-11-18T09:00")))
                .contains("ngày cuối là thứ Bảy, 14/11/2026, gặp 2 ngày nghỉ cuối tuần", "tổng cộng 2 ngày")
                .endsWith("hạn trả kết quả là 17:00 thứ Tư, 18/11/2026.");
        assertThat(say("2026-11-02T18:00", days(0)))
                .contains("ngày cuối là thứ Hai, 02/11/2026, đã hết giờ làm việc, nên chuyển");
    }

    @Test
    void saysWhyTodayBecameTomorrow() {
        assertThat(say("2026-11-23T15:30", Term.sameDay()))
                .isEqualTo("Thủ tục trả kết quả trong ngày, nhận lúc 15:30 thứ Hai, 23/11/2026, sau 15:00, "
                        + "nên trả vào ngày làm việc tiếp theo; không tính 24/11 nghỉ lễ Ngày Văn hóa Việt Nam; "
                        + "hạn trả kết quả là 17:00 thứ Tư, 25/11/2026.");
    }

    @Test
    void tellsThePausesAndWhatTheyCost() {
        assertThat(say("2026-11-02T08:00", workingDays(3), pause("2026-11-03T09:00", "2026-11-05T09:00")))
                .isEqualTo("Thời hạn 3 ngày làm việc, nhận lúc 08:00 thứ Hai, 02/11/2026, không tính ngày nhận; "
                        + "không tính 2 ngày nghỉ cuối tuần; "
                        + "không tính thời gian tạm dừng từ 09:00 thứ Ba, 03/11/2026 đến 09:00 thứ Năm, 05/11/2026 "
                        + "(chờ bổ sung hồ sơ), tổng cộng 2 ngày làm việc; "
                        + "hạn trả kết quả là 17:00 thứ Hai, 09/11/2026.");
    }

    @Test
    void tellsThatAPauseLastsStill() {
        assertThat(say("2026-11-02T08:00", hours("3"), pause("2026-11-02T09:00", null)))
                .contains("đang tạm dừng từ 09:00 thứ Hai, 02/11/2026 (chờ bổ sung hồ sơ), "
                        + "hạn sẽ được tính lại khi hết tạm dừng");
    }

    @Test
    void tellsWhyItIsProvisional() {
        assertThat(say("2026-12-31T08:00", workingDays(1)))
                .endsWith("không tính 01/01/2027 nghỉ Tết Dương lịch và 2 ngày nghỉ cuối tuần; "
                        + "hạn trả kết quả là 17:00 thứ Hai, 04/01/2027. "
                        + "Đây là hạn tạm tính vì lịch nghỉ năm 2027 chưa được công bố.");
        assertThat(say("2026-01-05T08:00", workingDays(500)))
                .endsWith("Đây là hạn tạm tính vì lịch nghỉ các năm từ 2027 đến 2028 chưa được công bố.");
        assertThat(say("2019-07-01T08:00", workingDays(1)))
                .endsWith("Đây là hạn tạm tính vì lịch nghỉ năm 2019 chưa có trong hệ thống.");
    }

    @Test
    void aLongTermStillMakesASentenceThatEnds() {
        assertThat(say("2026-01-05T08:00", workingDays(2000)))
                .hasSizeLessThan(700)
                .contains("ngày nghỉ lễ, tết khác");
    }
}
