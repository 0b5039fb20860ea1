package vn.motcua.guard;

import static vn.motcua.dossier.Action.*;
import static vn.motcua.dossier.State.*;
import static vn.motcua.guard.StepTable.Place.RECEIVING;
import static vn.motcua.guard.StepTable.Place.RESOLVING;
import static vn.motcua.identity.Role.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.State;
import vn.motcua.identity.Role;

/**
 * Who may do what to a dossier, written down from the law and the house's rules and not from the product: the desk works at the
 * place that received, everything about the substance at the place that resolves, and whoever received neither decides nor seals.
 */
final class StepTable {

    enum Place {
        RECEIVING,
        RESOLVING
    }

    static final Set<Action> ENTRIES = Set.of(REGISTER, ADMIT_ON_THE_SPOT, ADOPT);

    private static final String NOTE = "{\"note\":\"\"}";
    private static final String REASON = "{\"reason\":\"Theo đề nghị\"}";
    private static final String SUPPLEMENT =
            "{\"items\":[\"Giấy tờ\"],\"reason\":\"Chưa đủ\",\"contactName\":\"Trần Thử Nghiệm\",\"contactPhone\":\"0000000001\"}";
    private static final String PROOF = "{\"document\":\"Biên lai\",\"number\":\"01\",\"date\":\"2026-11-02\"}";
    private static final String APOLOGY = "{\"newDate\":\"2026-11-20\",\"reason\":\"Chờ xác minh\"}";
    private static final String RESCHEDULED =
            "{\"change\":1,\"was\":\"2026-11-05T10:00:00Z\",\"reason\":\"nghỉ bù\",\"basis\":\"Thông báo\"}";
    private static final String VERSION =
            "{\"procedureVersion\":\"VERSION\",\"basis\":\"Chuyển tiếp\",\"number\":\"77/QĐ\",\"date\":\"2026-10-26\"}";
    private static final String RETURN =
            "{\"receiver\":\"Nguyễn Thử Nghiệm\",\"identitySeen\":\"Thẻ căn cước\",\"signature\":\"SIGNED\",\"originalsBack\":[]}";
    private static final String TO_EXAMINER = "{\"account\":\"EXAMINER\",\"reason\":\"Giao lại\"}";

    static final List<Row> ALL = List.of(
            row(SUBMITTED, ADMIT, RECEPTION_OFFICER, RECEIVING, "{}"),
            row(SUBMITTED, PROPOSE_REFUSAL, RECEPTION_OFFICER, RECEIVING, REASON),
            row(REFUSAL_PROPOSED, ISSUE_REFUSAL, CENTRE_LEADER, RECEIVING, NOTE),
            row(REFUSAL_PROPOSED, DECLINE_REFUSAL, CENTRE_LEADER, RECEIVING, REASON),
            row(RECEIVED, PASS_ON, RECEPTION_OFFICER, RECEIVING, NOTE),
            row(PASSED_ON, TAKE, EXAMINING_OFFICER, RESOLVING, NOTE),
            row(PASSED_ON, HAND_BACK, EXAMINING_OFFICER, RESOLVING, REASON),
            row(EXAMINING, REASSIGN, UNIT_LEADER, RESOLVING, TO_EXAMINER),
            row(EXAMINING, ASK_SUPPLEMENT, EXAMINING_OFFICER, RESOLVING, SUPPLEMENT),
            row(Lives::supplementedOnce, PROPOSE_SECOND_SUPPLEMENT, EXAMINING_OFFICER, RESOLVING, SUPPLEMENT),
            row(SUPPLEMENT_PROPOSED, ALLOW_SECOND_SUPPLEMENT, UNIT_LEADER, RESOLVING, REASON),
            row(SUPPLEMENT_PROPOSED, DECLINE_SECOND_SUPPLEMENT, UNIT_LEADER, RESOLVING, REASON),
            row(WAITING_SUPPLEMENT, RECEIVE_SUPPLEMENT, RECEPTION_OFFICER, RECEIVING, NOTE),
            row(EXAMINING, ASK_OBLIGATION, EXAMINING_OFFICER, RESOLVING, REASON),
            row(WAITING_OBLIGATION, CONFIRM_OBLIGATION, RECEPTION_OFFICER, RECEIVING, PROOF),
            row(EXAMINING, DRAFT, EXAMINING_OFFICER, RESOLVING, "{\"granted\":true,\"text\":\"Cấp giấy\"}"),
            row(DRAFTED, SUBMIT, EXAMINING_OFFICER, RESOLVING, NOTE),
            row(WAITING_APPROVAL, APPROVE, UNIT_LEADER, RESOLVING, NOTE),
            row(WAITING_APPROVAL, SEND_BACK, UNIT_LEADER, RESOLVING, REASON),
            row(APPROVED, SIGN, UNIT_LEADER, RESOLVING, NOTE),
            row(SIGNED, ISSUE, CLERK, RESOLVING, NOTE),
            row(ISSUED, HAND_OVER, CLERK, RESOLVING, NOTE),
            row(READY, RETURN_RESULT, RECEPTION_OFFICER, RECEIVING, RETURN),
            row(EXAMINING, REQUEST_WITHDRAWAL, RECEPTION_OFFICER, RECEIVING, REASON),
            row(WITHDRAWAL_REQUESTED, DECLINE_WITHDRAWAL, CENTRE_LEADER, RECEIVING, REASON),
            row(WITHDRAWAL_REQUESTED, STOP, CENTRE_LEADER, RECEIVING, REASON),
            row(EXAMINING, PROPOSE_APOLOGY, EXAMINING_OFFICER, RESOLVING, APOLOGY),
            row(Lives::apologyProposed, SIGN_APOLOGY, UNIT_LEADER, RESOLVING, APOLOGY),
            row(Lives::apologyProposed, DROP_APOLOGY, UNIT_LEADER, RESOLVING, REASON),
            row(Lives::onFormerVersion, MOVE_VERSION, UNIT_LEADER, RESOLVING, VERSION),
            row(EXAMINING, MARK_LATE, null, RESOLVING, NOTE),
            row(EXAMINING, MOVE_PROMISE, null, RESOLVING, RESCHEDULED));

    /** Certified copies: the centre's leader decides. */
    static final List<Row> DECIDED_BY_CENTRE = List.of(
            row(WAITING_APPROVAL, APPROVE, CENTRE_LEADER, RESOLVING, NOTE),
            row(WAITING_APPROVAL, SEND_BACK, CENTRE_LEADER, RESOLVING, REASON),
            row(APPROVED, SIGN, CENTRE_LEADER, RESOLVING, NOTE));

    private StepTable() {}

    private static Row row(State waitingIn, Action action, @Nullable Role role, Place place, String details) {
        return new Row(lives -> lives.at(waitingIn), action, role, place, details);
    }

    private static Row row(Function<Lives, Acted> waiting, Action action, Role role, Place place, String details) {
        return new Row(waiting, action, role, place, details);
    }

    /**
     * One step.
     *
     * @param waiting a dossier that waits for it
     * @param role    null for nobody at all
     */
    record Row(
            Function<Lives, Acted> waiting,
            Action action,
            @Nullable Role role,
            Place place,
            String json) {

        boolean mayAct(Caller caller, Lives lives) {
            var unit = place == RECEIVING ? lives.receiving() : lives.resolving();
            return role != null && caller.role() == role && unit.caller(role) == caller;
        }

        String details(Lives lives) {
            return json.replace(
                            "EXAMINER",
                            lives.resolving()
                                    .officer(EXAMINING_OFFICER)
                                    .account()
                                    .toString())
                    .replace("\"VERSION\"", String.valueOf(lives.versionInForce()));
        }

        @Override
        public String toString() {
            return Objects.toString(action);
        }
    }
}
