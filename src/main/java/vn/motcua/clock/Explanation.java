package vn.motcua.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one computed deadline into the sentence a clerk reads aloud, or a citizen reads in English. */
record Explanation(
        DayPlan plan,
        Years years,
        Instant clockStart,
        Term term,
        List<Suspension> suspensions,
        Pauses pauses,
        long due,
        @Nullable Instant asOf,
        Tongue tongue) {

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
        parts.add(Phrase.DUE.in(tongue, moment(Civil.instant(due))));
        return String.join("; ", parts) + provisional(start, end);
    }

    private void hours(List<String> parts, long start, long end) {
        long minute = Civil.minute(clockStart);
        long open = years.openFrom(minute);
        var from = Phrase.OFFICE_HOURS.in(tongue, amount(), moment(clockStart));
        parts.add(open == minute ? from : from + Phrase.OPENS_LATER.in(tongue, moment(Civil.instant(open))));
        skipped(parts, skippedDays(start, end));
    }

    private void days(List<String> parts, long start, long end) {
        parts.add(Phrase.WORKING_DAYS.in(tongue, amount()) + received());
        skipped(parts, skippedDays(start + 1, end));
    }

    private void calendarDays(List<String> parts, long start, long end) {
        var length = term.unit() == TermUnit.MONTH ? Phrase.MONTHS : Phrase.DAYS;
        parts.add(length.in(tongue, amount()) + received());
        long last = term.unit() == TermUnit.MONTH
                ? WorkCalendar.monthsEnd(start, term)
                : start + term.amount().longValueExact();
        last = Counting.days(start, last - start, pauses.lostDays(years));
        if (last < end) {
            parts.add(Phrase.LAST_DAY.in(tongue, Phrase.day(tongue, Civil.date(last)), whyMoved(last, end))
                    + Phrase.MOVED.in(tongue));
        }
    }

    private String whyMoved(long last, long end) {
        var off = skippedDays(last, end).spoken();
        if (!off.isEmpty()) {
            return Phrase.MEETS.in(tongue, off);
        }
        return (Counting.inside(pauses.lostDays(years), last) ? Phrase.STILL_PAUSED : Phrase.HOURS_OVER).in(tongue);
    }

    private void sameDay(List<String> parts, long start, long end) {
        var from = Phrase.SAME_DAY.in(tongue, moment(clockStart));
        if (start == end) {
            parts.add(from);
        } else if (!years.office(start).working()) {
            parts.add(from + Phrase.ON_A_DAY_OFF.in(tongue));
        } else if (WorkCalendar.laterThanCutoff(plan, clockStart)) {
            parts.add(from + Phrase.AFTER_CUTOFF.in(tongue, plan.cutoff(Civil.date(start))));
        } else {
            parts.add(from + Phrase.TOO_LATE_TODAY.in(tongue));
        }
        skipped(parts, skippedDays(start, end));
    }

    private String received() {
        var moment = Phrase.RECEIVED.in(tongue, moment(clockStart));
        return term.amount().signum() == 0 ? moment : moment + Phrase.DAY_NOT_COUNTED.in(tongue);
    }

    private SkippedDays skippedDays(long first, long last) {
        return new SkippedDays(plan, years, Years.yearOf(Civil.day(clockStart)), first, last, tongue);
    }

    private void skipped(List<String> parts, SkippedDays days) {
        var off = days.spoken();
        if (!off.isEmpty()) {
            parts.add(Phrase.LEFT_OUT.in(tongue, off));
        }
        var worked = days.worked();
        if (!worked.isEmpty()) {
            parts.add(Phrase.COUNTED.in(tongue, worked));
        }
    }

    private void pauses(List<String> parts) {
        var ended = suspensions.stream()
                .filter(s -> counts(s) && until(s) != null)
                .map(this::spoken)
                .collect(Collectors.joining(", "));
        if (!ended.isEmpty()) {
            parts.add(Phrase.PAUSES.in(tongue, ended, lost()));
        }
        suspensions.stream()
                .filter(s -> counts(s) && until(s) == null)
                .forEach(s -> parts.add(Phrase.PAUSED_NOW.in(tongue, spoken(s))));
    }

    private boolean counts(Suspension suspension) {
        var until = until(suspension);
        return suspension.from().isBefore(Civil.instant(due)) && (until == null || until.isAfter(clockStart));
    }

    private @Nullable Instant until(Suspension suspension) {
        return suspension.until() == null ? asOf : suspension.until();
    }

    /** The ground is written in Vietnamese by whoever paused, so English goes without. */
    private String spoken(Suspension suspension) {
        var until = until(suspension);
        boolean named = tongue == Tongue.VIETNAMESE && !suspension.ground().isBlank();
        return Phrase.FROM.in(tongue, moment(suspension.from()))
                + (until == null ? "" : Phrase.UNTIL.in(tongue, moment(until)))
                + (named ? " (" + suspension.ground() + ")" : "");
    }

    private String lost() {
        long start = Civil.day(clockStart);
        long end = Civil.dayOfMinute(due);
        return switch (term.unit()) {
            case WORKING_HOUR -> duration(pauses.officeMinutes(years, Civil.minute(clockStart), due));
            case WORKING_DAY, SAME_DAY -> Phrase.LOST_WORKING_DAYS.in(tongue, lostDays(start, end, true));
            case CALENDAR_DAY, MONTH -> Phrase.LOST_DAYS.in(tongue, lostDays(start, end, false));
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

    private String duration(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (rest == 0) {
            return Phrase.LOST_HOURS.in(tongue, hours);
        }
        return hours == 0 ? Phrase.LOST_MINUTES.in(tongue, rest) : Phrase.LOST_HOURS_MINUTES.in(tongue, hours, rest);
    }

    private String amount() {
        var plain = term.amount().stripTrailingZeros().toPlainString();
        return tongue == Tongue.VIETNAMESE ? plain.replace('.', ',') : plain;
    }

    private String moment(Instant at) {
        return Phrase.moment(tongue, at);
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
                ? Phrase.YEAR.in(tongue, missing.getFirst())
                : Phrase.YEARS.in(tongue, missing.getFirst(), missing.getLast());
        boolean ahead = missing.getLast() > plan.lastPublishedYear();
        return (ahead ? Phrase.PROVISIONAL : Phrase.PROVISIONAL_UNKNOWN).in(tongue, named);
    }
}
