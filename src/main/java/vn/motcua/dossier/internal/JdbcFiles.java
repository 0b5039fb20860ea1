package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Files.Kept;
import vn.motcua.identity.AccountId;

/** Which files a dossier has. */
@Repository
class JdbcFiles {

    private final JdbcClient db;

    JdbcFiles(JdbcClient db) {
        this.db = db;
    }

    /** @param officer null when a cover sheet filed it */
    void insert(DossierId dossier, Kept kept, @Nullable AccountId officer) {
        db.sql("""
                insert into dossier.file (id, unit_id, year, serial, component, name, hash, media_type, bytes, pages, officer, at,
                                          scanned)
                values (:id, :unit, :year, :serial, :component, :name, :hash, :mediaType, :bytes, :pages, :officer, :at, :scanned)
                on conflict (id) do nothing
                """)
                .param("id", kept.id())
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .param("component", kept.component())
                .param("name", kept.name())
                .param("hash", kept.hash())
                .param("mediaType", kept.mediaType())
                .param("bytes", kept.bytes())
                .param("pages", kept.pages())
                .param("officer", officer == null ? null : officer.value(), java.sql.Types.OTHER)
                .param("at", Timestamp.from(kept.at()))
                .param("scanned", kept.scanned())
                .update();
    }

    /** Whether any dossier has these bytes. */
    boolean isKept(String hash) {
        return db.sql("select exists (select from dossier.file where hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    List<Kept> list(DossierId dossier) {
        return db.sql("""
                select id, component, name, hash, media_type, bytes, pages, at, scanned
                  from dossier.file
                 where unit_id = :unit and year = :year and serial = :serial
                 order by id
                """)
                .param("unit", dossier.unit())
                .param("year", dossier.year())
                .param("serial", dossier.serial())
                .query(JdbcFiles::read)
                .list();
    }

    private static Kept read(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("component"),
                row.getString("name"),
                row.getString("hash"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("pages"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("scanned"));
    }
}
