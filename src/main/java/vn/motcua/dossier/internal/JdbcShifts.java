package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Shifts.Closed;
import vn.motcua.dossier.Shifts.Content;
import vn.motcua.dossier.Shifts.End;
import vn.motcua.dossier.Shifts.Line;
import vn.motcua.dossier.Shifts.Outcome;
import vn.motcua.dossier.State;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/** The sheets, and who answers for what lies at the desk. */
@Repository
class JdbcShifts {

    /**
     * An officer answers for papers taken over, else for those of the own admissions; for what nobody is named for, whoever closes
     * first. A result answers anew: who kept the papers at reception has long passed them on.
     */
    private static final String AT_MY_DESK = """
             where d.unit_id = :unit and d.state in ('SUBMITTED', 'REFUSAL_PROPOSED', 'RECEIVED', 'READY')
               and d.state not in ('REFUSED', 'STOPPED', 'RETURNED')
               and exists (select 1 from unnest(:units::int[], :fields::text[], :procedures::text[]) as r (unit, field, procedure)
                            where r.unit = d.unit_id and (r.field is null or r.field = d.field)
                              and (r.procedure is null or r.procedure = d.procedure_code))
               and coalesce(case when d.state <> 'READY' then coalesce(d.kept_by, d.admitted_by)
                                 when d.kept_at >= d.finished_at then d.kept_by end, :me) = :me
             order by d.sort_at, d.serial
             limit :limit
            """;

    private static final String COLUMNS = """
            select id, unit_id, number, giver, from_at, closed_at, lines, more, acts, fees, remark, outcome, ended_by, ended_at,
                   missing, ended_remark
              from dossier.shift
            """;

    private final JdbcClient db;

    JdbcShifts(JdbcClient db) {
        this.db = db;
    }

    List<Line> lines(UnitId unit, AccountId me, DeskReach reach, int limit) {
        return db.sql("""
                select d.unit_id, d.year, d.serial, d.code, d.procedure_name, d.state, d.papers, d.result_number,
                       coalesce(d.shelf_place, '') as shelf_place
                  from dossier.dossier d
                """ + AT_MY_DESK)
                .param("unit", unit.value())
                .param("me", me.value())
                .param("units", reach.units())
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("limit", limit)
                .query(JdbcShifts::line)
                .list();
    }

    /** Nobody else lists these until the transaction ends. */
    void hold(UnitId unit, AccountId me, DeskReach reach, int limit) {
        db.sql("select d.serial from dossier.dossier d " + AT_MY_DESK + " for no key update of d")
                .param("unit", unit.value())
                .param("me", me.value())
                .param("units", reach.units())
                .param("fields", reach.fields())
                .param("procedures", reach.procedures())
                .param("limit", limit)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var papers = state == State.READY
                ? List.<HandedPaper>of()
                : Json.readList(row.getString("papers"), HandedPaper.class);
        int originals = quantity(papers, HandedPaper.Kind.ORIGINAL);
        return new Line(
                new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                row.getString("code"),
                row.getString("procedure_name"),
                state,
                originals,
                quantity(papers, HandedPaper.Kind.CERTIFIED_COPY) + quantity(papers, HandedPaper.Kind.COPY),
                row.getString("shelf_place"),
                state == State.READY ? row.getString("result_number") : null);
    }

    private static int quantity(List<HandedPaper> papers, HandedPaper.Kind kind) {
        return papers.stream()
                .filter(it -> it.kind() == kind)
                .mapToInt(HandedPaper::quantity)
                .sum();
    }

    /** From now on this officer answers for those of them that still lie at the desk. */
    void keep(Collection<DossierId> dossiers, AccountId keeper, Instant at) {
        db.sql("""
                update dossier.dossier d
                   set kept_by = :keeper, kept_at = :at
                  from unnest(:units::int[], :years::int[], :serials::bigint[]) as w (unit, year, serial)
                 where d.unit_id = w.unit and d.year = w.year and d.serial = w.serial
                   and d.state in ('SUBMITTED', 'REFUSAL_PROPOSED', 'RECEIVED', 'READY')
                """)
                .param("keeper", keeper.value())
                .param("at", Timestamp.from(at))
                .param("units", dossiers.stream().map(DossierId::unit).toArray(Integer[]::new))
                .param("years", dossiers.stream().map(DossierId::year).toArray(Integer[]::new))
                .param("serials", dossiers.stream().map(DossierId::serial).toArray(Long[]::new))
                .update();
    }

    Optional<Instant> lastClosed(UnitId unit, AccountId giver) {
        return db.sql("""
                select closed_at from dossier.shift where giver = :giver and unit_id = :unit order by closed_at desc limit 1
                """)
                .param("giver", giver.value())
                .param("unit", unit.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Cut out by the officer first: all that ever happened in a unit is long. */
    Map<Action, Long> acts(UnitId unit, AccountId actor, UnitId home, Instant from) {
        var counts = new EnumMap<Action, Long>(Action.class);
        db.sql("""
                with mine as materialized (
                    select action, unit_id
                      from dossier.event
                     where actor_unit = :home and action = any (:actions) and at >= :from and actor = :actor)
                select action, count(*) as n
                  from mine
                 where unit_id = :unit
                 group by action
                """)
                .param("home", home.value())
                .param(
                        "actions",
                        Arrays.stream(Action.values()).map(Action::name).toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("actor", actor.value())
                .param("unit", unit.value())
                .query(row -> {
                    counts.put(Action.valueOf(row.getString("action")), row.getLong("n"));
                });
        return counts;
    }

    long fees(UnitId unit, AccountId officer, Instant from) {
        return db.sql("""
                select coalesce(sum(fee), 0) from dossier.dossier
                 where unit_id = :unit and received_at >= :from and admitted_by = :officer
                """)
                .param("unit", unit.value())
                .param("from", Timestamp.from(from))
                .param("officer", officer.value())
                .query(Long.class)
                .single();
    }

    void insert(Closed it, String key) {
        db.sql("""
                insert into dossier.shift (id, unit_id, number, giver, from_at, closed_at, lines, more, acts, fees, remark, key)
                values (:id, :unit, :number, :giver, :from, :closed, cast(:lines as jsonb), :more, cast(:acts as jsonb), :fees,
                        :remark, :key)
                """)
                .param("id", it.id())
                .param("unit", it.unit().value())
                .param("number", it.number())
                .param("giver", it.giver().value())
                .param("from", Timestamp.from(it.content().from()))
                .param("closed", Timestamp.from(it.closedAt()))
                .param("lines", Json.write(it.content().lines()))
                .param("more", it.content().more())
                .param("acts", Json.write(it.content().acts()))
                .param("fees", it.content().fees())
                .param("remark", it.remark())
                .param("key", key)
                .update();
    }

    /** False when somebody ended it meanwhile. */
    boolean end(UUID id, End end) {
        return db.sql("""
                update dossier.shift
                   set outcome = :outcome, ended_by = :by, ended_at = :at, missing = cast(:missing as jsonb), ended_remark = :remark
                 where id = :id and outcome is null
                """)
                        .param("outcome", end.outcome().name())
                        .param("by", end.by().value())
                        .param("at", Timestamp.from(end.at()))
                        .param("missing", Json.write(end.missing()))
                        .param("remark", end.remark())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<UUID> findByKey(String key, AccountId giver) {
        return db.sql("select id from dossier.shift where key = :key and giver = :giver")
                .param("key", key)
                .param("giver", giver.value())
                .query(UUID.class)
                .optional();
    }

    Optional<String> findOpen(UnitId unit, AccountId giver) {
        return db.sql("select number from dossier.shift where giver = :giver and unit_id = :unit and outcome is null")
                .param("giver", giver.value())
                .param("unit", unit.value())
                .query(String.class)
                .optional();
    }

    Optional<Closed> find(UUID id, Integer[] units) {
        return db.sql(COLUMNS + " where id = :id and unit_id = any(:units)")
                .param("id", id)
                .param("units", units)
                .query(JdbcShifts::closed)
                .optional();
    }

    List<Closed> open(Integer[] units, int limit) {
        return db.sql(COLUMNS + " where unit_id = any(:units) and outcome is null order by closed_at, id limit :limit")
                .param("units", units)
                .param("limit", limit)
                .query(JdbcShifts::closed)
                .list();
    }

    List<Closed> list(Integer[] units, UUID before, int limit) {
        return db.sql(COLUMNS + " where unit_id = any(:units) and id < :before order by id desc limit :limit")
                .param("units", units)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcShifts::closed)
                .list();
    }

    private static Closed closed(ResultSet row, int n) throws SQLException {
        return new Closed(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("number"),
                new AccountId(row.getObject("giver", UUID.class)),
                row.getTimestamp("closed_at").toInstant(),
                new Content(
                        row.getTimestamp("from_at").toInstant(),
                        Json.readList(row.getString("lines"), Line.class),
                        row.getBoolean("more"),
                        Json.read(row.getString("acts"), new TypeReference<Map<Action, Long>>() {}),
                        row.getLong("fees")),
                row.getString("remark"),
                end(row));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new End(
                        Outcome.valueOf(outcome),
                        new AccountId(row.getObject("ended_by", UUID.class)),
                        row.getTimestamp("ended_at").toInstant(),
                        new HashSet<>(Json.readList(row.getString("missing"), DossierId.class)),
                        row.getString("ended_remark"));
    }
}
