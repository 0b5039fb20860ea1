package vn.motcua.catalogue.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.organization.UnitId;

/** What units do otherwise, in PostgreSQL. A change ends the former row and adds one. */
@Repository
class JdbcOverrides {

    private static final Pattern HOURS = Pattern.compile("\\d+(\\.\\d+)?");

    private final JdbcClient db;

    JdbcOverrides(JdbcClient db) {
        this.db = db;
    }

    /** A row as stored. */
    record Row(
            long id,
            UnitId unit,
            String code,
            long version,
            List<BigDecimal> hours,
            @Nullable UUID receiver,
            @Nullable String receiverName,
            String basis,
            String by) {}

    Optional<Row> find(UnitId unit, ProcedureCode code) {
        return db.sql("""
                select id, unit_id, code, version_id, hours::text as hours, receiver, receiver_name, basis, officer_name
                  from catalogue.unit_override
                 where unit_id = :unit and code = :code and ended_at is null
                """)
                .param("unit", unit.value())
                .param("code", code.value())
                .query(JdbcOverrides::row)
                .optional();
    }

    /** Every one that stands: at most one by unit and procedure. */
    List<Row> listStanding() {
        return db.sql("""
                select id, unit_id, code, version_id, hours::text as hours, receiver, receiver_name, basis, officer_name
                  from catalogue.unit_override
                 where ended_at is null
                """).query(JdbcOverrides::row).list();
    }

    /** @param units null for every unit */
    List<Row> list(int @Nullable [] units, String afterCode, int afterUnit, int limit) {
        return db.sql("""
                select id, unit_id, code, version_id, hours::text as hours, receiver, receiver_name, basis, officer_name
                  from catalogue.unit_override
                 where ended_at is null
                   and (code, unit_id) > (:code, :unit)
                   and (:everywhere or unit_id = any(:units))
                 order by code, unit_id
                 limit :limit
                """)
                .param("code", afterCode)
                .param("unit", afterUnit)
                .param("everywhere", units == null)
                .param("units", units == null ? new int[0] : units)
                .param("limit", limit)
                .query(JdbcOverrides::row)
                .list();
    }

    /** False when none stood. */
    boolean end(UnitId unit, ProcedureCode code, Instant now) {
        return db.sql("""
                        update catalogue.unit_override
                           set ended_at = :now
                         where unit_id = :unit and code = :code and ended_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("unit", unit.value())
                        .param("code", code.value())
                        .update()
                == 1;
    }

    void insert(Row row, UUID officer, Instant now) {
        db.sql("""
                insert into catalogue.unit_override
                       (unit_id, code, version_id, hours, receiver, receiver_name, basis, officer, officer_name, recorded_at)
                values (:unit, :code, :version, to_jsonb(cast(:hours as text[])), :receiver, :receiverName, :basis, :officer, :by, :now)
                """)
                .param("unit", row.unit().value())
                .param("code", row.code())
                .param("version", row.version())
                .param(
                        "hours",
                        row.hours().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .param("receiver", row.receiver())
                .param("receiverName", row.receiverName())
                .param("basis", row.basis())
                .param("officer", officer)
                .param("by", row.by())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var hours = HOURS.matcher(row.getString("hours"))
                .results()
                .map(it -> new BigDecimal(it.group()))
                .toList();
        return new Row(
                row.getLong("id"),
                new UnitId(row.getInt("unit_id")),
                row.getString("code"),
                row.getLong("version_id"),
                hours,
                row.getObject("receiver", UUID.class),
                row.getString("receiver_name"),
                row.getString("basis"),
                row.getString("officer_name"));
    }
}
