package vn.motcua.administration.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.administration.AdministrationRefusal;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarLayer.Period;
import vn.motcua.clock.CalendarLayer.Standing;
import vn.motcua.clock.CalendarRefusal;
import vn.motcua.clock.Calendars.NotedDay;
import vn.motcua.clock.DayChange;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.ui.Detail;
import vn.motcua.ui.TypedDate;

/**
 * A day of a calendar as an administrator types it; also the query of its preview.
 *
 * @param act "put" or "withdraw"
 */
public record DayForm(
        String act,
        String day,
        String kind,
        String standing,
        String pair,
        String periods,
        String spoken,
        String basis) {

    static final DayForm EMPTY = new DayForm("put", "", "", Standing.CONFIRMED.name(), "", "", "", "");

    /** A day as it is noted, to be confirmed, changed or withdrawn; a worked Saturday leads to the day off it stands for. */
    static DayForm of(NotedDay noted, List<NotedDay> all) {
        var pair = noted.pair();
        if (noted.day().kind() == Kind.SWAP_WORK && pair != null) {
            return all.stream()
                    .filter(it -> it.day().day().equals(pair) && it.layer().equals(noted.layer()))
                    .findFirst()
                    .map(it -> of(it, all))
                    .orElse(EMPTY);
        }
        return new DayForm(
                "put",
                CivilTime.date(noted.day().day()),
                noted.day().kind().name(),
                noted.day().standing().name(),
                pair == null ? "" : CivilTime.date(pair),
                noted.day().periods().stream()
                        .map(it -> it.opens() + "-" + it.closes())
                        .collect(Collectors.joining(", ")),
                noted.day().spoken(),
                noted.basis());
    }

    boolean withdraws() {
        return act.equals("withdraw");
    }

    Result<DayChange> change(String calendar) {
        var first = TypedDate.find(day);
        if (first.isEmpty()) {
            return Result.refused(AdministrationRefusal.ADM_101_DAY_UNREADABLE, "ngày");
        }
        return withdraws()
                ? Result.done(new DayChange.Withdraw(calendar, first.get(), Text.clean(basis)))
                : put(calendar, first.get());
    }

    private Result<DayChange> put(String calendar, LocalDate first) {
        var chosen = constant(Kind.class, kind);
        var stands = constant(Standing.class, standing);
        if (chosen == null || stands == null) {
            return Result.refused(AdministrationRefusal.ADM_103_KIND_UNKNOWN);
        }
        var worked = TypedDate.find(pair).orElse(null);
        if (!pair.isBlank() && worked == null) {
            return Result.refused(AdministrationRefusal.ADM_101_DAY_UNREADABLE, "ngày làm bù");
        }
        var open = periods(periods);
        return open == null
                ? Result.refused(CalendarRefusal.CLK_134_PERIODS)
                : Result.done(new DayChange.Put(
                        calendar, first, chosen, stands, worked, open, Text.clean(spoken), Text.clean(basis)));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Null when it cannot be read. */
    static @Nullable List<Period> periods(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        var periods = new ArrayList<Period>();
        for (var text : typed.split("[,;]", 9)) {
            var ends = text.replace('–', '-').split("-", -1);
            try {
                periods.add(new Period(time(ends[0]), time(ends[1])));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                return null;
            }
        }
        return periods;
    }

    private static LocalTime time(String typed) {
        var text = typed.strip();
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** Every field with its value, as the preview's address and the hidden fields of its form carry them. */
    public List<Detail> fields() {
        return Stream.of(
                        new Detail("act", act),
                        new Detail("day", day),
                        new Detail("kind", kind),
                        new Detail("standing", standing),
                        new Detail("pair", pair),
                        new Detail("periods", periods),
                        new Detail("spoken", spoken),
                        new Detail("basis", basis))
                .filter(it -> !it.text().isEmpty())
                .toList();
    }

    String query() {
        var uri = UriComponentsBuilder.newInstance();
        fields().forEach(it -> uri.queryParam(it.label(), "{" + it.label() + "}"));
        return uri.encode()
                .buildAndExpand(fields().stream().collect(Collectors.toMap(Detail::label, Detail::text)))
                .toUriString();
    }
}
