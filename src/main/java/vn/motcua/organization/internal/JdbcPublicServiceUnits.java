package vn.motcua.organization.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.PublicServiceUnits;
import vn.motcua.organization.ServiceFigures;
import vn.motcua.organization.ServiceFigures.Count;
import vn.motcua.organization.ServiceFigures.Made;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.organization.internal.ServicePlanner.Known;
import vn.motcua.shared.Slice;

/** Public service units; looked at by few, so read from the database. */
@Repository
class JdbcPublicServiceUnits implements PublicServiceUnits {

    private final JdbcClient db;
    private final Units units;

    JdbcPublicServiceUnits(JdbcClient db, Units units) {
        this.db = db;
        this.units = units;
    }

    @Override
    public ServiceFigures figures(LocalDate on) {
        return figures(List.of(on)).getFirst();
    }

    private List<ServiceFigures> figures(List<LocalDate> days) {
        var kept = kept(days);
        var published = published(days);
        return days.stream()
                .map(it ->
                        ServiceFigures.of(it, kept.getOrDefault(it, List.of()), published.getOrDefault(it, List.of())))
                .toList();
    }

    /** A number of a day. */
    private record OnDay(LocalDate day, Count count) {}

    private static Map<LocalDate, List<Count>> byDay(Stream<OnDay> counts) {
        return counts.collect(groupingBy(OnDay::day, mapping(OnDay::count, toList())));
    }

    /** A scope is kept from the day on which the first of its units begins. */
    private Map<LocalDate, List<Count>> kept(List<LocalDate> days) {
        return byDay(db
                .sql("""
                        select given.day, edition.scope,
                               count(*) filter (where coalesce(edition.valid_until > given.day, true)) as number,
                               count(*) filter (where coalesce(edition.valid_until > given.day, true) and not edition.confirmed) as unconfirmed
                          from unnest(cast(:days as date[])) as given (day)
                          join organization.public_service_edition as edition on edition.valid_from <= given.day
                         group by given.day, edition.scope
                        """)
                .param("days", array(days))
                .query((row, index) -> new OnDay(
                        row.getObject("day", LocalDate.class),
                        new Count(
                                Scope.valueOf(row.getString("scope")),
                                row.getObject("day", LocalDate.class),
                                row.getInt("number"),
                                row.getInt("unconfirmed"),
                                "",
                                Made.COMPUTED)))
                .list()
                .stream());
    }

    private Map<LocalDate, List<Count>> published(List<LocalDate> days) {
        return byDay(db
                .sql("""
                        select given.day as on_day, wanted.scope, latest.day, latest.number, latest.confirmed, latest.source
                          from unnest(cast(:days as date[])) as given (day)
                         cross join unnest(cast(:scopes as text[])) as wanted (scope)
                         cross join lateral (
                               select day, number, confirmed, source
                                 from organization.public_service_count
                                where scope = wanted.scope and day <= given.day
                                order by day desc
                                limit 1) as latest
                        """)
                .param("days", array(days))
                .param("scopes", names(Arrays.asList(Scope.values())))
                .query((row, index) -> new OnDay(
                        row.getObject("on_day", LocalDate.class),
                        new Count(
                                Scope.valueOf(row.getString("scope")),
                                row.getObject("day", LocalDate.class),
                                row.getInt("number"),
                                row.getBoolean("confirmed") ? 0 : row.getInt("number"),
                                row.getString("source"),
                                Made.PUBLISHED)))
                .list()
                .stream());
    }

    private static String[] array(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    @Override
    public List<ServiceFigures.Change> listChanges(LocalDate until, int days) {
        var moved = db.sql("""
                        select day
                          from (select distinct day from organization.public_service_reorganisation where day <= :until
                                 union
                                select distinct day from organization.public_service_count where day <= :until) as told
                         order by day desc
                         limit :days
                        """)
                .param("until", until)
                .param("days", days)
                .query(LocalDate.class)
                .list();
        var around = new ArrayList<LocalDate>();
        moved.forEach(it -> around.addAll(List.of(it.minusDays(1), it)));
        var figures = figures(around.stream().distinct().toList());
        var byDay = new LinkedHashMap<LocalDate, ServiceFigures>();
        figures.forEach(it -> byDay.put(it.on(), it));
        return moved.stream()
                .flatMap(it -> Objects.requireNonNull(byDay.get(it))
                        .changesSince(Objects.requireNonNull(byDay.get(it.minusDays(1))))
                        .stream())
                .toList();
    }

    @Override
    public Slice<Edition> list(Wanted wanted, @Nullable String after, int limit) {
        var scope = wanted.scope();
        var field = wanted.field();
        return Slice.of(
                db.sql("""
                        select listed.code, listed.valid_from, listed.valid_until, listed.name, listed.field, listed.scope,
                               listed.governing_id, listed.governing_name, listed.autonomy, listed.confirmed, listed.basis
                          from unnest(cast(:scopes as text[])) as of_scope (scope)
                         cross join unnest(cast(:fields as text[])) as of_field (field)
                         cross join lateral (
                               select code, valid_from, valid_until, name, field, scope,
                                      governing_id, governing_name, autonomy, confirmed, basis
                                 from organization.public_service_edition
                                where scope = of_scope.scope and field = of_field.field and code > :after
                                  and valid_from <= :on and coalesce(valid_until > :on, true)
                                order by code
                                limit :limit) as listed
                         order by listed.code
                         limit :limit
                        """)
                        .param("scopes", names(scope == null ? Scope.PARTS : List.of(scope)))
                        .param("fields", names(field == null ? Arrays.asList(Field.values()) : List.of(field)))
                        .param("after", after == null ? "" : after)
                        .param("on", wanted.on())
                        .param("limit", limit + 1)
                        .query(this::edition)
                        .list(),
                limit,
                Edition::code);
    }

    @Override
    public List<Edition> listEditions(String code) {
        return editions(List.of(code)).getOrDefault(code, List.of());
    }

    /** Each unit through time, the earliest first; one that there never was is not among them. */
    Map<String, List<Edition>> editions(Collection<String> codes) {
        return db.sql("""
                        select code, valid_from, valid_until, name, field, scope, governing_id, governing_name, autonomy, confirmed, basis
                          from organization.public_service_edition
                         where code = any (cast(:codes as text[]))
                         order by code, valid_from
                        """).param("codes", codes.toArray(String[]::new)).query(this::edition).list().stream()
                .collect(groupingBy(Edition::code));
    }

    private Edition edition(ResultSet row, int index) throws SQLException {
        var unit = unitId(row.getObject("governing_id", Integer.class));
        var named = row.getString("governing_name");
        return new Edition(
                row.getString("code"),
                row.getString("name"),
                Field.valueOf(row.getString("field")),
                Scope.valueOf(row.getString("scope")),
                named == null ? governing(unit) : named,
                unit,
                row.getObject("autonomy", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("confirmed"),
                row.getString("basis"));
    }

    private static @Nullable UnitId unitId(@Nullable Integer id) {
        return id == null ? null : new UnitId(id);
    }

    private String governing(@Nullable UnitId unit) {
        return unit == null ? "" : units.find(unit).map(Unit::office).orElse("");
    }

    @Override
    public List<Reorganisation> listReorganisations(String code) {
        var known = reorganisations(List.of(code));
        var editions = editions(
                known.stream().flatMap(it -> it.what().codes()).distinct().toList());
        return known.stream()
                .map(Known::what)
                .sorted(Comparator.comparing(ServiceReorganisation::day).reversed())
                .map(it -> new Reorganisation(
                        it.day(),
                        it.form(),
                        it.decision(),
                        it.confirmed(),
                        on(it.day().minusDays(1), it.before(), editions),
                        on(it.day(), it.after(), editions)))
                .toList();
    }

    private static List<Edition> on(LocalDate day, List<String> codes, Map<String, List<Edition>> editions) {
        return codes.stream()
                .flatMap(it -> editions.getOrDefault(it, List.of()).stream())
                .filter(it -> it.holdsOn(day))
                .toList();
    }

    /** The reorganisations that any of these units is part of. */
    List<Known> reorganisations(Collection<String> codes) {
        return db.sql("""
                        select told.id, told.day, told.form, told.decision, told.confirmed,
                               array(select code from organization.public_service_reorganised
                                      where reorganisation_id = told.id and side = 'BEFORE') as units_before,
                               array(select code from organization.public_service_reorganised
                                      where reorganisation_id = told.id and side = 'AFTER') as units_after
                          from organization.public_service_reorganisation as told
                         where told.id in (
                               select reorganisation_id
                                 from organization.public_service_reorganised
                                where code = any (cast(:codes as text[])))
                         order by told.id
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, index) -> new Known(
                        row.getInt("id"),
                        new ServiceReorganisation(
                                row.getObject("day", LocalDate.class),
                                Form.valueOf(row.getString("form")),
                                row.getString("decision"),
                                row.getBoolean("confirmed"),
                                codes(row, "units_before"),
                                codes(row, "units_after"))))
                .list();
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    boolean hasAny() {
        return db.sql("select exists (select from organization.public_service_unit)")
                .query(Boolean.class)
                .single();
    }
}
