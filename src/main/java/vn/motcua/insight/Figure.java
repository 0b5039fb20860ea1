package vn.motcua.insight;

import static vn.motcua.insight.Outcome.*;
import static vn.motcua.insight.Source.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * A column of the report, in the order of the form: which of a period's dossiers it counts. Each dossier has one source and one
 * outcome, so what came in always equals what was solved, is in progress, paused or stopped.
 */
public enum Figure {
    RECEIVED(EnumSet.allOf(Source.class), EnumSet.allOf(Outcome.class)),
    FROM_BEFORE(EnumSet.of(CARRIED), EnumSet.allOf(Outcome.class)),
    BY_NET(EnumSet.of(ONLINE), EnumSet.allOf(Outcome.class)),
    AT_COUNTER(EnumSet.of(COUNTER), EnumSet.allOf(Outcome.class)),
    BY_POST(EnumSet.of(POST), EnumSet.allOf(Outcome.class)),
    SOLVED(EnumSet.allOf(Source.class), EnumSet.of(EARLY, ON_TIME, LATE)),
    SOLVED_EARLY(EnumSet.allOf(Source.class), EnumSet.of(EARLY)),
    SOLVED_ON_TIME(EnumSet.allOf(Source.class), EnumSet.of(ON_TIME)),
    SOLVED_LATE(EnumSet.allOf(Source.class), EnumSet.of(LATE)),
    IN_PROGRESS(EnumSet.allOf(Source.class), EnumSet.of(RUNNING, OVERDUE)),
    IN_TIME(EnumSet.allOf(Source.class), EnumSet.of(RUNNING)),
    IN_PROGRESS_LATE(EnumSet.allOf(Source.class), EnumSet.of(OVERDUE)),
    ON_HOLD(EnumSet.allOf(Source.class), EnumSet.of(PAUSED)),
    ENDED_WITHOUT_RESULT(EnumSet.allOf(Source.class), EnumSet.of(STOPPED));

    private final Set<Source> sources;
    private final Set<Outcome> outcomes;

    Figure(Set<Source> sources, Set<Outcome> outcomes) {
        this.sources = sources;
        this.outcomes = outcomes;
    }

    boolean counts(Source source, Outcome outcome) {
        return sources.contains(source) && outcomes.contains(outcome);
    }

    public String[] sources() {
        return sources.stream().map(Enum::name).toArray(String[]::new);
    }

    public String[] outcomes() {
        return outcomes.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Number of the column on the form, behind the running number and the name of the line. */
    public int column() {
        return ordinal() + 3;
    }
}
