package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.DOS_107_PROCEDURE_UNKNOWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.catalogue.FeesDue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmissionPreview;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

/** Counts with the same functions as the admission itself, so that what was shown is what will be promised. */
@Service
class PreviewBeforeAdmission implements AdmissionPreview {

    private final Procedures procedures;
    private final EntryChecks checks;
    private final NamedReceivers receivers;
    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;

    PreviewBeforeAdmission(
            Procedures procedures,
            EntryChecks checks,
            NamedReceivers receivers,
            Deadlines deadlines,
            Units units,
            Clock clock) {
        this.procedures = procedures;
        this.checks = checks;
        this.receivers = receivers;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Result<Preview> of(AdmitDossier command) {
        var now = clock.instant();
        var procedure = procedures.findInForce(command.procedure(), CivilTime.day(now));
        if (procedure.isEmpty()) {
            return Result.refused(DOS_107_PROCEDURE_UNKNOWN, command.procedure().value());
        }
        var version = procedure.get();
        return EntryTexts.numbers(command)
                .or(() -> checks.resolvingUnit(command, version))
                // a registration asks neither confirmed terms nor papers: what is shown before they are there
                .or(() -> EntryChecks.procedureFits(Action.REGISTER, command, version))
                .<Result<Preview>>map(Result.Refused::new)
                .orElseGet(() -> Result.done(preview(command, version, now)));
    }

    @Override
    public Optional<Refusal> whyNotMine(UnitId receiving, ProcedureVersion procedure, Officer officer) {
        return receivers.refusal(receiving, procedure, officer, clock.instant());
    }

    private Preview preview(AdmitDossier command, ProcedureVersion version, Instant now) {
        var term =
                EntryChecks.term(command, version.findLimit(command.channel()).orElseThrow());
        var quantities = EntryChecks.quantities(command, version);
        var lines = FeesDue.of(version.fees(), quantities, command.exemptions(), CivilTime.day(now));
        var total = FeesDue.total(lines);
        if (!command.receiving().equals(command.resolving())) {
            return new Preview(term, null, false, null, lines, total);
        }
        var deadline =
                deadlines.calendarOf(units.get(command.resolving()).code()).due(now, term);
        return new Preview(term, deadline.due(), deadline.provisional(), deadline.explanation(), lines, total);
    }
}
