package vn.motcua.dossier;

import static vn.motcua.dossier.DossierScenario.CERTIFIED_COPY;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;
import static vn.motcua.dossier.DossierScenario.key;
import static vn.motcua.dossier.DossierScenario.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;

/** Leads a new dossier of one unit through the gate into any state, and says whose hand and which words each act takes. */
public final class StateRoutes {

    private final DossierScenario scenario;
    private final Dossiers dossiers;
    private final VersionScenario versions;
    private final UnitId unit;
    private final String procedure;

    /** @param unit where every role has somebody */
    public StateRoutes(DossierScenario scenario, Dossiers dossiers, VersionScenario versions, UnitId unit) {
        this(scenario, dossiers, versions, unit, MARITAL_STATUS);
    }

    private StateRoutes(
            DossierScenario scenario, Dossiers dossiers, VersionScenario versions, UnitId unit, String procedure) {
        this.versions = versions;
        this.procedure = procedure;
        this.scenario = scenario;
        this.dossiers = dossiers;
        this.unit = unit;
    }

    /** A new dossier in the state. */
    public Acted to(State state) {
        return switch (state) {
            case SUBMITTED -> enter(Action.REGISTER);
            case REFUSAL_PROPOSED -> step(to(State.SUBMITTED), Action.PROPOSE_REFUSAL);
            case REFUSED -> step(to(State.REFUSAL_PROPOSED), Action.ISSUE_REFUSAL);
            case RECEIVED -> enter(Action.ADMIT);
            case PASSED_ON -> step(to(State.RECEIVED), Action.PASS_ON);
            case EXAMINING -> step(to(State.PASSED_ON), Action.TAKE);
            case SUPPLEMENT_PROPOSED -> step(supplementedOnce(), Action.PROPOSE_SECOND_SUPPLEMENT);
            case WAITING_SUPPLEMENT -> step(to(State.EXAMINING), Action.ASK_SUPPLEMENT);
            case WAITING_OBLIGATION -> step(to(State.EXAMINING), Action.ASK_OBLIGATION);
            case DRAFTED -> step(to(State.EXAMINING), Action.DRAFT);
            case WAITING_APPROVAL -> step(to(State.DRAFTED), Action.SUBMIT);
            case APPROVED -> step(to(State.WAITING_APPROVAL), Action.APPROVE);
            case SIGNED -> step(to(State.APPROVED), Action.SIGN);
            case ISSUED -> step(to(State.SIGNED), Action.ISSUE);
            case READY -> step(to(State.ISSUED), Action.HAND_OVER);
            case RETURNED -> step(to(State.READY), Action.RETURN_RESULT);
            case WITHDRAWAL_REQUESTED -> step(to(State.RECEIVED), Action.REQUEST_WITHDRAWAL);
            case STOPPED -> step(to(State.WITHDRAWAL_REQUESTED), Action.STOP);
        };
    }

    /** A new dossier in the state, with all that this act demands of its past. */
    public Acted readyFor(State state, Action action) {
        return switch (action) {
            case TAKE -> state == State.EXAMINING ? step(onTheSpot(), Action.SEND_BACK) : to(state);
            case PROPOSE_SECOND_SUPPLEMENT -> supplementedOnce();
            case RETURN_RESULT -> state == State.ISSUED ? issuedOnTheSpot() : to(state);
            case MOVE_VERSION -> onFormerVersion(state);
            case DROP_APOLOGY -> step(to(state), Action.PROPOSE_APOLOGY);
            default -> to(state);
        };
    }

    private Acted enter(Action entry) {
        return dossiers.enter(entry, scenario.application(procedure, unit), scenario.desk(procedure, unit), key())
                .orThrow();
    }

    /** Of a procedure whose next version took force after the dossier had come in. */
    private Acted onFormerVersion(State state) {
        versions.moving();
        var others = new StateRoutes(scenario, dossiers, versions, unit, VersionScenario.MOVING);
        return versions.before(() -> others.to(state));
    }

    private Acted supplementedOnce() {
        return step(to(State.WAITING_SUPPLEMENT), Action.RECEIVE_SUPPLEMENT);
    }

    private Acted onTheSpot() {
        return dossiers.enter(
                        Action.ADMIT_ON_THE_SPOT,
                        scenario.application(CERTIFIED_COPY, unit),
                        scenario.desk(CERTIFIED_COPY, unit),
                        key())
                .orThrow();
    }

    private Acted issuedOnTheSpot() {
        var leader = scenario.decider(CERTIFIED_COPY, unit);
        var signed = scenario.note(scenario.note(onTheSpot(), Action.APPROVE, leader), Action.SIGN, leader);
        return scenario.note(signed, Action.ISSUE, scenario.clerk(unit));
    }

    /** The act by whose step it is. */
    public Acted step(Acted last, Action action) {
        // what is settled on the spot is decided by another leader than the rest
        var hand = action == Action.SEND_BACK ? scenario.decider(CERTIFIED_COPY, unit) : hand(action, unit);
        return scenario.act(last, action, words(action), hand);
    }

    /** Whose step it is, in this unit. */
    Officer hand(Action action, UnitId unit) {
        return switch (action.desk()) {
            case RECEPTION -> scenario.desk(MARITAL_STATUS, unit);
            case RECEIVING_LEADER -> scenario.centreLeader(unit);
            case EXAMINATION, ADMINISTRATION, SYSTEM -> scenario.examiner(MARITAL_STATUS, unit);
            case DECISION -> scenario.decider(MARITAL_STATUS, unit);
            case RESOLVING_LEADER -> scenario.leader(unit);
            case CLERK -> scenario.clerk(unit);
        };
    }

    /** Something fitting to say with the act. */
    Details words(Action action) {
        var type = action.details();
        if (type == Details.None.class) {
            return new Details.None();
        } else if (type == Details.Note.class) {
            return new Details.Note("");
        } else if (type == Details.Reason.class) {
            return new Details.Reason("Theo đề nghị của người nộp");
        } else if (type == Details.Supplement.class) {
            return supplement("Giấy xác nhận nơi cư trú trước đây");
        } else if (type == Details.Proof.class) {
            return new Details.Proof("Giấy nộp tiền", "01", LocalDate.parse("2026-11-02"));
        } else if (type == Details.Draft.class) {
            return new Details.Draft(true, "Cấp giấy xác nhận");
        } else if (type == Details.Assignee.class) {
            var examiner = scenario.examiner(MARITAL_STATUS, unit);
            return new Details.Assignee(examiner.account().value(), "Phân công lại");
        } else if (type == Details.Rescheduled.class) {
            return new Details.Rescheduled(1, Instant.EPOCH, "nghỉ bù", "Thông báo thử nghiệm");
        } else if (type == Details.VersionMove.class) {
            return VersionScenario.onto(versions.moving());
        } else if (type == Details.Apology.class) {
            return new Details.Apology(LocalDate.parse("2026-11-12"), "Chờ xác minh");
        }
        return new Details.Return("Nguyễn Thử Nghiệm", "Thẻ căn cước", null, Details.Signature.SIGNED, List.of());
    }
}
