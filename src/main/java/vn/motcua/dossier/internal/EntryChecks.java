package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.FeeQuantity;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.FeesDue;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.Reach;
import vn.motcua.catalogue.Responsibilities;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.AdmitDossier;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Party;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Centre;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Result;

/** What must hold before a dossier may enter. Nothing is written here. */
@Component
class EntryChecks {

    private final Procedures procedures;
    private final Responsibilities responsibilities;
    private final Units units;
    private final Policies policies;

    EntryChecks(Procedures procedures, Responsibilities responsibilities, Units units, Policies policies) {
        this.procedures = procedures;
        this.responsibilities = responsibilities;
        this.units = units;
        this.policies = policies;
    }

    Result<Entry> check(Action action, AdmitDossier command, Officer officer, Instant now) {
        var today = CivilTime.day(now);
        var procedure = procedures.findInForce(command.procedure(), today);
        if (procedure.isEmpty()) {
            return Result.refused(DOS_107_PROCEDURE_UNKNOWN, command.procedure().value());
        }
        var centre = units.findCentre(command.receiving());
        if (centre.isEmpty()) {
            return Result.refused(DOS_149_NO_CENTRE);
        }
        var version = procedure.get();
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> policies.mayEnter(command.receiving(), version.field(), officer),
                        () -> resolvingUnit(command, version),
                        () -> EntryTexts.refusal(command),
                        () -> parties(command),
                        () -> procedureFits(action, command, version),
                        () -> workOfTheCommune(action, version),
                        () -> admits(action)
                                ? policies.mayReceive(command.receiving(), version, officer, now)
                                : Optional.empty(),
                        () -> papers(action, command, version))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .<Result<Entry>>map(Result.Refused::new)
                .orElseGet(() -> Result.done(entry(action, command, version, centre.get(), now)));
    }

    Optional<Refusal> resolvingUnit(AdmitDossier command, ProcedureVersion procedure) {
        if (units.find(command.resolving()).isEmpty()
                || (command.helped() != null && units.find(command.helped()).isEmpty())) {
            return no(DOS_128_UNIT_UNKNOWN);
        }
        boolean elsewhere = !command.resolving().equals(command.receiving());
        return elsewhere && procedure.content().reach() == Reach.OWN_UNIT
                ? no(DOS_147_OWN_UNIT_ONLY)
                : Optional.empty();
    }

    private static Optional<Refusal> parties(AdmitDossier command) {
        var roles = command.parties().stream().map(Party::role).toList();
        if (roles.stream().filter(Party.Role.SUBMITTER::equals).count() != 1) {
            return no(DOS_120_SUBMITTER_MISSING);
        }
        if (roles.contains(Party.Role.OWNER) && !isOwnSubmitter(command) && command.mandate() == null) {
            return no(DOS_130_MANDATE_MISSING);
        }
        boolean needsWitness = command.parties().stream()
                .anyMatch(it -> it.signing() == Party.Signing.NEITHER && it.role() == Party.Role.SUBMITTER);
        return needsWitness && !roles.contains(Party.Role.WITNESS) ? no(DOS_129_WITNESS_MISSING) : Optional.empty();
    }

    /** Two owners (marriage): one of them submits. */
    private static boolean isOwnSubmitter(AdmitDossier command) {
        var submitter = command.submitter();
        return command.parties().stream()
                .filter(it -> it.role() == Party.Role.OWNER)
                .anyMatch(it -> it.name().equals(submitter.name())
                        && (it.number() == null || it.number().equals(submitter.number())));
    }

    /** A procedure of the national list may be received or decided by somebody else altogether, whatever level it names. */
    private Optional<Refusal> workOfTheCommune(Action action, ProcedureVersion procedure) {
        if (!admits(action)) {
            return Optional.empty();
        }
        return responsibilities
                .find(procedure.code())
                .flatMap(it -> it.receives().isElsewhere()
                        ? no(DOS_230_RECEIVED_ELSEWHERE, it.receives().words())
                        : it.decides().isElsewhere()
                                ? no(DOS_231_DECIDED_ELSEWHERE, it.decides().words())
                                : Optional.empty());
    }

    private static boolean admits(Action action) {
        return action != Action.PROPOSE_REFUSAL && action != Action.REGISTER;
    }

    static Optional<Refusal> procedureFits(Action action, AdmitDossier command, ProcedureVersion procedure) {
        if (!procedure.isAdmissible() && admits(action)) {
            return no(DOS_106_PROCEDURE_UNCONFIRMED);
        }
        var limit = procedure.findLimit(command.channel());
        if (limit.isEmpty()) {
            return no(DOS_108_CHANNEL_NOT_OFFERED);
        }
        if (command.agreedDays() != null
                && extension(limit.get(), Limit.Ground.AGREEMENT).isEmpty()) {
            return no(DOS_127_AGREEMENT_NOT_FORESEEN);
        }
        var extra = command.extras().keySet().stream()
                .filter(code -> procedure.fees().stream()
                        .noneMatch(it -> it.optional() && it.code().equals(code)))
                .findFirst();
        if (extra.isPresent()) {
            return no(DOS_152_NO_SUCH_EXTRA, extra.get());
        }
        boolean here = command.receiving().equals(command.resolving());
        return action == Action.ADMIT_ON_THE_SPOT && !(procedure.onTheSpot() && here)
                ? no(DOS_109_NOT_ON_THE_SPOT)
                : Optional.empty();
    }

    /** Everything missing is named at once. A paper that data replaces need not be there, only the look-up recorded or not asked. */
    private static Optional<Refusal> papers(Action action, AdmitDossier command, ProcedureVersion procedure) {
        if (command.situation() != null
                && procedure.content().situations().stream()
                        .noneMatch(it -> it.code().equals(command.situation()))) {
            return no(DOS_148_SITUATION_UNKNOWN);
        }
        if (!admits(action)) {
            return Optional.empty();
        }
        var there = command.papers().stream().map(HandedPaper::component).collect(Collectors.toSet());
        var missing = procedure.listComponents(command.situation()).stream()
                .filter(it ->
                        it.required() && it.kind() != ComponentKind.REPLACED_BY_DATA && !there.contains(it.code()))
                .map(vn.motcua.catalogue.Component::name)
                .toList();
        return missing.isEmpty() ? Optional.empty() : no(DOS_126_PAPER_MISSING, String.join("; ", missing));
    }

    private Entry entry(Action action, AdmitDossier command, ProcedureVersion procedure, Centre centre, Instant now) {
        var lines =
                FeesDue.of(procedure.fees(), quantities(command, procedure), command.exemptions(), CivilTime.day(now));
        boolean received = action == Action.ADMIT || action == Action.ADMIT_ON_THE_SPOT;
        return new Entry(
                command,
                procedure,
                centre,
                term(command, procedure.findLimit(command.channel()).orElseThrow()),
                lines,
                FeesDue.total(lines),
                command.helped() == null
                        ? command.receiving().value()
                        : command.helped().value(),
                command.submittedAt() == null ? now : command.submittedAt(),
                received ? now : null,
                SearchTokens.of(command));
    }

    static List<FeeQuantity> quantities(AdmitDossier command, ProcedureVersion procedure) {
        return procedure.fees().stream()
                .filter(rule -> !rule.optional() || command.extras().containsKey(rule.code()))
                .map(rule -> new FeeQuantity(
                        rule.code(),
                        rule.unit() == FeeRule.Unit.PAGE ? Math.max(1, command.pages()) : 1,
                        rule.optional() ? command.extras().getOrDefault(rule.code(), 0) : command.copies()))
                .toList();
    }

    static Term term(AdmitDossier command, Limit limit) {
        return command.agreedDays() == null ? limit.term() : new Term(TermUnit.WORKING_DAY, command.agreedDays());
    }

    private static Optional<Limit.Extension> extension(Limit limit, Limit.Ground ground) {
        var extension = limit.extension();
        return extension != null && extension.ground() == ground ? Optional.of(extension) : Optional.empty();
    }

    private static Optional<Refusal> no(RefusalCode code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
