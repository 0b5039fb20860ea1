package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.UnitOverrides;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.InnerStep;
import vn.motcua.dossier.InnerStep.Place;
import vn.motcua.dossier.State;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/**
 * Until when the step lasts at which a dossier stands: by the hours that hold at the unit where its desk is, the city's or the
 * unit's own. Hours are read when the step begins; what a unit changes later holds for what comes later.
 */
@Component
class StepClock {

    private final UnitOverrides overrides;
    private final Deadlines deadlines;
    private final Units units;

    StepClock(UnitOverrides overrides, Deadlines deadlines, Units units) {
        this.overrides = overrides;
        this.deadlines = deadlines;
        this.units = units;
    }

    /** The step after an act; null where the process describes none. */
    @Nullable
    InnerStep next(Dossier dossier, Instant now) {
        var place = Place.of(dossier.state);
        if (place.isEmpty()) {
            // goes on where it was if the withdrawal is declined
            return dossier.state == State.WITHDRAWAL_REQUESTED ? dossier.step : null;
        }
        var former = Optional.ofNullable(dossier.step).filter(it -> it.place() == place.get());
        var since = former.map(InnerStep::since).orElse(now);
        return former.filter(it -> it.procedureVersion() == dossier.procedureVersion)
                .or(() -> begun(dossier, place.get(), since))
                .map(it -> due(it, dossier))
                .orElse(null);
    }

    private Optional<InnerStep> begun(Dossier dossier, Place place, Instant since) {
        var here = overrides.stepsAt(unitOf(place, dossier), dossier.procedureVersion);
        return StepShare.of(place, here.steps())
                .map(it -> new InnerStep(
                        place, dossier.procedureVersion, it.name(), it.hours(), here.ofUnit(), since, null));
    }

    private static UnitId unitOf(Place place, Dossier dossier) {
        return place == Place.RECEPTION ? dossier.receiving() : dossier.resolving;
    }

    private InnerStep due(InnerStep step, Dossier dossier) {
        return new InnerStep(
                step.place(),
                step.procedureVersion(),
                step.name(),
                step.hours(),
                step.ofUnit(),
                step.since(),
                dossier.state.clock() == State.Clock.PAUSED ? null : end(step, dossier));
    }

    private Instant end(InnerStep step, Dossier dossier) {
        var calendar =
                deadlines.calendarOf(units.get(unitOf(step.place(), dossier)).code());
        var pauses = dossier.suspensions.stream()
                .filter(it -> !it.from().isBefore(step.since()))
                .toList();
        var end = calendar.due(step.since(), new Term(TermUnit.WORKING_HOUR, step.hours()), pauses)
                .due();
        var promised = dossier.promisedAt;
        return promised != null && promised.isBefore(end) ? promised : end;
    }
}
