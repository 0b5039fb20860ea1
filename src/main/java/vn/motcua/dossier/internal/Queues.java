package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.State;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;

/** What waits for whom, as rows that the work list's SQL takes as parallel arrays. */
final class Queues {

    private static final List<Waiting> TABLE = List.of(
            new Waiting(Role.RECEPTION_OFFICER, State.SUBMITTED, false, false, null, null),
            new Waiting(Role.RECEPTION_OFFICER, State.RECEIVED, false, false, null, null),
            new Waiting(Role.RECEPTION_OFFICER, State.ISSUED, false, false, true, null),
            new Waiting(Role.EXAMINING_OFFICER, State.PASSED_ON, true, true, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.EXAMINING, true, true, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.DRAFTED, true, true, null, null),
            new Waiting(Role.UNIT_LEADER, State.WAITING_APPROVAL, true, false, null, "UNIT_LEADER"),
            new Waiting(Role.UNIT_LEADER, State.APPROVED, true, false, null, "UNIT_LEADER"),
            new Waiting(Role.UNIT_LEADER, State.SUPPLEMENT_PROPOSED, true, false, null, null),
            new Waiting(Role.CENTRE_LEADER, State.WAITING_APPROVAL, true, false, null, "CENTRE_LEADER"),
            new Waiting(Role.CENTRE_LEADER, State.APPROVED, true, false, null, "CENTRE_LEADER"),
            new Waiting(Role.CENTRE_LEADER, State.REFUSAL_PROPOSED, false, false, null, null),
            new Waiting(Role.CENTRE_LEADER, State.WITHDRAWAL_REQUESTED, false, false, null, null),
            new Waiting(Role.CLERK, State.SIGNED, true, false, null, null),
            new Waiting(Role.CLERK, State.ISSUED, true, false, false, null));

    private final List<Integer> units = new ArrayList<>();
    private final List<@Nullable String> fields = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param resolving at the unit that resolves, otherwise at the one that receives
     * @param mine      only what nobody else holds
     * @param spot      only dossiers settled on the spot (true) or not (false); null for both
     * @param decider   only dossiers this role decides
     */
    private record Waiting(
            Role role,
            State state,
            boolean resolving,
            boolean mine,
            @Nullable Boolean spot,
            @Nullable String decider) {}

    static Queues of(Officer officer) {
        var queues = new Queues();
        for (var grant : officer.rights().grants()) {
            TABLE.stream().filter(it -> it.role() == grant.role()).forEach(it -> queues.add(grant, it));
        }
        return queues;
    }

    private void add(Grant grant, Waiting it) {
        var covered = grant.fields().isEmpty() ? List.of("") : List.copyOf(grant.fields());
        for (var field : covered) {
            units.add(grant.unit().value());
            fields.add(field.isEmpty() ? null : field);
            waiting.add(it);
        }
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    Integer[] units() {
        return units.toArray(Integer[]::new);
    }

    @Nullable
    String[] fields() {
        return fields.toArray(new @Nullable String[0]);
    }

    String[] states() {
        return waiting.stream().map(it -> it.state().name()).toArray(String[]::new);
    }

    Boolean[] resolving() {
        return waiting.stream().map(Waiting::resolving).toArray(Boolean[]::new);
    }

    Boolean[] mine() {
        return waiting.stream().map(Waiting::mine).toArray(Boolean[]::new);
    }

    @Nullable
    Boolean[] spots() {
        return waiting.stream().map(Waiting::spot).toArray(Boolean[]::new);
    }

    @Nullable
    String[] deciders() {
        return waiting.stream().map(Waiting::decider).toArray(String[]::new);
    }
}
