package vn.motcua.insight;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.shared.CivilTime;

/**
 * The stretch of time a report covers.
 *
 * @param since first moment
 * @param until first moment after it
 */
public record Span(Instant since, Instant until) {

    public LocalDate firstDay() {
        return CivilTime.day(since);
    }

    public LocalDate lastDay() {
        return CivilTime.day(until.minusNanos(1));
    }

    /** Up to the given moment, while the stretch still runs. */
    public Span upTo(Instant moment) {
        return moment.isBefore(until) ? new Span(since, moment.isBefore(since) ? since : moment) : this;
    }
}
