package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.dossier.Desk;
import vn.motcua.dossier.State;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;

/** What waits for whom, as rows that the work list's SQL takes as parallel arrays. */
final class Queues {

    private static final List<Waiting> TABLE = List.of(
            new Waiting(Role.RECEPTION_OFFICER, State.SUBMITTED, false, Holds.ANYBODY, null, null),
            new Waiting(Role.RECEPTION_OFFICER, State.RECEIVED, false, Holds.ANYBODY, null, null),
            new Waiting(Role.RECEPTION_OFFICER, State.ISSUED, false, Holds.ANYBODY, true, null),
            new Waiting(Role.EXAMINING_OFFICER, State.PASSED_ON, true, Holds.MINE, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.EXAMINING, true, Holds.MINE, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.DRAFTED, true, Holds.MINE, null, null),
            new Waiting(Role.UNIT_LEADER, State.WAITING_APPROVAL, true, Holds.ANYBODY, null, "UNIT_LEADER"),
            new Waiting(Role.UNIT_LEADER, State.APPROVED, true, Holds.ANYBODY, null, "UNIT_LEADER"),
            new Waiting(Role.UNIT_LEADER, State.SUPPLEMENT_PROPOSED, true, Holds.ANYBODY, null, null),
            new Waiting(Role.UNIT_LEADER, State.EXAMINING, true, Holds.NOBODY_THERE, null, null),
            new Waiting(Role.UNIT_LEADER, State.DRAFTED, true, Holds.NOBODY_THERE, null, null),
            new Waiting(Role.CENTRE_LEADER, State.WAITING_APPROVAL, true, Holds.ANYBODY, null, "CENTRE_LEADER"),
            new Waiting(Role.CENTRE_LEADER, State.APPROVED, true, Holds.ANYBODY, null, "CENTRE_LEADER"),
            new Waiting(Role.CENTRE_LEADER, State.REFUSAL_PROPOSED, false, Holds.ANYBODY, null, null),
            new Waiting(Role.CENTRE_LEADER, State.WITHDRAWAL_REQUESTED, false, Holds.ANYBODY, null, null),
            new Waiting(Role.CLERK, State.SIGNED, true, Holds.ANYBODY, null, null),
            new Waiting(Role.CLERK, State.ISSUED, true, Holds.ANYBODY, false, null));

    /** By whom a listed dossier is held. */
    private enum Holds {
        ANYBODY,
        /** By the officer, by a colleague the officer stands in for, or by nobody yet. */
        MINE,
        /** By somebody who cannot go on with it and has no substitute. */
        NOBODY_THERE
    }

    private final List<Integer> units = new ArrayList<>();
    private final List<@Nullable String> fields = new ArrayList<>();
    private final List<@Nullable String> procedures = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param resolving at the unit that resolves, otherwise at the one that receives
     * @param holds     by whom it must be held
     * @param spot      only dossiers settled on the spot (true) or not (false); null for both
     * @param decider   only dossiers this role decides
     */
    private record Waiting(
            Role role,
            State state,
            boolean resolving,
            Holds holds,
            @Nullable Boolean spot,
            @Nullable String decider) {}

    static Queues of(Officer officer) {
        var queues = new Queues();
        TABLE.forEach(it -> queues.add(officer.rights().reach(it.role()), it));
        return queues;
    }

    /** Who goes on with a dossier in this state, at the unit that resolves or at the one that receives. */
    static Stream<Role> listDesks(State state, boolean spot, DecidedBy decidedBy, boolean resolvedHere) {
        return TABLE.stream()
                .filter(it -> it.state() == state && it.resolving() == resolvedHere && it.holds() != Holds.NOBODY_THERE)
                .filter(it -> it.spot() == null || it.spot() == spot)
                .filter(it -> it.decider() == null || it.decider().equals(decidedBy.name()))
                .map(Waiting::role);
    }

    /** The role as officers read it, in mid-sentence. */
    static String label(Role role) {
        return Arrays.stream(Desk.values())
                .filter(it -> it.role() == role && it != Desk.DECISION)
                .findFirst()
                .map(Desk::label)
                .orElseThrow();
    }

    private void add(Rights.Reach reach, Waiting it) {
        for (int i = 0; i < reach.units().length; i++) {
            units.add(reach.units()[i]);
            fields.add(reach.fields()[i]);
            procedures.add(reach.procedures()[i]);
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

    @Nullable
    String[] procedures() {
        return procedures.toArray(new @Nullable String[0]);
    }

    String[] states() {
        return waiting.stream().map(it -> it.state().name()).toArray(String[]::new);
    }

    Boolean[] resolving() {
        return waiting.stream().map(Waiting::resolving).toArray(Boolean[]::new);
    }

    String[] holds() {
        return waiting.stream().map(it -> it.holds().name()).toArray(String[]::new);
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
