package vn.motcua.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the days off in a span the way a clerk does: holidays by date and reason, plain weekends by their number. */
final class SkippedDays {

    /** More than these are only counted: a sentence read aloud has to end. */
    private static final int NAMED_AT_MOST = 6;

    private static final class Group {
        final LocalDate first;
        final String reason;
        LocalDate last;
        int days;

        Group(LocalDate first, String reason) {
            this.first = first;
            this.last = first;
            this.reason = reason;
            this.days = 1;
        }
    }

    private final DayPlan plan;
    private final int ownYear;
    private final Tongue tongue;
    private final List<Group> groups = new ArrayList<>();
    private final List<LocalDate> worked = new ArrayList<>();
    private int weekends;
    private int others;

    /**
     * @param ownYear dates of this year are said without the year
     * @param first first civil day looked at
     * @param last last one
     */
    SkippedDays(DayPlan plan, Years years, int ownYear, long first, long last, Tongue tongue) {
        this.plan = plan;
        this.ownYear = ownYear;
        this.tongue = tongue;
        long day = first;
        while (day <= last) {
            var table = years.tableOf(day);
            long end = Math.min(last, table.firstDay + table.length - 1);
            for (; day <= end; day++) {
                look(day, table.office(day).working());
            }
        }
    }

    private void look(long day, boolean working) {
        // 01/01/1970 was a Thursday
        boolean weekend = Math.floorMod(day + 3, 7) >= DayOfWeek.FRIDAY.getValue();
        if (working && weekend) {
            var date = Civil.date(day);
            if (plan.worksInstead(date)) {
                worked.add(date);
            }
        } else if (!working && weekend) {
            weekends++;
        } else if (!working) {
            var date = Civil.date(day);
            add(date, reason(date));
        }
    }

    /** Reasons are kept in Vietnamese; in English a day off that has one is a holiday. */
    private @Nullable String reason(LocalDate date) {
        var spoken = plan.spoken(date);
        return spoken == null || tongue == Tongue.VIETNAMESE ? spoken : "(holiday)";
    }

    private void add(LocalDate date, @Nullable String reason) {
        var last = groups.isEmpty() ? null : groups.getLast();
        if (reason == null) {
            others++;
        } else if (last != null
                && last.reason.equals(reason)
                && last.last.plusDays(5).isAfter(date)) {
            last.last = date;
            last.days++;
        } else {
            groups.add(new Group(date, reason));
        }
    }

    /** "30/4, 01/5 nghỉ lễ và 2 ngày nghỉ cuối tuần"; empty when nothing was skipped. */
    String spoken() {
        var parts = new ArrayList<String>();
        int unnamed = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (i < NAMED_AT_MOST) {
                parts.add(named(groups.get(i)));
            } else {
                unnamed += groups.get(i).days;
            }
        }
        count(parts, unnamed, Phrase.OTHER_HOLIDAYS);
        count(parts, others, Phrase.OWN_DAYS_OFF);
        count(parts, weekends, Phrase.WEEKENDS);
        return Phrase.list(tongue, parts);
    }

    /** "22/8 làm bù"; empty when no day off was worked. */
    String worked() {
        if (worked.size() > NAMED_AT_MOST) {
            return Phrase.WORKED_DAYS.in(tongue, worked.size());
        }
        var named = Phrase.list(tongue, worked.stream().map(this::date).toList());
        return worked.isEmpty() ? "" : Phrase.WORKED.in(tongue, named);
    }

    private String named(Group group) {
        if (group.days == 1) {
            return date(group.first) + " " + group.reason;
        }
        return (group.days == 2
                        ? date(group.first) + ", " + date(group.last)
                        : Phrase.SPAN.in(tongue, date(group.first), date(group.last)))
                + " " + group.reason;
    }

    private void count(List<String> parts, int number, Phrase what) {
        if (number > 0) {
            parts.add(what.in(tongue, number));
        }
    }

    /** "30/4", "16/02", with the year when it is another one. */
    private String date(LocalDate date) {
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return (day < 10 ? "0" : "")
                + day
                + (month <= 2 ? "/0" : "/")
                + month
                + (date.getYear() == ownYear ? "" : "/" + date.getYear());
    }
}
