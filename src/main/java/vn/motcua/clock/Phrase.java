package vn.motcua.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.motcua.shared.CivilTime;

/** What an explanation is put together from, in both languages side by side. Reasons of days off are data and Vietnamese. */
enum Phrase {
    DUE("hạn trả kết quả là %s.", "the result is due at %s."),
    OFFICE_HOURS("Thời hạn %s giờ làm việc, tính từ %s", "A term of %s office hours, counted from %s"),
    OPENS_LATER(", bắt đầu từ giờ làm việc kế tiếp là %s", ", beginning with the next office hour at %s"),
    WORKING_DAYS("Thời hạn %s ngày làm việc, ", "A term of %s working days, "),
    DAYS("Thời hạn %s ngày, ", "A term of %s days, "),
    MONTHS("Thời hạn %s tháng, ", "A term of %s months, "),
    RECEIVED("nhận lúc %s", "received at %s"),
    DAY_NOT_COUNTED(", không tính ngày nhận", ", not counting that day"),
    LAST_DAY("ngày cuối là %s, %s", "the last day is %s, %s"),
    MOVED(", nên chuyển sang ngày làm việc tiếp theo", ", so it moves to the next working day"),
    MEETS("gặp %s", "which meets %s"),
    STILL_PAUSED("còn tạm dừng", "still paused"),
    HOURS_OVER("đã hết giờ làm việc", "after office hours"),
    SAME_DAY("Thủ tục trả kết quả trong ngày, nhận lúc %s", "A same-day procedure, received at %s"),
    ON_A_DAY_OFF(
            " là ngày nghỉ, nên trả vào ngày làm việc tiếp theo", ", a day off, so it is due the next working day"),
    AFTER_CUTOFF(", sau %s, nên trả vào ngày làm việc tiếp theo", ", after %s, so it is due the next working day"),
    TOO_LATE_TODAY(
            ", không kịp trong ngày, nên trả vào ngày làm việc tiếp theo",
            ", too late for that day, so it is due the next working day"),
    LEFT_OUT("không tính %s", "not counting %s"),
    COUNTED("có tính %s", "counting %s"),
    PAUSES("không tính thời gian tạm dừng %s, tổng cộng %s", "not counting the pause %s, %s in all"),
    PAUSED_NOW(
            "đang tạm dừng %s, hạn sẽ được tính lại khi hết tạm dừng",
            "paused %s, the date is counted anew when the pause ends"),
    FROM("từ %s", "from %s"),
    UNTIL(" đến %s", " to %s"),
    LOST_WORKING_DAYS("%s ngày làm việc", "%s working days"),
    LOST_DAYS("%s ngày", "%s days"),
    LOST_HOURS("%s giờ làm việc", "%s office hours"),
    LOST_MINUTES("%s phút làm việc", "%s office minutes"),
    LOST_HOURS_MINUTES("%s giờ %s phút làm việc", "%s office hours and %s minutes"),
    PROVISIONAL(
            " Đây là hạn tạm tính vì lịch nghỉ %s chưa được công bố.",
            " This date is provisional: the holidays of %s are not published yet."),
    PROVISIONAL_UNKNOWN(
            " Đây là hạn tạm tính vì lịch nghỉ %s chưa có trong hệ thống.",
            " This date is provisional: the holidays of %s are not in the system."),
    YEAR("năm %s", "%s"),
    YEARS("các năm từ %s đến %s", "the years %s to %s"),
    OTHER_HOLIDAYS("%s ngày nghỉ lễ, tết khác", "%s other holidays"),
    OWN_DAYS_OFF("%s ngày không làm việc của đơn vị", "%s days on which the office is closed"),
    WEEKENDS("%s ngày nghỉ cuối tuần", "%s weekend days"),
    WORKED_DAYS("%s ngày làm bù", "%s make-up working days"),
    WORKED("%s làm bù", "%s worked in exchange"),
    SPAN("từ %s đến %s", "%s to %s"),
    AND(" và ", " and ");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final String vietnamese;
    private final String english;

    Phrase(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String in(Tongue tongue, Object... values) {
        return (tongue == Tongue.VIETNAMESE ? vietnamese : english).formatted(values);
    }

    static String moment(Tongue tongue, Instant at) {
        return tongue == Tongue.VIETNAMESE
                ? CivilTime.moment(at)
                : CivilTime.time(at) + " on " + day(tongue, CivilTime.day(at));
    }

    static String day(Tongue tongue, LocalDate day) {
        return tongue == Tongue.VIETNAMESE ? CivilTime.weekdayDate(day) : DAY.format(day);
    }

    /** "a, b và c". */
    static String list(Tongue tongue, List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + AND.in(tongue) + parts.getLast();
    }
}
