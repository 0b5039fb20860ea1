package vn.motcua.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Civil days and clock faces of Vietnam (UTC+7, no summer time), and how officials write them. */
public final class CivilTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String[] WEEKDAYS = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };

    private CivilTime() {}

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    public static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }

    public static Instant instant(LocalDateTime civil) {
        return civil.atZone(ZONE).toInstant();
    }

    /** "04/3/2026": days and January, February two digits, as the decree on documents writes them. */
    public static String date(LocalDate day) {
        return String.format(
                Locale.ROOT,
                day.getMonthValue() <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d",
                day.getDayOfMonth(),
                day.getMonthValue(),
                day.getYear());
    }

    public static String date(Instant moment) {
        return date(day(moment));
    }

    /** "thứ Tư". */
    public static String weekday(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }

    /** "thứ Tư, 04/3/2026". */
    public static String weekdayDate(LocalDate day) {
        return weekday(day) + ", " + date(day);
    }

    /** "17:00". */
    public static String time(Instant moment) {
        var face = at(moment);
        return String.format(Locale.ROOT, "%02d:%02d", face.getHour(), face.getMinute());
    }

    /** "17:00 thứ Tư, 04/3/2026". */
    public static String moment(Instant moment) {
        return time(moment) + " " + weekdayDate(day(moment));
    }
}
