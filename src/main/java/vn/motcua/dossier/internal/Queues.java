package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final List<Row> rows;

    private record Row(
            List<Integer> units,
            @Nullable String field,
            @Nullable String procedure,
            Waiting waiting) {}

    private Queues(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

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

    /** @param stranded whether there is anybody who cannot go on with held work and has no substitute */
    static Queues of(Officer officer, boolean stranded) {
        var rows = new ArrayList<Row>();
        TABLE.stream()
                .filter(it -> stranded || it.holds() != Holds.NOBODY_THERE)
                .forEach(it -> add(rows, officer.rights().reach(it.role()), it));
        return new Queues(rows);
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

    private static void add(List<Row> rows, Rights.Reach reach, Waiting it) {
        for (int i = 0; i < reach.units().length; i++) {
            rows.add(new Row(List.of(reach.units()[i]), reach.fields()[i], reach.procedures()[i], it));
        }
    }

    /** The same with the units of equal queues together, see {@link JdbcWideLists}. */
    Queues together() {
        var alike = rows.stream()
                .collect(Collectors.groupingBy(
                        it -> Arrays.asList(it.field(), it.procedure(), it.waiting()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Queues(alike.values().stream().map(Queues::joined).toList());
    }

    private static Row joined(List<Row> alike) {
        var units = alike.stream().flatMap(it -> it.units().stream()).toList();
        var first = alike.getFirst();
        return new Row(units, first.field(), first.procedure(), first.waiting());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean isWide() {
        return WideScope.isWide(rows.stream().flatMap(it -> it.units().stream()).toList());
    }

    Integer[] units() {
        return rows.stream().map(it -> it.units().getFirst()).toArray(Integer[]::new);
    }

    String[] unitLists() {
        return rows.stream().map(it -> WideScope.literal(it.units())).toArray(String[]::new);
    }

    /** All but the units, by the names that both kinds of lists give them in their SQL. */
    Map<String, Object> parameters() {
        return Map.of(
                "fields", texts(Row::field),
                "procedures", texts(Row::procedure),
                "states", texts(it -> it.waiting().state().name()),
                "resolving", flags(it -> it.waiting().resolving()),
                "holds", texts(it -> it.waiting().holds().name()),
                "spots", flags(it -> it.waiting().spot()),
                "deciders", texts(it -> it.waiting().decider()));
    }

    private @Nullable String[] texts(Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private @Nullable Boolean[] flags(Function<Row, @Nullable Boolean> value) {
        return rows.stream().map(value).toArray(Boolean[]::new);
    }
}
