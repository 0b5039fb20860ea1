package vn.motcua.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;

/** Procedures, versions and confirmations in PostgreSQL. Rows are only ever added. */
@Repository
class JdbcProcedures {

    private final JdbcClient db;
    private final RememberedContents contents;
    private final RememberedFields fields;

    JdbcProcedures(JdbcClient db, RememberedContents contents, RememberedFields fields) {
        this.db = db;
        this.contents = contents;
        this.fields = fields;
    }

    Optional<ProcedureVersion> findInForce(ProcedureCode code, LocalDate on) {
        return db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at,
                       officer_name, note, confirmed_at
                  from catalogue.edition
                 where code = :code
                   and effective_from <= :on
                   and (effective_until is null or effective_until >= :on)
                   and not awaiting
                """)
                .param("code", code.value())
                .param("on", on)
                .query(JdbcProcedures::row)
                .optional()
                .map(this::version);
    }

    List<ProcedureVersion> listInForce(LocalDate on) {
        return versions(db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at,
                       officer_name, note, confirmed_at
                  from catalogue.edition
                 where effective_from <= :on
                   and (effective_until is null or effective_until >= :on)
                   and not awaiting
                 order by code
                """).param("on", on).query(JdbcProcedures::row).list());
    }

    Optional<ProcedureVersion> find(long id) {
        return db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at,
                       officer_name, note, confirmed_at
                  from catalogue.edition
                 where id = :id
                """).param("id", id).query(JdbcProcedures::row).optional().map(this::version);
    }

    List<ProcedureVersion> listVersions(ProcedureCode code) {
        return versions(db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at,
                       officer_name, note, confirmed_at
                  from catalogue.edition
                 where code = :code
                 order by number desc
                """)
                .param("code", code.value())
                .query(JdbcProcedures::row)
                .list());
    }

    /** The newest version that counts: neither waiting for a second person nor declined. */
    Optional<ProcedureVersion> findLatest(ProcedureCode code) {
        return db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at, officer_name, note, confirmed_at
                  from catalogue.edition
                 where code = :code and not awaiting
                 order by number desc
                 limit 1
                """)
                .param("code", code.value())
                .query(JdbcProcedures::row)
                .optional()
                .map(this::version);
    }

    /** Of this procedure, of those that count: the one before which another took force. */
    Optional<ProcedureVersion> findBefore(ProcedureCode code, LocalDate from, int number) {
        return db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at, officer_name, note, confirmed_at
                  from catalogue.edition
                 where code = :code and not awaiting
                   and (effective_from, number) < (:from, :number)
                 order by effective_from desc, number desc
                 limit 1
                """)
                .param("code", code.value())
                .param("from", from)
                .param("number", number)
                .query(JdbcProcedures::row)
                .optional()
                .map(this::version);
    }

    /** In force on the day, by code. */
    List<ProcedureVersion> listInForce(LocalDate on, String afterCode, int limit) {
        return versions(db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at,
                       officer_name, note, confirmed_at
                  from catalogue.edition
                 where code > :after
                   and effective_from <= :on
                   and (effective_until is null or effective_until >= :on)
                   and not awaiting
                 order by code
                 limit :limit
                """)
                .param("after", afterCode)
                .param("on", on)
                .param("limit", limit)
                .query(JdbcProcedures::row)
                .list());
    }

    /** Not confirmed, and in force or still to come; what came from the national list has a review of its own. */
    List<ProcedureVersion> listUnconfirmed(LocalDate on, int limit) {
        return versions(db.sql("""
                select id, number, content_hash, effective_from, effective_until, recorded_at,
                       officer_name, note, confirmed_at
                  from catalogue.edition
                 where confirmed_at is null and not declined
                   and not exists (
                       select 1
                         from catalogue.national_entry n
                        where n.version_id = edition.id and n.standing = 'IMPORTED')
                   and (effective_until is null or effective_until >= greatest(:on, effective_from))
                 order by effective_from, code, number
                 limit :limit
                """)
                .param("on", on)
                .param("limit", limit)
                .query(JdbcProcedures::row)
                .list());
    }

    /** Takes the procedure for the rest of the transaction, so that two writers number their versions one after the other. */
    void lock(ProcedureCode code, Instant now) {
        db.sql("""
                insert into catalogue.procedure (code, recorded_at)
                values (:code, :now)
                on conflict on constraint procedure_pk do nothing
                """).param("code", code.value()).param("now", moment(now)).update();
        db.sql("select code from catalogue.procedure where code = :code for update")
                .param("code", code.value())
                .query(String.class)
                .single();
    }

    boolean exists(ProcedureCode code, String contentHash) {
        return db.sql("""
                select exists (
                       select 1
                         from catalogue.procedure_version
                        where code = :code
                          and content_hash = :hash)
                """)
                .param("code", code.value())
                .param("hash", contentHash)
                .query(Boolean.class)
                .single();
    }

    long insert(ProcedureContent content, int number, String hash, String source, Instant now) {
        return db.sql("""
                insert into catalogue.procedure_version
                       (code, number, content, content_hash, effective_from, effective_until, source, recorded_at)
                values (:code, :number, :content::jsonb, :hash, :from, :until, :source, :now)
                returning id
                """)
                .param("code", content.code().value())
                .param("number", number)
                .param("content", ContentJson.write(content))
                .param("hash", hash)
                .param("from", content.from())
                .param("until", content.until())
                .param("source", source)
                .param("now", moment(now))
                .query(Long.class)
                .single();
    }

    /** Adds the confirmation; false when somebody else was first. */
    boolean confirm(long versionId, @Nullable UUID officer, String officerName, String note, Instant now) {
        return db.sql("""
                        insert into catalogue.confirmation (version_id, officer, officer_name, note, confirmed_at)
                        values (:version, :officer, :name, :note, :now)
                        on conflict on constraint confirmation_pk do nothing
                        """)
                        .param("version", versionId)
                        .param("officer", officer)
                        .param("name", officerName)
                        .param("note", note)
                        .param("now", moment(now))
                        .update()
                == 1;
    }

    /** Changes whenever a version or a confirmation is added or a field renamed, on whichever node. */
    String stamp() {
        return db.sql("""
                select (select coalesce(max(id), 0) from catalogue.procedure_version)
                       || '/' || (select count(*) from catalogue.confirmation)
                       || '/' || (select coalesce(max(changed_at)::text, '') from catalogue.field)
                """).query(String.class).single();
    }

    /** A version but for its content. */
    private record Row(
            long id,
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            ProcedureVersion.@Nullable Confirmation confirmation,
            String hash,
            Instant recordedAt) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class),
                confirmation(row),
                row.getString("content_hash"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private ProcedureVersion version(Row row) {
        return versions(List.of(row)).getFirst();
    }

    private List<ProcedureVersion> versions(List<Row> rows) {
        var said = contents.all(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(it -> version(it, Objects.requireNonNull(said.get(it.id()))))
                .toList();
    }

    private ProcedureVersion version(Row row, ProcedureContent content) {
        var field = fields.find(content.field());
        return new ProcedureVersion(
                row.id(),
                row.number(),
                content,
                field == null ? content.fieldName() : field.name(),
                field == null ? content.fieldNameEn() : field.nameEn(),
                row.from(),
                row.until(),
                row.confirmation(),
                row.hash(),
                row.recordedAt());
    }

    private static ProcedureVersion.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        var at = row.getObject("confirmed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new ProcedureVersion.Confirmation(
                        row.getString("officer_name"), row.getString("note"), at.toInstant());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
