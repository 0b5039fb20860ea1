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
    private final List<Group> groups = new ArrayList<>();
    private final List<LocalDate> worked = new ArrayList<>();
    private int weekends;
    private int others;

    /**
     * @param ownYear dates of this year are said without the year
     * @param first first civil day looked at
     * @param last last one
     */
    SkippedDays(DayPlan plan, Years years, int ownYear, long first, long last) {
        this.plan = plan;
        this.ownYear = ownYear;
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
            add(date, plan.spoken(date));
        }
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
        count(parts, unnamed, " ngày nghỉ lễ, tết khác");
        count(parts, others, " ngày không làm việc của đơn vị");
        count(parts, weekends, " ngày nghỉ cuối tuần");
        return and(parts);
    }

    /** "22/8 làm bù"; empty when no day off was worked. */
    String worked() {
        if (worked.size() > NAMED_AT_MOST) {
            return worked.size() + " ngày làm bù";
        }
        return worked.isEmpty() ? "" : and(worked.stream().map(this::date).toList()) + " làm bù";
    }

    private String named(Group group) {
        if (group.days == 1) {
            return date(group.first) + " " + group.reason;
        }
        return (group.days == 2
                        ? date(group.first) + ", " + date(group.last)
                        : "từ " + date(group.first) + " đến " + date(group.last))
                + " " + group.reason;
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + what);
        }
    }

    private static String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " và " + parts.getLast();
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
