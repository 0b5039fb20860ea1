package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.InnerStep.Place;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;

/**
 * A dossier goes on by the version in force, as a leader decides with a legal basis. It goes where the same step is; the promise is
 * the earlier of both; papers taken and the fee fixed at reception stay, and papers that only the new version asks for are not
 * demanded.
 */
@Component
class VersionMoves {

    private static final LocalDate EARLIEST_TEXT = LocalDate.of(1945, 9, 2);

    private final Procedures procedures;

    VersionMoves(Procedures procedures) {
        this.procedures = procedures;
    }

    /** What a dossier of the procedure could be moved onto today. */
    Optional<ProcedureVersion> findTarget(String procedure, LocalDate today) {
        return procedures.findInForce(new ProcedureCode(procedure), today);
    }

    /** Why the dossier cannot go on by the version in force. */
    Optional<Refusal> refusal(Dossier dossier, LocalDate today) {
        var target = findTarget(dossier.procedure, today);
        return target.isEmpty()
                ? Optional.of(Refusal.of(DOS_107_PROCEDURE_UNKNOWN, dossier.procedure))
                : refusal(dossier, procedures.getVersion(dossier.procedureVersion), target.get());
    }

    static Optional<Refusal> refusal(Dossier dossier, ProcedureVersion from, ProcedureVersion to) {
        if (from.id() == to.id()) {
            return Optional.of(Refusal.of(DOS_250_ALREADY_ON_VERSION));
        }
        if (!to.isAdmissible()) {
            return Optional.of(Refusal.of(DOS_106_PROCEDURE_UNCONFIRMED));
        }
        return Place.of(dossier.state)
                .flatMap(it -> lost(it, from.steps(), to.steps()))
                .map(it -> Refusal.of(DOS_251_STEP_NOT_IN_VERSION, it, to.number()));
    }

    /** The step at which dossiers stand in these hands, where the other process has none for them. */
    static Optional<String> lost(Place place, List<ProcessStep> from, List<ProcessStep> to) {
        return StepShare.of(place, to).isPresent()
                ? Optional.empty()
                : StepShare.of(place, from).map(StepShare::name);
    }

    /** Why no dossier can be moved onto this version today: another one is in force. */
    Optional<Refusal> refusal(ProcedureVersion wanted, LocalDate today) {
        boolean inForce = findTarget(wanted.code().value(), today)
                .filter(it -> it.id() == wanted.id())
                .isPresent();
        if (!inForce) {
            return Optional.of(
                    Refusal.of(DOS_252_VERSION_NOT_IN_FORCE, wanted.number(), CivilTime.date(wanted.from())));
        }
        return wanted.isAdmissible() ? Optional.empty() : Optional.of(Refusal.of(DOS_106_PROCEDURE_UNCONFIRMED));
    }

    /** Whether what is asked for fits the dossier: the version in force of its procedure, by a text that there is already. */
    Optional<Refusal> refusal(Dossier dossier, Details.VersionMove asked, LocalDate today) {
        var date = dateRefusal(asked, today);
        if (date.isPresent()) {
            return date;
        }
        return procedures.listVersions(new ProcedureCode(dossier.procedure)).stream()
                .filter(it -> it.id() == asked.procedureVersion())
                .findFirst()
                .map(it -> refusal(it, today))
                .orElseGet(() -> Optional.of(Refusal.of(DOS_161_NO_SUCH_VERSION)));
    }

    static Optional<Refusal> dateRefusal(Details.VersionMove asked, LocalDate today) {
        return asked.date().isAfter(today) || asked.date().isBefore(EARLIEST_TEXT)
                ? Optional.of(Refusal.of(DOS_253_BASIS_DATE))
                : Optional.empty();
    }

    /** Moves it, and says with the decision what came of it. Asked after nothing was refused. */
    Details.VersionMove move(Dossier dossier, Details.VersionMove asked, Instant now, WorkCalendar calendar) {
        var from = procedures.getVersion(dossier.procedureVersion);
        var to = procedures.getVersion(asked.procedureVersion());
        var was = dossier.promisedAt;
        var term = dossier.term;
        var limit = limit(dossier, to);
        var effect = VersionEffect.of(dossier, limit, calendar, now);
        dossier.moveTo(to, limit, effect, calendar);
        return asked.with(new Details.Became(from.number(), to.number(), was, term, effect.effect()));
    }

    /** Null where the version is not open for the channel the dossier came by. */
    static @Nullable Term limit(Dossier dossier, ProcedureVersion version) {
        return Optional.ofNullable(dossier.channel)
                .flatMap(version::findLimit)
                .map(it -> it.term())
                .orElse(null);
    }
}
