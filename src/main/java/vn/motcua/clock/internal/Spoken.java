package vn.motcua.clock.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.shared.CivilTime;

/** Why a calendar changed, as it is said to the people whose promise moves. */
final class Spoken {

    private Spoken() {}

    static String date(@Nullable LocalDate day) {
        return day == null ? "" : CivilTime.date(day);
    }

    static String put(Sheet.DayRow row) {
        var day = row.day();
        return day.kind() == Kind.SWAP_OFF
                ? date(day.day()) + " " + day.spoken() + ", làm bù " + date(row.pair())
                : date(day.day()) + " " + day.spoken();
    }

    static String withdrawn(Sheet.DayRow row) {
        return "không còn " + row.day().spoken() + " ngày " + date(row.day().day());
    }

    static String year(int year) {
        return "công bố lịch nghỉ năm " + year;
    }

    static String hours(LocalDate from) {
        return "giờ làm việc của đơn vị thay đổi từ " + date(from);
    }
}
