package vn.motcua.insight.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.insight.Period;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Span;
import vn.motcua.shared.CivilTime;

/** A period begins on its first day or, where the rule names another day of the month, on that day of the month before. */
@Component
class RuledPeriods implements Periods {

    private final InsightRules rules;

    RuledPeriods(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public Span span(Period period) {
        return new Span(begin(period), begin(period.next()));
    }

    private Instant begin(Period period) {
        return CivilTime.instant(firstDay(period).atStartOfDay());
    }

    private LocalDate firstDay(Period period) {
        return switch (period.kind()) {
            case DAY, WEEK -> period.first();
            case MONTH, QUARTER, YEAR -> {
                int day = rules.firstDay(period.first());
                yield day == 1 ? period.first() : period.first().minusMonths(1).withDayOfMonth(day);
            }
        };
    }

    @Override
    public Period at(Period.Kind kind, LocalDate day) {
        var named = Period.of(kind, day);
        return day.isAfter(span(named).lastDay()) ? named.next() : named;
    }
}
