package vn.motcua.dossier.internal;

import static vn.motcua.dossier.Action.*;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.motcua.dossier.Action;

/** Ways through the step table: those that end, as often as they do in an office, and those that together stand in every open state. */
final class FictionalPaths {

    private static final List<Action> TAKEN = List.of(ADMIT, PASS_ON, TAKE);
    private static final List<Action> SUBMITTED_TO_LEADER = then(TAKEN, DRAFT, SUBMIT);
    private static final List<Action> DECIDED = List.of(APPROVE, SIGN, ISSUE, HAND_OVER, RETURN_RESULT);

    static final List<Action> FINISHED = join(SUBMITTED_TO_LEADER, DECIDED);
    static final List<Action> ON_THE_SPOT = List.of(ADMIT_ON_THE_SPOT, APPROVE, SIGN, ISSUE, RETURN_RESULT);

    private static final List<Action> SUPPLEMENTED =
            join(then(TAKEN, ASK_SUPPLEMENT, RECEIVE_SUPPLEMENT, DRAFT, SUBMIT), DECIDED);
    private static final List<Action> PAID =
            join(then(TAKEN, ASK_OBLIGATION, CONFIRM_OBLIGATION, DRAFT, SUBMIT), DECIDED);
    private static final List<Action> SENT_BACK = join(then(SUBMITTED_TO_LEADER, SEND_BACK, DRAFT, SUBMIT), DECIDED);
    private static final List<Action> REFUSED = List.of(PROPOSE_REFUSAL, ISSUE_REFUSAL);
    private static final List<Action> WITHDRAWN = then(TAKEN, REQUEST_WITHDRAWAL, STOP);

    private static final List<List<Action>> OPEN = List.of(
            TAKEN,
            List.of(ADMIT),
            then(TAKEN, DRAFT),
            SUBMITTED_TO_LEADER,
            List.of(ADMIT, PASS_ON),
            then(TAKEN, ASK_SUPPLEMENT),
            TAKEN,
            List.of(REGISTER),
            then(SUBMITTED_TO_LEADER, APPROVE),
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN, ISSUE, HAND_OVER),
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN),
            List.of(PROPOSE_REFUSAL),
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN, ISSUE),
            then(TAKEN, ASK_SUPPLEMENT, RECEIVE_SUPPLEMENT, PROPOSE_SECOND_SUPPLEMENT),
            then(TAKEN, ASK_OBLIGATION),
            then(TAKEN, REQUEST_WITHDRAWAL),
            then(SUBMITTED_TO_LEADER, SEND_BACK));

    private FictionalPaths() {}

    private static List<Action> then(List<Action> first, Action... more) {
        return join(first, List.of(more));
    }

    private static List<Action> join(List<Action> first, List<Action> more) {
        var all = new ArrayList<>(first);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Of a hundred that ended: six were supplemented, three sent back, two refused, two withdrawn, one waited for money. */
    static List<Action> closed(RandomGenerator random) {
        int roll = random.nextInt(100);
        if (roll < 86) {
            return FINISHED;
        }
        return roll < 92 ? SUPPLEMENTED : roll < 95 ? SENT_BACK : roll < 97 ? REFUSED : roll < 99 ? WITHDRAWN : PAID;
    }

    /** Every open state in turn. */
    static List<Action> open(int turn) {
        return OPEN.get(turn % OPEN.size());
    }

    /** On the spot, and the leader has not come to it yet. */
    static List<Action> openOnTheSpot(RandomGenerator random) {
        return ON_THE_SPOT.subList(0, 1 + random.nextInt(3));
    }
}
