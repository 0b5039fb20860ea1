package vn.motcua.dossier.internal;

import static vn.motcua.dossier.Action.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;

/** Ways through the step table that together end in every state. */
final class DemoPaths {

    private static final List<Action> TAKEN = List.of(ADMIT, PASS_ON, TAKE);
    private static final List<Action> SUBMITTED_TO_LEADER = then(TAKEN, DRAFT, SUBMIT);
    private static final List<Action> FINISHED =
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN, ISSUE, HAND_OVER, RETURN_RESULT);
    private static final List<Action> ON_THE_SPOT = List.of(ADMIT_ON_THE_SPOT, APPROVE, SIGN, ISSUE, RETURN_RESULT);

    static final List<List<Action>> ALL = List.of(
            FINISHED,
            ON_THE_SPOT,
            TAKEN,
            List.of(ADMIT),
            ON_THE_SPOT,
            SUBMITTED_TO_LEADER,
            List.of(ADMIT, PASS_ON),
            then(TAKEN, ASK_SUPPLEMENT),
            FINISHED,
            ON_THE_SPOT,
            then(TAKEN, DRAFT),
            List.of(REGISTER),
            then(SUBMITTED_TO_LEADER, APPROVE),
            List.of(ADMIT_ON_THE_SPOT),
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN),
            then(
                    TAKEN,
                    ASK_SUPPLEMENT,
                    RECEIVE_SUPPLEMENT,
                    DRAFT,
                    SUBMIT,
                    APPROVE,
                    SIGN,
                    ISSUE,
                    HAND_OVER,
                    RETURN_RESULT),
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN, ISSUE),
            ON_THE_SPOT,
            then(SUBMITTED_TO_LEADER, APPROVE, SIGN, ISSUE, HAND_OVER),
            List.of(PROPOSE_REFUSAL),
            FINISHED,
            then(TAKEN, ASK_SUPPLEMENT, RECEIVE_SUPPLEMENT, PROPOSE_SECOND_SUPPLEMENT),
            List.of(PROPOSE_REFUSAL, ISSUE_REFUSAL),
            then(TAKEN, ASK_OBLIGATION),
            then(TAKEN, REQUEST_WITHDRAWAL),
            ON_THE_SPOT,
            then(TAKEN, REQUEST_WITHDRAWAL, STOP),
            FINISHED,
            then(SUBMITTED_TO_LEADER, SEND_BACK));

    private static final List<String> WITH_SLIP =
            List.of("1.004873", "1.001193", "1.000894", "1.000656", "1.004859", "1.014027", "1.004873");
    private static final List<String> AT_ONCE = List.of("2.000815", "2.000815", "2.000815", "2.000884");

    private DemoPaths() {}

    private static List<Action> then(List<Action> first, Action... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    static String procedure(List<Action> path, Random random) {
        var choice = path.getFirst() == ADMIT_ON_THE_SPOT ? AT_ONCE : WITH_SLIP;
        return choice.get(random.nextInt(choice.size()));
    }

    static State end(List<Action> path) {
        @Nullable State state = null;
        for (var action : path) {
            state = Objects.requireNonNull(
                    Steps.find(state, action).orElseThrow().to());
        }
        return Objects.requireNonNull(state);
    }

    /** Finished ones lie up to two months back; open ones began within the last working days. */
    static long hoursAgo(List<Action> path, Random random) {
        return end(path).isOpen() ? 26 + 6L * path.size() + random.nextInt(20) : 24L * (6 + random.nextInt(55));
    }
}
