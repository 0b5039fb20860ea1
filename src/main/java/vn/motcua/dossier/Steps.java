package vn.motcua.dossier;

import static vn.motcua.dossier.Action.*;
import static vn.motcua.dossier.State.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life-cycle of a dossier as one table. Guards, buttons, the printed diagram and the matrix test all read it. */
public final class Steps {

    private static final Set<State> MAY_BE_WITHDRAWN = EnumSet.of(
            RECEIVED,
            PASSED_ON,
            EXAMINING,
            SUPPLEMENT_PROPOSED,
            WAITING_SUPPLEMENT,
            WAITING_OBLIGATION,
            DRAFTED,
            WAITING_APPROVAL);
    private static final Set<State> TERM_RUNS = EnumSet.of(
            RECEIVED,
            PASSED_ON,
            EXAMINING,
            SUPPLEMENT_PROPOSED,
            DRAFTED,
            WAITING_APPROVAL,
            APPROVED,
            SIGNED,
            WITHDRAWAL_REQUESTED);

    /** A promise given during a pause is computed anew as well: people go by it. */
    private static final Set<State> TERM_COUNTS = termCounts();
    /** Where a dossier may stand that comes in by the opening inventory: what lies further on has papers the product never saw. */
    private static final Set<State> MAY_BE_ADOPTED =
            EnumSet.of(RECEIVED, PASSED_ON, EXAMINING, WAITING_SUPPLEMENT, WAITING_OBLIGATION, READY);

    /** Once it is decided, the law it was decided by is settled. */
    private static final Set<State> MAY_CHANGE_VERSION = MAY_BE_WITHDRAWN;

    public static final List<Step> ALL = table();

    private static final Map<State, Map<Action, Step>> FROM = index();

    private Steps() {}

    private static Set<State> termCounts() {
        var states = EnumSet.copyOf(TERM_RUNS);
        states.add(WAITING_SUPPLEMENT);
        states.add(WAITING_OBLIGATION);
        return states;
    }

    private static List<Step> table() {
        var steps = new ArrayList<>(List.of(
                new Step(null, REGISTER, SUBMITTED),
                new Step(null, ADMIT, RECEIVED),
                new Step(null, ADMIT_ON_THE_SPOT, WAITING_APPROVAL),
                new Step(null, PROPOSE_REFUSAL, REFUSAL_PROPOSED),
                new Step(SUBMITTED, ADMIT, RECEIVED),
                new Step(SUBMITTED, PROPOSE_REFUSAL, REFUSAL_PROPOSED),
                new Step(REFUSAL_PROPOSED, ISSUE_REFUSAL, REFUSED),
                new Step(REFUSAL_PROPOSED, DECLINE_REFUSAL, SUBMITTED),
                new Step(RECEIVED, PASS_ON, PASSED_ON),
                new Step(PASSED_ON, TAKE, EXAMINING),
                new Step(PASSED_ON, HAND_BACK, RECEIVED),
                new Step(EXAMINING, TAKE, EXAMINING),
                new Step(EXAMINING, REASSIGN, EXAMINING),
                new Step(DRAFTED, REASSIGN, DRAFTED),
                new Step(EXAMINING, ASK_SUPPLEMENT, WAITING_SUPPLEMENT),
                new Step(EXAMINING, PROPOSE_SECOND_SUPPLEMENT, SUPPLEMENT_PROPOSED),
                new Step(SUPPLEMENT_PROPOSED, ALLOW_SECOND_SUPPLEMENT, WAITING_SUPPLEMENT),
                new Step(SUPPLEMENT_PROPOSED, DECLINE_SECOND_SUPPLEMENT, EXAMINING),
                new Step(WAITING_SUPPLEMENT, RECEIVE_SUPPLEMENT, EXAMINING),
                new Step(WAITING_SUPPLEMENT, STOP, STOPPED),
                new Step(EXAMINING, ASK_OBLIGATION, WAITING_OBLIGATION),
                new Step(WAITING_OBLIGATION, CONFIRM_OBLIGATION, EXAMINING),
                new Step(EXAMINING, DRAFT, DRAFTED),
                new Step(DRAFTED, DRAFT, DRAFTED),
                new Step(DRAFTED, SUBMIT, WAITING_APPROVAL),
                new Step(WAITING_APPROVAL, APPROVE, APPROVED),
                new Step(WAITING_APPROVAL, SEND_BACK, EXAMINING),
                new Step(APPROVED, SIGN, SIGNED),
                new Step(SIGNED, ISSUE, ISSUED),
                new Step(ISSUED, HAND_OVER, READY),
                new Step(ISSUED, RETURN_RESULT, RETURNED),
                new Step(READY, RETURN_RESULT, RETURNED),
                new Step(WITHDRAWAL_REQUESTED, STOP, STOPPED),
                new Step(WITHDRAWAL_REQUESTED, DECLINE_WITHDRAWAL, null)));
        MAY_BE_ADOPTED.forEach(state -> steps.add(new Step(null, ADOPT, state)));
        MAY_BE_WITHDRAWN.forEach(state -> steps.add(new Step(state, REQUEST_WITHDRAWAL, WITHDRAWAL_REQUESTED)));
        MAY_CHANGE_VERSION.forEach(state -> steps.add(new Step(state, MOVE_VERSION, state)));
        for (var action : List.of(PROPOSE_APOLOGY, SIGN_APOLOGY, DROP_APOLOGY, MARK_LATE)) {
            TERM_RUNS.forEach(state -> steps.add(new Step(state, action, state)));
        }
        TERM_COUNTS.forEach(state -> steps.add(new Step(state, MOVE_PROMISE, state)));
        return List.copyOf(steps);
    }

    private static Map<State, Map<Action, Step>> index() {
        var index = new EnumMap<State, Map<Action, Step>>(State.class);
        for (var step : ALL) {
            if (step.from() != null) {
                index.computeIfAbsent(step.from(), state -> new EnumMap<>(Action.class))
                        .put(step.by(), step);
            }
        }
        return index;
    }

    /** Where {@link Action#ADOPT} may lead: the one entry that continues a way begun elsewhere. */
    public static Set<State> adoptable() {
        return Set.copyOf(MAY_BE_ADOPTED);
    }

    /** The step by this action out of this state; null stands for "not yet entered". */
    public static Optional<Step> find(@Nullable State from, Action by) {
        if (from == null) {
            return ALL.stream()
                    .filter(step -> step.from() == null && step.by() == by)
                    .findFirst();
        }
        return Optional.ofNullable(FROM.getOrDefault(from, Map.of()).get(by));
    }

    public static List<Step> listFrom(State from) {
        return List.copyOf(FROM.getOrDefault(from, Map.of()).values());
    }

    /** The life-cycle as a Mermaid state diagram, printed into ARCHITECTURE.md. */
    public static String diagram() {
        var text = new StringBuilder("stateDiagram-v2\n");
        for (var step : ALL) {
            if (step.from() != step.to()) {
                text.append("    ")
                        .append(step.from() == null ? "[*]" : step.from())
                        .append(" --> ")
                        .append(step.to() == null ? "came_from" : step.to())
                        .append(": ")
                        .append(step.by())
                        .append('\n');
            }
        }
        for (var state : State.values()) {
            if (!state.isOpen()) {
                text.append("    ").append(state).append(" --> [*]\n");
            }
        }
        return text.toString();
    }
}
