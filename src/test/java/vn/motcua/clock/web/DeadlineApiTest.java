package vn.motcua.clock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.clock.internal.ShippedCalendars;
import vn.motcua.operation.CallLimit;
import vn.motcua.shared.RefusedException;

/** The interface over the shipped calendars, without database or network. How a refusal is worded belongs to the ui module. */
class DeadlineApiTest {

    /** Knows the shipped calendars only. */
    private static final class Shipped implements Deadlines {
        @Override
        public WorkCalendar calendarOf(@Nullable String unitCode) {
            return ShippedCalendars.city();
        }

        @Override
        public Optional<WorkCalendar> findCalendar(String unitCode) {
            return unitCode.equals("27139") ? Optional.of(ShippedCalendars.of(unitCode)) : Optional.empty();
        }
    }

    /** Says the code and nothing else. */
    @RestControllerAdvice
    private static final class Codes {
        @ExceptionHandler
        ResponseEntity<String> refused(RefusedException refused) {
            var code = refused.refusal().code();
            return ResponseEntity.status(code.status()).body(code.name());
        }
    }

    private final MockMvc api = MockMvcBuilders.standaloneSetup(
                    new DeadlineApi(new Shipped(), new CallLimit(100, () -> 0)))
            .setControllerAdvice(new Codes())
            .build();

    private MockHttpServletResponse call(String query) throws Exception {
        return api.perform(get(URI.create("/api/v1/deadlines?" + query)))
                .andReturn()
                .getResponse();
    }

    @Test
    void answersTheMomentItsStandingAndTheSentence() throws Exception {
        var answer = call("received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"due\":\"2026-05-04T09:30:00+07:00\",\"provisional\":false,\"explanation\":\""
                        + "Thời hạn 4 giờ làm việc, tính từ 15:00 thứ Tư, 29/4/2026; "
                        + "không tính 30/4, 01/5 nghỉ lễ và 2 ngày nghỉ cuối tuần; "
                        + "hạn trả kết quả là 09:30 thứ Hai, 04/5/2026.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "received=2026-11-02T08:00&amount=1.5&unit=WORKING_HOUR, 2026-11-02T09:30:00+07:00",
        "received=2026-11-02T17:00&amount=1&unit=WORKING_DAY, 2026-11-03T17:00:00+07:00",
        "received=2026-11-07T09:00&amount=1&unit=WORKING_DAY&calendar=27139, 2026-11-09T17:00:00+07:00",
        "received=2026-11-04T08:00&amount=10&unit=CALENDAR_DAY, 2026-11-16T17:00:00+07:00",
        "received=2026-01-31T08:00&amount=1&unit=MONTH, 2026-03-02T17:00:00+07:00",
        "received=2026-10-30T15:00:00&amount=1&unit=SAME_DAY, 2026-10-30T17:00:00+07:00",
        "received=2026-10-30T15:00:01&amount=0&unit=SAME_DAY, 2026-11-02T17:00:00+07:00",
        "received=2000-01-03T08:00&amount=0&unit=WORKING_DAY, 2000-01-03T17:00:00+07:00",
        "received=2100-12-31T08:00&amount=2000&unit=MONTH, 2267-09-03T17:00:00+07:00"
    })
    void answersEveryUnit(String query, String due) throws Exception {
        var answer = call(query);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).startsWith("{\"due\":\"" + due + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "x, CLK_103_PARAMETER_UNKNOWN",
        "amount=4&unit=WORKING_HOUR, CLK_101_PARAMETER_MISSING",
        "received=2026-04-29T15:00&unit=WORKING_HOUR, CLK_101_PARAMETER_MISSING",
        "received=2026-04-29T15:00&amount=&unit=WORKING_HOUR, CLK_101_PARAMETER_MISSING",
        "received=2026-04-29T15:00&amount=4, CLK_101_PARAMETER_MISSING",
        "received=2026-04-29T15:00&amount=4&amount=5&unit=WORKING_HOUR, CLK_102_PARAMETER_REPEATED",
        "received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar=a&calendar=b, CLK_102_PARAMETER_REPEATED",
        "received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calender=27139, CLK_103_PARAMETER_UNKNOWN",
        "received=2026-04-29&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=2026-02-29T15:00&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=2026-04-29T24:00&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=2026-04-29T15:00Z&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=2026-04-29T15:00%2B07:00&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=%2B12026-04-29T15:00&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=%D9%A2026-04-29T15:00&amount=4&unit=WORKING_HOUR, CLK_104_RECEIVED_NOT_A_TIME",
        "received=1999-12-31T23:59&amount=4&unit=WORKING_HOUR, CLK_105_YEAR_OUT_OF_RANGE",
        "received=2101-01-01T00:00&amount=4&unit=WORKING_HOUR, CLK_105_YEAR_OUT_OF_RANGE",
        "received=2026-04-29T15:00&amount=4&unit=working_hour, CLK_106_UNIT_UNKNOWN",
        "received=2026-04-29T15:00&amount=4&unit=WEEK, CLK_106_UNIT_UNKNOWN",
        "received=2026-04-29T15:00&amount=NaN&unit=WORKING_HOUR, CLK_107_AMOUNT_NOT_A_NUMBER",
        "received=2026-04-29T15:00&amount=1e9&unit=WORKING_HOUR, CLK_107_AMOUNT_NOT_A_NUMBER",
        "received=2026-04-29T15:00&amount=-1&unit=WORKING_DAY, CLK_107_AMOUNT_NOT_A_NUMBER",
        "received=2026-04-29T15:00&amount=+4&unit=WORKING_DAY, CLK_107_AMOUNT_NOT_A_NUMBER",
        "received=2026-04-29T15:00&amount=%2B4&unit=WORKING_DAY, CLK_107_AMOUNT_NOT_A_NUMBER",
        "'received=2026-04-29T15:00&amount=1,5&unit=WORKING_HOUR', CLK_107_AMOUNT_NOT_A_NUMBER",
        "received=2026-04-29T15:00&amount=99999999999999999999&unit=WORKING_HOUR, CLK_107_AMOUNT_NOT_A_NUMBER",
        "received=2026-04-29T15:00&amount=2001&unit=WORKING_DAY, CLK_108_AMOUNT_OUT_OF_RANGE",
        "received=2026-04-29T15:00&amount=2000.0001&unit=WORKING_HOUR, CLK_108_AMOUNT_OUT_OF_RANGE",
        "received=2026-04-29T15:00&amount=1.5&unit=WORKING_DAY, CLK_109_DECIMALS_FOR_HOURS_ONLY",
        "received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar=99999, CLK_110_CALENDAR_UNKNOWN",
        "received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar=, CLK_110_CALENDAR_UNKNOWN"
    })
    void refusesNonsenseWithACode(String query, String code) throws Exception {
        var answer = call(query);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(code);
        assertThat(answer.getStatus()).isEqualTo(code.startsWith("CLK_110") ? 404 : 400);
    }

    @Test
    void theHundredAndFirstCallWithinASecondIsAskedToWait() throws Exception {
        var query = "received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR";
        for (int i = 0; i < 100; i++) {
            assertThat(call(query).getStatus()).isEqualTo(200);
        }
        var answer = call(query);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("CLK_120_TOO_MANY_CALLS");
    }
}
