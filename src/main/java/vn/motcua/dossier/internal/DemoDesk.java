package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.Deadlines;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.Details;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;

/** Leads one fictional dossier along its plan, each act at an office minute that has already passed. */
final class DemoDesk {

    private final Gate gate;
    private final DemoPapers papers;
    private final DemoOfficers staff;
    private final Deadlines deadlines;
    private final Units units;
    private final DemoDossiers.DemoClock clock;

    DemoDesk(
            Gate gate,
            DemoPapers papers,
            DemoOfficers staff,
            Deadlines deadlines,
            Units units,
            DemoDossiers.DemoClock clock) {
        this.gate = gate;
        this.papers = papers;
        this.staff = staff;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    boolean lead(DemoDossiers.Plan plan, Unit receiving, Unit resolving, Instant now, Random random) {
        var started = officeMinute(resolving, now.minus(plan.ago()), random.nextInt(120));
        clock.set(started);
        var procedure = papers.version(plan.procedure(), started);
        boolean atOnce = plan.acts().getFirst() == Action.ADMIT_ON_THE_SPOT;
        var command = papers.application(procedure, receiving.id(), atOnce ? receiving.id() : resolving.id(), random);
        var last = enter(plan, command, procedure, random);
        for (var action : plan.acts().subList(1, plan.acts().size())) {
            var next =
                    officeMinute(resolving, clock.instant(), atOnce ? 2 + random.nextInt(6) : 20 + random.nextInt(130));
            if (next.isAfter(now)) {
                return true;
            }
            clock.set(next);
            last = act(last, action, command, procedure, random);
        }
        return true;
    }

    private Acted enter(DemoDossiers.Plan plan, AdmitDossier command, ProcedureVersion procedure, Random random) {
        var entry = plan.acts().getFirst();
        var officer = officer(entry, command, procedure);
        return (entry == Action.PROPOSE_REFUSAL
                        ? gate.proposeRefusal(
                                command,
                                ((Details.Reason) papers.details(entry, "", CivilTime.day(clock.instant()))).reason(),
                                officer,
                                key(random))
                        : gate.enter(entry, command, officer, key(random)))
                .orThrow();
    }

    private Acted act(Acted last, Action action, AdmitDossier command, ProcedureVersion procedure, Random random) {
        var details = papers.details(action, command.owner().name(), CivilTime.day(clock.instant()));
        return gate.act(
                        last.dossier(),
                        action,
                        details,
                        last.version(),
                        officer(action, command, procedure),
                        key(random))
                .orThrow();
    }

    private vn.motcua.identity.Officer officer(Action action, AdmitDossier command, ProcedureVersion procedure) {
        return staff.find(
                        action.desk(),
                        command.receiving(),
                        command.resolving(),
                        procedure.field(),
                        procedure.decidedBy())
                .orElseThrow();
    }

    /** So many office minutes after the given moment; whoever begins at night begins in the morning. */
    private Instant officeMinute(Unit unit, Instant from, int minutes) {
        var hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
        return deadlines
                .calendarOf(units.get(unit.id()).code())
                .due(from, new Term(TermUnit.WORKING_HOUR, hours), List.of())
                .due();
    }

    private static String key(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
