package vn.motcua.administration.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.Calendars.NotedDay;
import vn.motcua.clock.WorkCalendar;

/** One month as a table of weeks, Monday first. */
public record MonthView(int month, List<List<Cell>> weeks) {

    /**
     * One day, or a gap before the first and after the last.
     *
     * @param number   day of the month, 0 for a gap
     * @param off      no office time that counts
     * @param mark     key of the letter under a noted day, null for an ordinary one
     * @param sure     false where the day is not confirmed
     * @param spoken   why, for the title
     * @param href     to the day's form
     */
    public record Cell(int number, boolean off, @Nullable String mark, boolean sure, String spoken, String href) {

        static final Cell GAP = new Cell(0, false, null, true, "", "");
    }

    static MonthView of(YearMonth month, WorkCalendar calendar, Map<LocalDate, NotedDay> noted, String path) {
        var cells = new ArrayList<Cell>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int i = 0; i < before; i++) {
            cells.add(Cell.GAP);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(cell(month.atDay(day), calendar, noted.get(month.atDay(day)), path));
        }
        while (cells.size() % 7 > 0) {
            cells.add(Cell.GAP);
        }
        var weeks = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.size(); i += 7) {
            weeks.add(List.copyOf(cells.subList(i, i + 7)));
        }
        return new MonthView(month.getMonthValue(), weeks);
    }

    private static Cell cell(LocalDate day, WorkCalendar calendar, @Nullable NotedDay noted, String path) {
        boolean off = !calendar.isWorkingDay(day);
        if (noted == null) {
            return new Cell(day.getDayOfMonth(), off, null, true, "", path + "?day=" + day + "#day-form");
        }
        var mark = noted.withdrawn()
                ? "WITHDRAWN"
                : noted.hasEffect() ? noted.day().kind().name() : Standing.PROPOSAL.name();
        return new Cell(
                day.getDayOfMonth(),
                off,
                mark,
                noted.day().standing() == Standing.CONFIRMED || !noted.hasEffect(),
                noted.day().spoken(),
                path + "?day=" + day + "#day-form");
    }
}
