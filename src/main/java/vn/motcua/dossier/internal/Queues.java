package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
            new Waiting(Role.EXAMINING_OFFICER, State.PASSED_ON, true, Holds.NOBODY, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.PASSED_ON, true, Holds.MINE, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.EXAMINING, true, Holds.NOBODY, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.EXAMINING, true, Holds.MINE, null, null),
            new Waiting(Role.EXAMINING_OFFICER, State.DRAFTED, true, Holds.NOBODY, null, null),
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
    enum Holds {
        ANYBODY,
        /** By nobody yet. */
        NOBODY,
        /** By the officer, or by a colleague the officer stands in for. */
        MINE,
        /** By somebody who cannot go on with it and has no substitute. */
        NOBODY_THERE
    }

    private final List<Row> rows;
    private final boolean wide;

    private record Row(Place place, Waiting waiting) {}

    private Queues(List<Row> rows, boolean wide) {
        this.rows = List.copyOf(rows);
        this.wide = wide;
    }

    /**
     * @param resolving at the unit that resolves, otherwise at the one that receives
     * @param holds     by whom it must be held
     * @param spot      only dossiers settled on the spot (true) or not (false); null for both
     * @param decider   only dossiers this role decides
     */
    record Waiting(
            Role role,
            State state,
            boolean resolving,
            Holds holds,
            @Nullable Boolean spot,
            @Nullable String decider) {

        Waiting ofAnyDecider() {
            return new Waiting(role, state, resolving, holds, spot, null);
        }
    }

    /** @param stranded whether there is anybody who cannot go on with held work and has no substitute */
    static Queues of(Officer officer, boolean stranded) {
        var reaches = new EnumMap<Role, Rights.Reach>(Role.class);
        TABLE.forEach(it -> reaches.computeIfAbsent(it.role(), officer.rights()::reach));
        boolean wide = WideScope.isWide(reaches.values().stream()
                .flatMapToInt(it -> Arrays.stream(it.units()))
                .boxed()
                .toList());
        var places = new EnumMap<Role, List<Place>>(Role.class);
        reaches.forEach((role, reach) -> places.put(role, wide ? Place.together(reach) : Place.eachUnit(reach)));
        var rows = TABLE.stream()
                .filter(it -> stranded || it.holds() != Holds.NOBODY_THERE)
                .flatMap(it ->
                        places.getOrDefault(it.role(), List.of()).stream().flatMap(place -> row(place, it, places)))
                .toList();
        return new Queues(rows, wide);
    }

    /** Who decides for both, as unit and as centre, has one row of what waits for either: neither is looked for among the other's. */
    private static Stream<Row> row(Place place, Waiting waiting, Map<Role, List<Place>> places) {
        boolean decidesForBoth = waiting.decider() != null
                && places.getOrDefault(Role.UNIT_LEADER, List.of()).contains(place)
                && places.getOrDefault(Role.CENTRE_LEADER, List.of()).contains(place);
        if (!decidesForBoth) {
            return Stream.of(new Row(place, waiting));
        }
        return waiting.role() == Role.UNIT_LEADER ? Stream.of(new Row(place, waiting.ofAnyDecider())) : Stream.of();
    }

    /** Who goes on with a dossier in this state, at the unit that resolves or at the one that receives. */
    static Stream<Role> listDesks(State state, boolean spot, DecidedBy decidedBy, boolean resolvedHere) {
        return TABLE.stream()
                .filter(it -> it.state() == state && it.resolving() == resolvedHere)
                .filter(it -> it.holds() == Holds.ANYBODY || it.holds() == Holds.MINE)
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

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the rows hold many units each and are for {@link JdbcWideLists}. */
    boolean isWide() {
        return wide;
    }

    Integer[] units() {
        return rows.stream().map(it -> it.place().units().getFirst()).toArray(Integer[]::new);
    }

    /** Each kind of waiting work with the places where it waits for the officer. */
    Map<Waiting, List<Place>> listWaiting() {
        var all = new LinkedHashMap<Waiting, List<Place>>();
        rows.forEach(
                it -> all.computeIfAbsent(it.waiting(), _ -> new ArrayList<>()).add(it.place()));
        return all;
    }

    /** All but the units, by the names that {@link JdbcLists} gives them in its SQL. */
    Map<String, Object> parameters() {
        return Map.of(
                "fields", texts(it -> it.place().field()),
                "procedures", texts(it -> it.place().procedure()),
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
