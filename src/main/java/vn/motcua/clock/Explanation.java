package vn.motcua.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CivilTime;

/** Puts one computed deadline into the Vietnamese sentence a clerk reads aloud. */
record Explanation(
        DayPlan plan,
        Years years,
        Instant clockStart,
        Term term,
        List<Suspension> suspensions,
        Pauses pauses,
        long due,
        @Nullable Instant asOf) {

    String sentence() {
        long start = Civil.day(clockStart);
        long end = Civil.dayOfMinute(due);
        var parts = new ArrayList<String>();
        switch (term.unit()) {
            case WORKING_HOUR -> hours(parts, start, end);
            case WORKING_DAY -> days(parts, start, end);
            case CALENDAR_DAY, MONTH -> calendarDays(parts, start, end);
            case SAME_DAY -> sameDay(parts, start, end);
        }
        pauses(parts);
        parts.add("hạn trả kết quả là " + CivilTime.moment(Civil.instant(due)) + ".");
        return String.join("; ", parts) + provisional(start, end);
    }

    private void hours(List<String> parts, long start, long end) {
        long minute = Civil.minute(clockStart);
        long open = years.openFrom(minute);
        var from = "Thời hạn " + amount() + " giờ làm việc, tính từ " + CivilTime.moment(clockStart);
        parts.add(
                open == minute
                        ? from
                        : from + ", bắt đầu từ giờ làm việc kế tiếp là " + CivilTime.moment(Civil.instant(open)));
        skipped(parts, skippedDays(start, end));
    }

    private void days(List<String> parts, long start, long end) {
        parts.add("Thời hạn " + amount() + " ngày làm việc, " + received());
        skipped(parts, skippedDays(start + 1, end));
    }

    private void calendarDays(List<String> parts, long start, long end) {
        parts.add("Thời hạn " + amount() + (term.unit() == TermUnit.MONTH ? " tháng, " : " ngày, ") + received());
        long last = term.unit() == TermUnit.MONTH
                ? WorkCalendar.monthsEnd(start, term)
                : start + term.amount().longValueExact();
        last = Counting.days(start, last - start, pauses.lostDays(years));
        if (last < end) {
            parts.add("ngày cuối là " + CivilTime.weekdayDate(Civil.date(last)) + ", " + whyMoved(last, end)
                    + ", nên chuyển sang ngày làm việc tiếp theo");
        }
    }

    private String whyMoved(long last, long end) {
        var off = skippedDays(last, end).spoken();
        if (!off.isEmpty()) {
            return "gặp " + off;
        }
        return Counting.inside(pauses.lostDays(years), last) ? "còn tạm dừng" : "đã hết giờ làm việc";
    }

    private void sameDay(List<String> parts, long start, long end) {
        var from = "Thủ tục trả kết quả trong ngày, nhận lúc " + CivilTime.moment(clockStart);
        if (start == end) {
            parts.add(from);
        } else if (!years.office(start).working()) {
            parts.add(from + " là ngày nghỉ, nên trả vào ngày làm việc tiếp theo");
        } else if (WorkCalendar.laterThanCutoff(plan, clockStart)) {
            parts.add(from + ", sau " + plan.cutoff(Civil.date(start)) + ", nên trả vào ngày làm việc tiếp theo");
        } else {
            parts.add(from + ", không kịp trong ngày, nên trả vào ngày làm việc tiếp theo");
        }
        skipped(parts, skippedDays(start, end));
    }

    private String received() {
        var moment = "nhận lúc " + CivilTime.moment(clockStart);
        return term.amount().signum() == 0 ? moment : moment + ", không tính ngày nhận";
    }

    private SkippedDays skippedDays(long first, long last) {
        return new SkippedDays(plan, years, Years.yearOf(Civil.day(clockStart)), first, last);
    }

    private static void skipped(List<String> parts, SkippedDays days) {
        var off = days.spoken();
        if (!off.isEmpty()) {
            parts.add("không tính " + off);
        }
        var worked = days.worked();
        if (!worked.isEmpty()) {
            parts.add("có tính " + worked);
        }
    }

    private void pauses(List<String> parts) {
        var ended = suspensions.stream()
                .filter(s -> counts(s) && until(s) != null)
                .map(this::spoken)
                .collect(Collectors.joining(", "));
        if (!ended.isEmpty()) {
            parts.add("không tính thời gian tạm dừng " + ended + ", tổng cộng " + lost());
        }
        suspensions.stream()
                .filter(s -> counts(s) && until(s) == null)
                .forEach(s -> parts.add("đang tạm dừng " + spoken(s) + ", hạn sẽ được tính lại khi hết tạm dừng"));
    }

    private boolean counts(Suspension suspension) {
        var until = until(suspension);
        return suspension.from().isBefore(Civil.instant(due)) && (until == null || until.isAfter(clockStart));
    }

    private @Nullable Instant until(Suspension suspension) {
        return suspension.until() == null ? asOf : suspension.until();
    }

    private String spoken(Suspension suspension) {
        var until = until(suspension);
        return "từ " + CivilTime.moment(suspension.from())
                + (until == null ? "" : " đến " + CivilTime.moment(until))
                + (suspension.ground().isBlank() ? "" : " (" + suspension.ground() + ")");
    }

    private String lost() {
        long start = Civil.day(clockStart);
        long end = Civil.dayOfMinute(due);
        return switch (term.unit()) {
            case WORKING_HOUR -> duration(pauses.officeMinutes(years, Civil.minute(clockStart), due));
            case WORKING_DAY, SAME_DAY -> lostDays(start, end, true) + " ngày làm việc";
            case CALENDAR_DAY, MONTH -> lostDays(start, end, false) + " ngày";
        };
    }

    private long lostDays(long start, long end, boolean workingOnly) {
        long after = WorkCalendar.skipsReception(term) ? start : start - 1;
        long lost = 0;
        for (var days : pauses.lostDays(years)) {
            long from = Math.max(after, days.first() - 1);
            long through = Math.min(end, days.last());
            lost += workingOnly ? years.workingDays(from, through) : Math.max(0, through - from);
        }
        return lost;
    }

    private static String duration(long minutes) {
        var hours = minutes / 60 + " giờ";
        var rest = minutes % 60 + " phút";
        return (minutes % 60 == 0 ? hours : minutes < 60 ? rest : hours + " " + rest) + " làm việc";
    }

    private String amount() {
        return term.amount().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private String provisional(long start, long end) {
        int from = Years.yearOf(Math.min(end, start + (WorkCalendar.skipsReception(term) ? 1 : 0)));
        var missing = new ArrayList<Integer>();
        for (int year = from; year <= Years.yearOf(end); year++) {
            if (!plan.published(year)) {
                missing.add(year);
            }
        }
        if (missing.isEmpty()) {
            return "";
        }
        var named = missing.size() == 1
                ? "năm " + missing.getFirst()
                : "các năm từ " + missing.getFirst() + " đến " + missing.getLast();
        boolean ahead = missing.getLast() > plan.lastPublishedYear();
        return " Đây là hạn tạm tính vì lịch nghỉ " + named
                + (ahead ? " chưa được công bố." : " chưa có trong hệ thống.");
    }
}
