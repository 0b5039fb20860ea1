package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.WorkCalendar;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Desk;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.identity.SeparationOfDuties;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;

/** What must hold before a step: asked by the gate, and by the page to show only the buttons that would work. */
@Component
class Policies {

    private static final Set<Action> BY_HOLDER_ONLY = EnumSet.of(
            Action.ASK_SUPPLEMENT,
            Action.PROPOSE_SECOND_SUPPLEMENT,
            Action.ASK_OBLIGATION,
            Action.DRAFT,
            Action.SUBMIT);

    private final Rules rules;
    private final Officers officers;
    private final Procedures procedures;
    private final SeparationOfDuties separation;
    private final NamedReceivers receivers;
    private final VersionMoves moves;

    Policies(
            Rules rules,
            Officers officers,
            Procedures procedures,
            SeparationOfDuties separation,
            NamedReceivers receivers,
            VersionMoves moves) {
        this.receivers = receivers;
        this.moves = moves;
        this.rules = rules;
        this.separation = separation;
        this.officers = officers;
        this.procedures = procedures;
    }

    /** Why this officer may not take this step now; empty when it is open to them. */
    Optional<Refusal> refusal(Dossier dossier, Action action, Officer officer, Instant now) {
        if (Steps.find(dossier.state, action).isEmpty()) {
            return no(DOS_103_STEP_NOT_POSSIBLE, action.label(), dossier.state.label());
        }
        return mayAct(action.desk(), dossier, officer)
                .or(() -> holderDemanded(dossier, action, officer))
                .or(() -> apart(dossier, action, officer, CivilTime.day(now)))
                .or(() -> receiverDemanded(dossier, action, officer, now))
                .or(() -> momentDemanded(dossier, action, CivilTime.day(now)));
    }

    /** The role of a desk in the unit and field it works for. */
    Optional<Refusal> mayEnter(UnitId receiving, String field, Officer officer) {
        return officer.rights().has(Role.RECEPTION_OFFICER, receiving, field)
                ? Optional.empty()
                : no(DOS_143_NOT_RECEIVED_HERE);
    }

    /** Who receives, where the unit has named somebody. */
    Optional<Refusal> mayReceive(UnitId receiving, ProcedureVersion procedure, Officer officer, Instant now) {
        return receivers.refusal(receiving, procedure, officer, now);
    }

    private Optional<Refusal> receiverDemanded(Dossier dossier, Action action, Officer officer, Instant now) {
        return action == Action.ADMIT
                ? mayReceive(dossier.receiving(), procedures.getVersion(dossier.procedureVersion), officer, now)
                : Optional.empty();
    }

    /** Whether the move onto another version would be this officer's, whatever the version. */
    Optional<Refusal> mayMove(Dossier dossier, Officer officer) {
        return Steps.find(dossier.state, Action.MOVE_VERSION).isEmpty()
                ? no(DOS_103_STEP_NOT_POSSIBLE, Action.MOVE_VERSION.label(), dossier.state.label())
                : mayAct(Action.MOVE_VERSION.desk(), dossier, officer);
    }

    private Optional<Refusal> mayAct(Desk desk, Dossier dossier, Officer officer) {
        if (desk == Desk.SYSTEM) {
            return no(DOS_102_STEP_OF_ANOTHER_ROLE, desk.label());
        }
        var unit = Desks.unitOf(desk, dossier.receiving(), dossier.resolving);
        var role = Desks.roleOf(desk, dossier.decidedBy);
        if (officer.rights().has(role, unit, dossier.field, dossier.procedure)) {
            return Optional.empty();
        }
        return officer.rights().hasAnywhere(role)
                ? no(DOS_101_NOT_YOUR_UNIT)
                : no(
                        DOS_102_STEP_OF_ANOTHER_ROLE,
                        desk == Desk.DECISION && dossier.decidedBy == DecidedBy.CENTRE_LEADER
                                ? Desk.RECEIVING_LEADER.label()
                                : desk.label());
    }

    private Optional<Refusal> holderDemanded(Dossier dossier, Action action, Officer officer) {
        var me = officer.account().value();
        if (action == Action.TAKE && dossier.holder != null) {
            return dossier.holder.equals(me) || forHolder(dossier, officer).isPresent()
                    ? no(DOS_103_STEP_NOT_POSSIBLE, action.label(), dossier.state.label())
                    : heldByAnother(dossier.holder);
        }
        boolean mine = me.equals(dossier.holder) || forHolder(dossier, officer).isPresent();
        if (BY_HOLDER_ONLY.contains(action) && !mine) {
            return dossier.holder == null
                    ? no(DOS_104_HELD_BY_ANOTHER, "chưa có ai nhận")
                    : heldByAnother(dossier.holder);
        }
        return Optional.empty();
    }

    /** By what the officer goes on with the work of whoever holds the dossier. */
    private static Optional<Grant> forHolder(Dossier dossier, Officer officer) {
        return Optional.ofNullable(dossier.holder).flatMap(it -> officer.rights()
                .findFor(
                        new AccountId(it),
                        Role.EXAMINING_OFFICER,
                        dossier.resolving,
                        dossier.field,
                        dossier.procedure));
    }

    /**
     * By what the officer takes this step: standing in for the holder where the holder is a colleague who is away, else the
     * right for the desk. Asked after {@link #refusal} found nothing.
     */
    Grant held(Dossier dossier, Action action, Officer officer) {
        var desk = action.desk();
        var me = officer.account().value();
        var colleague = desk == Desk.EXAMINATION && !me.equals(dossier.holder)
                ? forHolder(dossier, officer)
                : Optional.<Grant>empty();
        return colleague
                .or(() -> officer.rights()
                        .find(
                                Desks.roleOf(desk, dossier.decidedBy),
                                Desks.unitOf(desk, dossier.receiving(), dossier.resolving),
                                dossier.field,
                                dossier.procedure))
                .orElseThrow();
    }

    private Optional<Refusal> heldByAnother(UUID holder) {
        return no(DOS_104_HELD_BY_ANOTHER, officers.nameOf(new AccountId(holder)));
    }

    private Optional<Refusal> apart(Dossier dossier, Action action, Officer officer, LocalDate today) {
        if (action != Action.APPROVE && action != Action.SIGN) {
            return Optional.empty();
        }
        if (dossier.admittedBy != null
                && !separation.allowsDeciding(officer, new AccountId(dossier.admittedBy), dossier.resolving, today)) {
            return no(DOS_105_SAME_PERSON);
        }
        return officer.account().value().equals(dossier.draftedBy)
                ? no(DOS_142_DRAFTER_MAY_NOT_APPROVE)
                : Optional.empty();
    }

    private Optional<Refusal> momentDemanded(Dossier dossier, Action action, LocalDate today) {
        return switch (action) {
            case ADMIT ->
                procedures.getVersion(dossier.procedureVersion).isAdmissible()
                        ? Optional.empty()
                        : no(DOS_106_PROCEDURE_UNCONFIRMED);
            case ASK_SUPPLEMENT ->
                dossier.supplements >= rules.supplementsWithoutLeader(today)
                        ? no(DOS_112_SECOND_SUPPLEMENT)
                        : Optional.empty();
            case PROPOSE_SECOND_SUPPLEMENT ->
                dossier.supplements < rules.supplementsWithoutLeader(today)
                        ? no(DOS_113_FIRST_SUPPLEMENT)
                        : Optional.empty();
            case RETURN_RESULT ->
                dossier.state == State.ISSUED && !dossier.onTheSpot ? no(DOS_117_HAND_OVER_FIRST) : Optional.empty();
            case PROPOSE_APOLOGY ->
                mayApologise(dossier, today)
                        .or(() -> dossier.apologyState == Dossier.ApologyState.PROPOSED
                                ? no(DOS_103_STEP_NOT_POSSIBLE, action.label(), "đã có đề nghị, chờ ký")
                                : Optional.empty());
            case SIGN_APOLOGY -> mayApologise(dossier, today);
            case MOVE_VERSION -> moves.refusal(dossier, today);
            case DROP_APOLOGY ->
                dossier.apologyState == Dossier.ApologyState.PROPOSED
                        ? Optional.empty()
                        : no(DOS_119_APOLOGY_NOT_PROPOSED);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> mayApologise(Dossier dossier, LocalDate today) {
        if (dossier.promisedAt == null) {
            return no(DOS_116_CLOCK_NOT_STARTED);
        }
        return dossier.apologies >= rules.apologiesAtMost(today)
                ? no(DOS_114_APOLOGY_ONCE, rules.apologiesAtMost(today))
                : Optional.empty();
    }

    /** Whether the details fit the dossier: the new officer can examine, the new date is later than the promise. */
    Optional<Refusal> detailsRefusal(
            Dossier dossier, Action action, Details details, WorkCalendar calendar, Instant now) {
        return switch (details) {
            case Details.Assignee(var account, var reason) ->
                officers.find(new AccountId(account))
                                .filter(it -> it.rights()
                                        .has(
                                                Role.EXAMINING_OFFICER,
                                                dossier.resolving,
                                                dossier.field,
                                                dossier.procedure))
                                .isPresent()
                        ? Optional.empty()
                        : no(DOS_118_ASSIGNEE);
            case Details.VersionMove it -> moves.refusal(dossier, it, CivilTime.day(now));
            case Details.Apology(var newDate, var reason) -> apologyDate(dossier, action, newDate, calendar);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> apologyDate(
            Dossier dossier, Action action, @Nullable LocalDate newDate, WorkCalendar calendar) {
        if (newDate == null) {
            return action == Action.SIGN_APOLOGY ? no(DOS_115_APOLOGY_DATE, promisedDay(dossier)) : Optional.empty();
        }
        boolean later = newDate.isAfter(CivilTime.day(Objects.requireNonNull(dossier.promisedAt)));
        return later && newDate.getYear() <= 2100 && calendar.isWorkingDay(newDate)
                ? Optional.empty()
                : no(DOS_115_APOLOGY_DATE, promisedDay(dossier));
    }

    private static String promisedDay(Dossier dossier) {
        return dossier.promisedAt == null ? "" : CivilTime.date(dossier.promisedAt);
    }

    private static Optional<Refusal> no(RefusalCode code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
