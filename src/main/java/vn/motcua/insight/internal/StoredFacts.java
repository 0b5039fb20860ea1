package vn.motcua.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.insight.Outcome;

/** Facts read and written a batch at a time, each batch by one statement whatever its size. */
@Repository
class StoredFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    StoredFacts(JdbcClient db) {
        this.db = db;
    }

    List<Fact> list(Collection<DossierId> ids) {
        return db.sql("""
                select f.unit_id, f.year, f.serial, f.version, f.code, f.resolving_unit, f.field, f.procedure_code, f.channel, f.state,
                       f.holder, f.received_at, f.promised_at, f.paused, f.standing_since,
                       nullif(f.ended_at, 'infinity') as ended_at, f.ending
                  from unnest(:units::int[], :years::int[], :serials::bigint[]) as k (unit_id, year, serial)
                  join insight.fact f on f.unit_id = k.unit_id and f.year = k.year and f.serial = k.serial
                """)
                .param("units", ids.stream().map(DossierId::unit).toArray(Integer[]::new))
                .param("years", ids.stream().map(DossierId::year).toArray(Integer[]::new))
                .param("serials", ids.stream().map(DossierId::serial).toArray(Long[]::new))
                .query(StoredFacts::read)
                .list();
    }

    private static Fact read(ResultSet row, int ignored) throws SQLException {
        var ending = row.getString("ending");
        return new Fact(
                new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")),
                row.getInt("version"),
                row.getString("code"),
                row.getInt("resolving_unit"),
                row.getString("field"),
                row.getString("procedure_code"),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                row.getObject("holder", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("promised_at")),
                row.getBoolean("paused"),
                row.getTimestamp("standing_since").toInstant(),
                instant(row.getTimestamp("ended_at")),
                ending == null ? null : Outcome.valueOf(ending));
    }

    static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    void write(List<Fact> facts) {
        db.sql("""
                insert into insight.fact as f (
                    unit_id, year, serial, version, code, resolving_unit, field, procedure_code, channel, state, holder,
                    received_at, promised_at, paused, standing_since, ended_at, ending)
                select (r.id ->> 'unit')::int, (r.id ->> 'year')::smallint, (r.id ->> 'serial')::bigint, r.version, r.code,
                       r."resolvingUnit", r.field, r."procedureCode", r.channel, r.state, r.holder, r."receivedAt", r."promisedAt",
                       r.paused, r."standingSince", coalesce(r."endedAt", 'infinity'), r.ending
                  from jsonb_to_recordset(cast(:facts as jsonb)) as r (
                       id jsonb, version int, code text, "resolvingUnit" int, field text, "procedureCode" text, channel text,
                       state text, holder uuid, "receivedAt" timestamptz, "promisedAt" timestamptz, paused boolean,
                       "standingSince" timestamptz, "endedAt" timestamptz, ending text)
                    on conflict (unit_id, year, serial) do update
                   set version = excluded.version, state = excluded.state, holder = excluded.holder,
                       promised_at = excluded.promised_at, paused = excluded.paused, standing_since = excluded.standing_since,
                       ended_at = excluded.ended_at, ending = excluded.ending
                 where f.version < excluded.version
                """).param("facts", JSON.writeValueAsString(facts)).update();
    }

    void writePast(List<Facts.Past> past) {
        db.sql("""
                insert into insight.past_standing (unit_id, year, serial, until_at, promised_at, paused)
                select (r.fact -> 'id' ->> 'unit')::int, (r.fact -> 'id' ->> 'year')::smallint,
                       (r.fact -> 'id' ->> 'serial')::bigint, r.until, (r.fact ->> 'promisedAt')::timestamptz,
                       (r.fact ->> 'paused')::boolean
                  from jsonb_to_recordset(cast(:past as jsonb)) as r (fact jsonb, until timestamptz)
                """).param("past", JSON.writeValueAsString(past)).update();
    }

    /** Names as last heard; the last of a batch counts. */
    void nameProcedures(List<DossierEvent> events) {
        var byCode = events.stream()
                .collect(Collectors.toMap(DossierEvent::procedureCode, it -> it, (_, later) -> later))
                .values();
        db.sql("""
                insert into insight.procedure as p (code, name, field)
                select code, name, field from unnest(:codes::text[], :names::text[], :fields::text[]) as r (code, name, field)
                 order by code
                    on conflict (code) do update set name = excluded.name, field = excluded.field
                 where (p.name, p.field) <> (excluded.name, excluded.field)
                """)
                .param("codes", byCode.stream().map(DossierEvent::procedureCode).toArray(String[]::new))
                .param("names", byCode.stream().map(DossierEvent::procedureName).toArray(String[]::new))
                .param("fields", byCode.stream().map(DossierEvent::field).toArray(String[]::new))
                .update();
    }

    /** Closed reports stay. */
    void forget() {
        db.sql("truncate insight.past_standing, insight.fact, insight.procedure")
                .update();
    }
}
