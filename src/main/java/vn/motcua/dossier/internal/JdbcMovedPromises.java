package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.PromiseMoves;
import vn.motcua.identity.Masked;
import vn.motcua.identity.Rights;
import vn.motcua.organization.UnitId;

/** The sweeps and what they have moved. */
@Repository
class JdbcMovedPromises {

    private final JdbcClient db;

    JdbcMovedPromises(JdbcClient db) {
        this.db = db;
    }

    /** The sweep that is not done, or the number of the last one that is. */
    record Sweep(long change, RunningPlace place, boolean done) {}

    Optional<Sweep> findLast() {
        return db.sql("""
                select change, last_unit, last_place, done_at
                  from dossier.promise_sweep
                 order by change desc
                 limit 1
                """)
                .query((row, n) -> new Sweep(
                        row.getLong("change"),
                        row.getString("last_place").isEmpty()
                                ? new RunningPlace(row.getInt("last_unit"), null)
                                : RunningPlace.parse(row.getString("last_place")),
                        row.getTimestamp("done_at") != null))
                .optional();
    }

    void begin(long change, Instant now) {
        db.sql("""
                insert into dossier.promise_sweep (change, last_unit, last_place, looked, moved, begun_at)
                values (:change, 0, '', 0, 0, :now)
                """).param("change", change).param("now", Timestamp.from(now)).update();
    }

    void advance(long change, int unit, String place, int looked, int moved, @Nullable Instant doneAt) {
        db.sql("""
                update dossier.promise_sweep
                   set last_unit = :unit, last_place = :place, looked = looked + :looked, moved = moved + :moved, done_at = :done
                 where change = :change
                """)
                .param("change", change)
                .param("unit", unit)
                .param("place", place)
                .param("looked", looked)
                .param("moved", moved)
                .param("done", JdbcDossiers.timestamp(doneAt))
                .update();
    }

    void insert(long change, DossierId dossier, Instant was, Instant becomes) {
        db.sql("""
                insert into dossier.moved_promise (change, unit_id, year, serial, was, becomes)
                values (:change, :unit, :year, :serial, :was, :becomes)
                on conflict on constraint moved_promise_pk do update set becomes = excluded.becomes
                """)
                .param("change", change)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .param("was", Timestamp.from(was))
                .param("becomes", Timestamp.from(becomes))
                .update();
    }

    Optional<PromiseMoves.Progress> findProgress(long change) {
        return db.sql("""
                select looked, moved, done_at is not null as done
                  from dossier.promise_sweep
                 where change = :change
                """)
                .param("change", change)
                .query((row, n) ->
                        new PromiseMoves.Progress(row.getLong("looked"), row.getLong("moved"), row.getBoolean("done")))
                .optional();
    }

    List<PromiseMoves.UnitCount> countByUnit(long change) {
        return db.sql("""
                select unit_id, count(*) as moved
                  from dossier.moved_promise
                 where change = :change
                 group by unit_id
                 order by unit_id
                """)
                .param("change", change)
                .query((row, n) -> new PromiseMoves.UnitCount(new UnitId(row.getInt("unit_id")), row.getLong("moved")))
                .list();
    }

    /**
     * Whether an unmoved promise may still change follows from the calendars alone: no step reads it, so it changes no version and
     * leaves no event.
     */
    void keepSureness(DossierId dossier, Instant promised, boolean provisional) {
        db.sql("""
                update dossier.dossier
                   set provisional = :provisional
                 where unit_id = :unit and year = :year and serial = :serial and promised_at = :promised
                """)
                .param("provisional", provisional)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .param("promised", Timestamp.from(promised))
                .update();
    }

    List<Long> listChanges(Rights.Scope scope, int limit) {
        return db.sql("""
                select s.change
                  from dossier.promise_sweep s
                 where s.moved > 0
                   and exists (select 1 from dossier.moved_promise m where m.change = s.change and m.unit_id = any(:units))
                 order by s.change desc
                 limit :limit
                """)
                .param("units", scope.units())
                .param("limit", limit)
                .query((row, n) -> row.getLong("change"))
                .list();
    }

    List<PromiseMoves.Told> list(Rights.Scope scope, long change, @Nullable DossierId after, int limit) {
        return db.sql("""
                select m.unit_id, m.year, m.serial, m.was, m.becomes, d.code, d.applicant_name, d.procedure_name,
                       coalesce(jsonb_path_query_first(d.parties, '$[*] ? (@.role == "SUBMITTER").phone') #>> '{}', '') as phone
                  from dossier.moved_promise m
                  join dossier.dossier d on d.unit_id = m.unit_id and d.year = m.year and d.serial = m.serial
                 where m.change = :change
                   and exists (select 1 from unnest(:units::int[], :fields::text[]) as r (unit, field)
                                where r.unit = m.unit_id and (r.field is null or r.field = d.field))
                   and (m.unit_id, m.year, m.serial) > (:unit, :year, :serial)
                 order by m.unit_id, m.year, m.serial
                 limit :limit
                """)
                .param("change", change)
                .param("units", scope.units())
                .param("fields", scope.fields())
                .param("unit", after == null ? 0 : after.unit())
                .param("year", after == null ? 0 : after.year())
                .param("serial", after == null ? 0 : after.serial())
                .param("limit", limit)
                .query(JdbcMovedPromises::told)
                .list();
    }

    private static PromiseMoves.Told told(ResultSet row, int n) throws SQLException {
        var id = new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial"));
        return new PromiseMoves.Told(
                id,
                row.getString("code"),
                row.getString("applicant_name"),
                Masked.phone(row.getString("phone")),
                row.getString("procedure_name"),
                new UnitId(id.unit()),
                row.getTimestamp("was").toInstant(),
                row.getTimestamp("becomes").toInstant());
    }
}
