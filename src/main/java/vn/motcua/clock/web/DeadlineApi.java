package vn.motcua.clock.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.clock.Deadline;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.operation.CallLimit;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;

/** When would it be due? Public; {@code received} is Vietnamese time. */
@RestController
class DeadlineApi {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Deadlines deadlines;
    private final CallLimit limit;

    DeadlineApi(Deadlines deadlines, CallLimit limit) {
        this.deadlines = deadlines;
        this.limit = limit;
    }

    /**
     * The answer's body.
     *
     * @param due such as "2026-05-04T09:30:00+07:00"
     */
    record Answer(String due, boolean provisional, String explanation) {

        static Answer of(Deadline deadline) {
            var due = CivilTime.at(deadline.due()).format(WITH_OFFSET);
            return new Answer(due, deadline.provisional(), deadline.explanation());
        }
    }

    @GetMapping(path = "/api/v1/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer deadline(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!limit.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw new RefusedException(ClockRefusal.CLK_120_TOO_MANY_CALLS, limit.callsPerSecond());
        }
        var question = DeadlineQuestion.read(parameters(request));
        return Answer.of(calendar(question.calendar()).due(question.received(), question.term()));
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw new RefusedException(ClockRefusal.CLK_111_QUERY_UNREADABLE);
        }
    }

    private WorkCalendar calendar(@Nullable String code) {
        if (code == null) {
            return deadlines.calendarOf(null);
        }
        return deadlines
                .findCalendar(code)
                .orElseThrow(() -> new RefusedException(ClockRefusal.CLK_110_CALENDAR_UNKNOWN));
    }
}
