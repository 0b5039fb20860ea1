package vn.motcua.insight;

import java.time.LocalDate;

/** Which days a report covers, by the rule in force; the stretches of one kind follow each other without a gap. */
public interface Periods {

    Span span(Period period);

    /** The period of this kind into whose stretch the day falls. */
    Period at(Period.Kind kind, LocalDate day);
}
