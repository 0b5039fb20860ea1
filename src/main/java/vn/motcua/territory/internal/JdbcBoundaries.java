package vn.motcua.territory.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.UnitId;
import vn.motcua.territory.BoundaryEdition;

/** Editions and their areas. An edition is written once and never changed. */
@Repository
class JdbcBoundaries {

    private static final int BATCH = 100;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;

    JdbcBoundaries(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** A unit with its area. */
    record Bounded(UnitId unit, Geometry area) {}

    /** Until the transaction ends nobody else takes in boundaries. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('territory.import', 0))")
                .query((_, _) -> true)
                .single();
    }

    Optional<BoundaryEdition> findLastImported() {
        return db.sql("""
                select id, valid_from, source, file_name, hash, units, points, repaired, imported_at
                  from territory.edition
                 order by imported_at desc, id desc
                 limit 1
                """).query(JdbcBoundaries::edition).optional();
    }

    /** The latest first day first; of one day the latest import. */
    List<BoundaryEdition> listEditions() {
        return db.sql("""
                select id, valid_from, source, file_name, hash, units, points, repaired, imported_at
                  from territory.edition
                 order by valid_from desc, imported_at desc, id desc
                """).query(JdbcBoundaries::edition).list();
    }

    private static BoundaryEdition edition(ResultSet row, int n) throws SQLException {
        return new BoundaryEdition(
                row.getObject("id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getString("file_name"),
                row.getString("hash"),
                row.getInt("units"),
                row.getInt("points"),
                row.getInt("repaired"),
                row.getTimestamp("imported_at").toInstant());
    }

    void write(BoundaryEdition edition, List<Bounded> areas) {
        db.sql("""
                insert into territory.edition (id, valid_from, source, file_name, hash, units, points, repaired, imported_at)
                values (:id, :from, :source, :file, :hash, :units, :points, :repaired, :at)
                """)
                .param("id", edition.id())
                .param("from", edition.from())
                .param("source", edition.source())
                .param("file", edition.fileName())
                .param("hash", edition.hash())
                .param("units", edition.units())
                .param("points", edition.points())
                .param("repaired", edition.repaired())
                .param("at", Timestamp.from(edition.importedAt()))
                .update();
        var writer = new WKBWriter(2);
        for (int from = 0; from < areas.size(); from += BATCH) {
            var rows = new ArrayList<SqlParameterSource>();
            for (var it : areas.subList(from, Math.min(areas.size(), from + BATCH))) {
                rows.add(new MapSqlParameterSource("edition", edition.id())
                        .addValue("unit", it.unit().value())
                        .addValue("area", writer.write(it.area())));
            }
            batches.batchUpdate(
                    "insert into territory.boundary (edition, unit_id, area) values (:edition, :unit, :area)",
                    rows.toArray(SqlParameterSource[]::new));
        }
    }

    List<Bounded> read(UUID edition) {
        return db.sql("select unit_id, area from territory.boundary where edition = :edition order by unit_id")
                .param("edition", edition)
                .query((row, n) -> new Bounded(new UnitId(row.getInt("unit_id")), geometry(row.getBytes("area"))))
                .list();
    }

    private static Geometry geometry(byte[] wellKnown) {
        try {
            return new WKBReader(SoundArea.GEOMETRY).read(wellKnown);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored boundary cannot be read", e);
        }
    }
}
