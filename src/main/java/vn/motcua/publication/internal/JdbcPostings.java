package vn.motcua.publication.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.UnitId;

/** What hangs and hung, in PostgreSQL. */
@Repository
class JdbcPostings {

    private final JdbcClient db;

    JdbcPostings(JdbcClient db) {
        this.db = db;
    }

    /** A posting as stored. */
    record Row(
            long id,
            UnitId unit,
            String code,
            long version,
            LocalDate from,
            @Nullable LocalDate until,
            String by) {}

    Optional<Row> find(long id) {
        return db.sql("""
                select id, unit_id, code, version_id, posted_from, posted_until, posted_by_name
                  from publication.posting
                 where id = :id
                """).param("id", id).query(JdbcPostings::row).optional();
    }

    Optional<Row> findHanging(UnitId unit, String code) {
        return db.sql("""
                select id, unit_id, code, version_id, posted_from, posted_until, posted_by_name
                  from publication.posting
                 where unit_id = :unit and code = :code and posted_until is null
                """)
                .param("unit", unit.value())
                .param("code", code)
                .query(JdbcPostings::row)
                .optional();
    }

    /** What hangs and hung at the unit, by code, the older first. */
    List<Row> list(UnitId unit, String afterCode, long afterId, int limit) {
        return db.sql("""
                select id, unit_id, code, version_id, posted_from, posted_until, posted_by_name
                  from publication.posting
                 where unit_id = :unit and (code, id) > (:code, :id)
                 order by code, id
                 limit :limit
                """)
                .param("unit", unit.value())
                .param("code", afterCode)
                .param("id", afterId)
                .param("limit", limit)
                .query(JdbcPostings::row)
                .list();
    }

    void insert(UnitId unit, String code, long version, LocalDate from, UUID by, String byName, Instant now) {
        db.sql("""
                insert into publication.posting
                       (unit_id, code, version_id, posted_from, posted_by, posted_by_name, recorded_at)
                values (:unit, :code, :version, :from, :by, :name, :now)
                """)
                .param("unit", unit.value())
                .param("code", code)
                .param("version", version)
                .param("from", from)
                .param("by", by)
                .param("name", byName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it hangs no more. */
    boolean takeDown(long id, LocalDate until) {
        return db.sql("""
                        update publication.posting
                           set posted_until = :until
                         where id = :id and posted_until is null
                        """).param("until", until).param("id", id).update() == 1;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                new UnitId(row.getInt("unit_id")),
                row.getString("code"),
                row.getLong("version_id"),
                row.getObject("posted_from", LocalDate.class),
                row.getObject("posted_until", LocalDate.class),
                row.getString("posted_by_name"));
    }
}
