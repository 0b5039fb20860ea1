package vn.motcua.insight.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Report;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.territory.CityMaps;
import vn.motcua.territory.FigureClasses;
import vn.motcua.territory.MapSubject;
import vn.motcua.territory.MapSubject.MapClass;
import vn.motcua.territory.MapSubject.Mark;

/** The report of many units as a map: one figure at a time, each number leading to its rows as in the table. */
@Component
class ReportMaps {

    static final List<Figure> SHOWN = List.of(Figure.IN_PROGRESS_LATE, Figure.IN_PROGRESS, Figure.SOLVED_LATE);

    private static final int NAMED = 3;

    private final CityMaps maps;
    private final Units units;
    private final PeriodWords words;

    ReportMaps(CityMaps maps, Units units, PeriodWords words) {
        this.maps = maps;
        this.units = units;
        this.words = words;
    }

    /**
     * @param mine the units the officer may ask about; nothing is said of others
     * @return null where the report is not one of communes by unit
     */
    @Nullable
    ReportMap of(ReportAsked asked, Figure figure, Report report, List<UnitId> mine) {
        var communes = mine.stream()
                .map(units::get)
                .filter(it -> it.kind().isCommuneLevel())
                .toList();
        if (asked.by() != Report.By.UNIT
                || communes.size() < 2
                || report.lines().isEmpty()) {
            return null;
        }
        Map<Integer, Long> counts = report.lines().stream()
                .collect(Collectors.toMap(it -> Integer.valueOf(it.key()), it -> it.count(figure)));
        return new ReportMap(
                maps.draw(subject(
                                asked,
                                figure,
                                communes,
                                it -> counts.getOrDefault(it.id().value(), 0L)))
                        .orElse(null),
                SHOWN.stream().map(it -> link(asked, it, figure)).toList());
    }

    private ReportView.Link link(ReportAsked asked, Figure one, Figure present) {
        return new ReportView.Link(
                words.say("figure." + one),
                one == present
                        ? null
                        : asked.href()
                                .with("by", Report.By.UNIT)
                                .with("map", one)
                                .text());
    }

    private MapSubject subject(ReportAsked asked, Figure figure, List<Unit> communes, ToLongFunction<Unit> count) {
        var classes = FigureClasses.of(communes.stream().map(count::applyAsLong).toList());
        return new MapSubject(
                words.say("map.title", words.say("figure." + figure), words.name(asked.period())),
                description(communes, count),
                classes.ranges().stream().map(this::label).toList(),
                communes.stream()
                        .map(it -> mark(asked, figure, it, count.applyAsLong(it), classes))
                        .toList());
    }

    private MapClass label(FigureClasses.Range range) {
        return new MapClass(
                range.from() == range.to()
                        ? words.say("map.count", Numbers.write(range.from()))
                        : words.say("map.range", Numbers.write(range.from()), Numbers.write(range.to())),
                range.shade());
    }

    private Mark mark(ReportAsked asked, Figure figure, Unit unit, long count, FigureClasses classes) {
        var rows = new ReportAsked(asked.period(), unit.id(), Report.By.FIELD)
                .href("rows")
                .with("figure", figure);
        return new Mark(
                unit.id(),
                unit.fullName(),
                words.say("map.count", Numbers.write(count)),
                classes.shadeOf(count),
                count == 0 ? null : rows.text());
    }

    private String description(List<Unit> communes, ToLongFunction<Unit> count) {
        var most = communes.stream()
                .filter(it -> count.applyAsLong(it) > 0)
                .sorted(Comparator.comparingLong(count).reversed())
                .limit(NAMED)
                .map(it -> it.fullName() + " (" + Numbers.write(count.applyAsLong(it)) + ")")
                .collect(Collectors.joining(", "));
        return most.isEmpty() ? words.say("map.none") : words.say("map.most", most);
    }
}
