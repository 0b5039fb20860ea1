package vn.motcua.dossier.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.clock.Tongue;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.DossierView;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Stretches of working time and the promise in words: "1 ngày 3 giờ", "Hẹn trả 17:00 thứ Tư, 04/3/2026". */
record ClockWords(Messages messages, Language language) {

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("HH:mm, EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final long USUAL_DAY = Duration.ofHours(8).toMinutes();

    String say(String key, Object... values) {
        return messages.text(language, "dossier.clock." + key, values);
    }

    String promise(Instant promised) {
        return say("promise", moment(promised));
    }

    String moment(Instant at) {
        return language == Language.VI ? CivilTime.moment(at) : ENGLISH.format(CivilTime.at(at));
    }

    Tongue tongue() {
        return language == Language.VI ? Tongue.VIETNAMESE : Tongue.ENGLISH;
    }

    /** From when the term counts; the dossier keeps the Vietnamese sentence, English says which of the two cases it is. */
    String reason(DossierView dossier) {
        if (language == Language.VI) {
            return say("reason", Objects.requireNonNull(dossier.clockReason()));
        }
        return say("reason", say(dossier.receivedElsewhere() ? "reason.reached" : "reason.received"));
    }

    /**
     * Office minutes in days and hours. Minutes are said only of less than a day.
     *
     * @param near a moment on a day whose length counts as one working day
     */
    String stretch(long minutes, Instant near, WorkCalendar calendar) {
        long day = dayLength(near, calendar);
        long days = minutes / day;
        long hours = minutes % day / 60;
        long rest = minutes % day % 60;
        if (days > 0) {
            return hours == 0 ? say("days", days) : say("days-hours", days, hours);
        }
        return hours == 0 ? say("minutes", rest) : rest == 0 ? say("hours", hours) : say("hours-minutes", hours, rest);
    }

    private static long dayLength(Instant near, WorkCalendar calendar) {
        var day = CivilTime.day(near);
        long minutes = calendar.officeMinutesBetween(
                CivilTime.instant(day.atStartOfDay()),
                CivilTime.instant(day.plusDays(1).atStartOfDay()));
        return minutes == 0 ? USUAL_DAY : minutes;
    }
}
