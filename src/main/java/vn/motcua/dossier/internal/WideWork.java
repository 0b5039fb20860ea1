package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The work list of whoever works for many units, as one statement: every kind of waiting work is read in its order, and the database
 * merges them only as far as the page goes. Which kinds there are makes the text, so that officers with the same roles share it;
 * units, fields and procedures are bound, each once.
 */
final class WideWork {

    private static final String OPEN = "d.state not in ('REFUSED', 'STOPPED', 'RETURNED')";

    private final List<String> reads = new ArrayList<>();
    /** Units, fields and procedures, each with the name it is bound by. */
    private final Map<Object, String> names = new LinkedHashMap<>();

    private WideWork() {}

    static WideWork of(Queues queues, WideScope apologies) {
        var work = new WideWork();
        queues.listWaiting().forEach(work::add);
        work.addApologies(apologies.places());
        return work;
    }

    private void add(Queues.Waiting waiting, List<Place> places) {
        var wanted = "d.state = '" + waiting.state().name() + "' and " + OPEN;
        if (waiting.spot() != null) {
            wanted += waiting.spot() ? " and d.on_the_spot" : " and not d.on_the_spot";
        }
        if (waiting.decider() != null) {
            wanted += " and d.decided_by = '" + waiting.decider() + "'";
        }
        var within = within(waiting.resolving() ? "d.resolving_unit" : "d.unit_id", places);
        reads.add(
                switch (waiting.holds()) {
                    case ANYBODY -> read(wanted, within);
                    case NOBODY -> read(wanted + " and d.holder is null", within);
                    case MINE -> readHeld("holders", wanted, within);
                    case NOBODY_THERE -> readHeld("uncovered", wanted, within);
                });
    }

    private void addApologies(List<Place> places) {
        if (!places.isEmpty()) {
            reads.add(read(
                    "d.apology_state = 'PROPOSED' and d.state not in ('REFUSED', 'STOPPED', 'RETURNED', 'ISSUED', 'READY')",
                    within("d.resolving_unit", places)));
        }
    }

    private String within(String unit, List<Place> places) {
        return places.stream().map(it -> within(unit, it)).collect(Collectors.joining(" or "));
    }

    private String within(String unit, Place place) {
        var within = unit + " = any(" + given(place.units()) + "::int[])";
        if (place.field() != null) {
            within += " and d.field = " + given(place.field());
        }
        if (place.procedure() != null) {
            within += " and d.procedure_code = " + given(place.procedure());
        }
        return "(" + within + ")";
    }

    private String given(Object value) {
        return "(select " + names.computeIfAbsent(value, _ -> "given" + names.size()) + " from given)";
    }

    /** {@code is true} asks without offering the planner an index by units, which would fetch and sort all of them. */
    private static String read(String wanted, String within) {
        return """
                (select d.unit_id, d.year, d.serial, d.sort_at
                   from dossier.dossier d
                  where %s
                    and (%s) is true
                    and (d.sort_at, d.serial) > (:afterAt, :afterSerial)
                  order by d.sort_at, d.serial
                  limit :limit)
                """.formatted(wanted, within);
    }

    private static String readHeld(String holders, String wanted, String within) {
        return """
                (select d.*
                   from unnest(cast(:%s as uuid[])) as h (holder)
                  cross join lateral %s d
                  order by d.sort_at, d.serial
                  limit :limit)
                """.formatted(holders, read("d.holder = h.holder and " + wanted, within));
    }

    /** Takes {@code holders}, {@code uncovered}, {@code afterAt}, {@code afterSerial} and {@code limit} beside its own values. */
    String sql() {
        return """
                with given as materialized (select %s),
                place as materialized (
                    select distinct d.sort_at, d.serial, d.unit_id, d.year
                      from (%s) d
                     order by d.sort_at, d.serial, d.unit_id, d.year
                     limit :limit)
                select d.*
                  from place p
                  join dossier.item d on d.unit_id = p.unit_id and d.year = p.year and d.serial = p.serial
                 order by d.sort_at, d.serial
                """.formatted(
                        names.entrySet().stream()
                                .map(it -> it.getKey() instanceof List
                                        ? "cast(:" + it.getValue() + " as int[]) as " + it.getValue()
                                        : "cast(:" + it.getValue() + " as text) as " + it.getValue())
                                .collect(Collectors.joining(", ")),
                        String.join("union all\n", reads));
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        names.forEach((value, name) ->
                values.put(name, value instanceof List<?> units ? units.toArray(Integer[]::new) : value));
        return values;
    }
}
