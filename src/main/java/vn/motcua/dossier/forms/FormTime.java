package vn.motcua.dossier.forms;

import java.time.Instant;
import vn.motcua.shared.CivilTime;

/** Moments as the forms write them. */
final class FormTime {

    private FormTime() {}

    /** "17 giờ 00 phút, thứ Tư, ngày 04/3/2026". */
    static String moment(Instant moment) {
        var day = CivilTime.day(moment);
        return "%s, %s, ngày %s".formatted(clockFace(moment), CivilTime.weekday(day), CivilTime.date(day));
    }

    /** "17 giờ 00 phút", then the day on its own line: for narrow cells. */
    static String stacked(Instant moment) {
        return clockFace(moment) + "\n" + CivilTime.date(moment);
    }

    private static String clockFace(Instant moment) {
        var face = CivilTime.at(moment);
        return "%02d giờ %02d phút".formatted(face.getHour(), face.getMinute());
    }
}
