package vn.motcua.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.clock.CalendarLayer.Cutoff;
import vn.motcua.clock.CalendarLayer.Day;
import vn.motcua.clock.CalendarLayer.FixedHoliday;
import vn.motcua.clock.CalendarLayer.Hours;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Standing;

/** What the pile of layers says about any one day. Asked while a year is laid out and for explanations, not while counting. */
final class DayPlan {

    private final List<CalendarLayer> upperFirst;
    private final Map<LocalDate, Day> special = new HashMap<>();

    /**
     * @param layers from the nation's to the unit's
     * @throws IllegalArgumentException when office hours overlap, some day has no ordinary hours, or there is no cut-off
     */
    DayPlan(List<CalendarLayer> layers) {
        upperFirst = layers.reversed();
        for (var layer : layers) {
            for (var day : layer.days()) {
                if (day.standing() != Standing.PROPOSAL) {
                    special.put(day.day(), day);
                }
            }
        }
        demandAnswerForEveryDay();
    }

    /** Weekly hours change only where a row begins or has ended, so these days speak for all others. */
    private void demandAnswerForEveryDay() {
        var firstDay = LocalDate.of(Years.FIRST, 1, 1);
        Stream.concat(
                        Stream.of(firstDay),
                        upperFirst.stream()
                                .flatMap(layer -> layer.hours().stream())
                                .flatMap(Hours::changes))
                .filter(day -> !day.isBefore(firstDay))
                .distinct()
                .forEach(this::demandWeek);
        special.values().stream().filter(day -> !day.periods().isEmpty()).forEach(day -> OfficeDay.open(day.periods()));
        cutoff(firstDay);
    }

    private void demandWeek(LocalDate day) {
        for (var weekday : DayOfWeek.values()) {
            dayOf(weekly(day, weekday), day);
        }
        off(day);
    }

    boolean published(int year) {
        return upperFirst.stream().anyMatch(layer -> layer.publishedYears().contains(year));
    }

    /** The last published year, if any. */
    int lastPublishedYear() {
        return upperFirst.stream()
                .flatMap(layer -> layer.publishedYears().stream())
                .max(Comparator.naturalOrder())
                .orElse(Integer.MIN_VALUE);
    }

    @Nullable
    Day special(LocalDate day) {
        return special.get(day);
    }

    OfficeDay office(LocalDate date) {
        var day = special.get(date);
        if (day == null) {
            return fixedHoliday(date).isPresent() ? off(date) : dayOf(weekly(date, date.getDayOfWeek()), date);
        }
        return switch (day.kind()) {
            case HOLIDAY, COMPENSATORY, SWAP_OFF, CLOSURE -> off(date);
            case HALF_DAY -> dayOf(day.periods(), date);
            case SWAP_WORK -> dayOf(day.periods().isEmpty() ? weekly(date, DayOfWeek.MONDAY) : day.periods(), date);
        };
    }

    /** How a clerk says why the office is off, if it is for more than the weekly rhythm. */
    @Nullable
    String spoken(LocalDate date) {
        var day = special.get(date);
        return day != null
                ? day.spoken()
                : fixedHoliday(date).map(FixedHoliday::spoken).orElse(null);
    }

    LocalTime cutoff(LocalDate day) {
        for (var layer : upperFirst) {
            var holding = layer.cutoffs().stream().filter(c -> c.holdsOn(day)).findFirst();
            if (holding.isPresent()) {
                return holding.get().time();
            }
        }
        return upperFirst.stream()
                .flatMap(layer -> layer.cutoffs().stream())
                .min(Comparator.comparing(Cutoff::from))
                .orElseThrow(
                        () -> new IllegalArgumentException("No calendar layer has a cut-off for same-day procedures"))
                .time();
    }

    private Optional<FixedHoliday> fixedHoliday(LocalDate date) {
        return upperFirst.stream()
                .flatMap(layer -> layer.fixedHolidays().stream())
                .filter(holiday -> holiday.fallsOn(date))
                .findFirst();
    }

    private OfficeDay dayOf(List<Period> periods, LocalDate date) {
        return periods.isEmpty() ? off(date) : OfficeDay.open(periods);
    }

    private OfficeDay off(LocalDate date) {
        for (var weekday : DayOfWeek.values()) {
            var periods = weekly(date, weekday);
            if (!periods.isEmpty()) {
                return OfficeDay.off(OfficeDay.open(periods).close());
            }
        }
        throw new IllegalArgumentException("No weekday has office hours on " + date);
    }

    /** What counts on that weekday in the week of that day: the uppermost layer that speaks of the weekday decides. */
    private List<Period> weekly(LocalDate date, DayOfWeek weekday) {
        for (var layer : upperFirst) {
            var said = layer.hours().stream()
                    .filter(hours -> hours.weekday() == weekday && hours.holdOn(date))
                    .toList();
            if (!said.isEmpty()) {
                return said.stream()
                        .filter(Hours::countsForDeadline)
                        .map(Hours::period)
                        .toList();
            }
        }
        return List.of();
    }

    boolean worksInstead(LocalDate date) {
        var day = special.get(date);
        return day != null && day.kind() == Kind.SWAP_WORK;
    }
}
