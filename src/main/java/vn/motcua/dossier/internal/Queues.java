package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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

    private final List<Row> rows;

    private record Row(List<Integer> units, @Nullable String field, Waiting waiting) {}

    private Queues(List<Row> rows) {
        this.rows = rows;
    }

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
        var rows = new ArrayList<Row>();
        for (var grant : officer.rights().grants()) {
            TABLE.stream().filter(it -> it.role() == grant.role()).forEach(it -> add(rows, grant, it));
        }
        return new Queues(rows);
    }

    private static void add(List<Row> rows, Grant grant, Waiting it) {
        var covered = grant.fields().isEmpty() ? List.of("") : List.copyOf(grant.fields());
        for (var field : covered) {
            rows.add(new Row(List.of(grant.unit().value()), field.isEmpty() ? null : field, it));
        }
    }

    /** The same with the units of equal queues together, see {@link JdbcWideLists}. */
    Queues together() {
        var alike = rows.stream()
                .collect(Collectors.groupingBy(
                        it -> java.util.Arrays.asList(it.field(), it.waiting()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Queues(alike.values().stream().map(Queues::joined).toList());
    }

    private static Row joined(List<Row> alike) {
        var units = alike.stream().flatMap(it -> it.units().stream()).toList();
        return new Row(units, alike.getFirst().field(), alike.getFirst().waiting());
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

    @Nullable
    String[] fields() {
        return rows.stream().map(Row::field).toArray(String[]::new);
    }

    String[] states() {
        return rows.stream().map(it -> it.waiting().state().name()).toArray(String[]::new);
    }

    Boolean[] resolving() {
        return rows.stream().map(it -> it.waiting().resolving()).toArray(Boolean[]::new);
    }

    Boolean[] mine() {
        return rows.stream().map(it -> it.waiting().mine()).toArray(Boolean[]::new);
    }

    @Nullable
    Boolean[] spots() {
        return rows.stream().map(it -> it.waiting().spot()).toArray(Boolean[]::new);
    }

    @Nullable
    String[] deciders() {
        return rows.stream().map(it -> it.waiting().decider()).toArray(String[]::new);
    }
}
