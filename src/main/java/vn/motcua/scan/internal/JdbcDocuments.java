package vn.motcua.scan.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ScannedFiles.Stored;
import vn.motcua.identity.AccountId;
import vn.motcua.organization.UnitId;

/** The parts of files: on their way into a dossier, there, waiting for somebody, or thrown away. */
@Repository
class JdbcDocuments {

    private static final String COLUMNS = """
            select id, batch, part, unit_id, state, dossier, component, reason, name, first_page, pages, hash, media_type, bytes, at
              from scan.document
            """;

    private final JdbcClient db;

    JdbcDocuments(JdbcClient db) {
        this.db = db;
    }

    enum State {
        TO_FILE,
        FILED,
        UNFILED,
        DISCARDED
    }

    /**
     * A part.
     *
     * @param cover     where its cover sheet sends it, or where it was filed; null where nothing says
     * @param reason    why it waits, or why it was thrown away; null for neither
     * @param firstPage counted from 1 in the file
     */
    record Document(
            UUID id,
            UUID batch,
            int part,
            UnitId unit,
            State state,
            @Nullable Cover cover,
            @Nullable String reason,
            String name,
            int firstPage,
            Stored stored,
            Instant at) {}

    void insert(Document it) {
        db.sql("""
                insert into scan.document (id, batch, part, unit_id, state, dossier, component, reason, name, first_page, pages,
                                           hash, media_type, bytes, at)
                values (:id, :batch, :part, :unit, :state, :dossier, :component, :reason, :name, :firstPage, :pages, :hash,
                        :mediaType, :bytes, :at)
                """)
                .param("id", it.id())
                .param("batch", it.batch())
                .param("part", it.part())
                .param("unit", it.unit().value())
                .param("state", it.state().name())
                .param(
                        "dossier",
                        it.cover() == null ? null : it.cover().dossier().toString())
                .param("component", it.cover() == null ? null : it.cover().component())
                .param("reason", it.reason())
                .param("name", it.name())
                .param("firstPage", it.firstPage())
                .param("pages", it.stored().pages())
                .param("hash", it.stored().hash())
                .param("mediaType", it.stored().mediaType())
                .param("bytes", it.stored().bytes())
                .param("at", Timestamp.from(it.at()))
                .update();
    }

    List<Document> listOf(UUID batch) {
        return db.sql(COLUMNS + " where batch = :batch order by part")
                .param("batch", batch)
                .query(JdbcDocuments::read)
                .list();
    }

    List<Document> listUnfiled(Integer[] units, Instant after, UUID afterId, int limit) {
        return db.sql("""
                select d.id, d.batch, d.part, d.unit_id, d.state, d.dossier, d.component, d.reason, d.name, d.first_page, d.pages,
                       d.hash, d.media_type, d.bytes, d.at
                  from unnest(:units::int[]) as u (unit) cross join lateral (
                    select *
                      from scan.document w
                     where w.unit_id = u.unit and w.state = 'UNFILED' and (w.at, w.id) > (:after, :afterId)
                     order by w.at, w.id
                     limit :limit) d
                 order by d.at, d.id
                 limit :limit
                """)
                .param("units", units)
                .param("after", Timestamp.from(after))
                .param("afterId", afterId)
                .param("limit", limit)
                .query(JdbcDocuments::read)
                .list();
    }

    Optional<Document> find(UUID id, Integer[] units) {
        return db.sql(COLUMNS + " where id = :id and unit_id = any(:units)")
                .param("id", id)
                .param("units", units)
                .query(JdbcDocuments::read)
                .optional();
    }

    /** Decides for a part that stands in this state; false when somebody was faster. */
    boolean decide(
            UUID id,
            State from,
            State to,
            @Nullable Cover cover,
            @Nullable String reason,
            @Nullable AccountId by,
            Instant now) {
        return db.sql("""
                update scan.document
                   set state = :to, dossier = coalesce(:dossier, dossier), component = coalesce(:component, component),
                       reason = :reason, decided_by = :by, decided_at = :now
                 where id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("dossier", cover == null ? null : cover.dossier().toString(), java.sql.Types.VARCHAR)
                        .param("component", cover == null ? null : cover.component(), java.sql.Types.VARCHAR)
                        .param("reason", reason, java.sql.Types.VARCHAR)
                        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** A part thrown away whose bytes have not been seen to yet. */
    record ToErase(UUID id, String hash) {}

    /** Thrown away before the moment; the earliest first. */
    List<ToErase> listToErase(Instant before, int limit) {
        return db.sql("""
                select id, hash
                  from scan.document
                 where state = 'DISCARDED' and erased_at is null and decided_at < :before
                 order by decided_at, id
                 limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, _) -> new ToErase(row.getObject("id", UUID.class), row.getString("hash")))
                .list();
    }

    /** Whether a part that was not thrown away has these bytes. */
    boolean needsBytes(String hash) {
        return db.sql("select exists (select from scan.document where hash = :hash and state <> 'DISCARDED')")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    void erased(UUID id, Instant now) {
        db.sql("update scan.document set erased_at = :now where id = :id and state = 'DISCARDED'")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Document read(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                row.getInt("part"),
                new UnitId(row.getInt("unit_id")),
                State.valueOf(row.getString("state")),
                cover(row.getString("dossier"), row.getString("component")),
                row.getString("reason"),
                row.getString("name"),
                row.getInt("first_page"),
                new Stored(
                        row.getString("hash"), row.getString("media_type"), row.getLong("bytes"), row.getInt("pages")),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Cover cover(@Nullable String dossier, @Nullable String component) {
        return dossier == null || component == null
                ? null
                : new Cover(DossierId.parse(dossier).orElseThrow(), component);
    }
}
