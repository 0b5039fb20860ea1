package vn.motcua.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.AuthoredVersion;
import vn.motcua.catalogue.Decision;
import vn.motcua.catalogue.ProcedureCode;

/** Who wrote a version, by which decision, and what became of it. */
@Repository
class JdbcAuthored {

    private final JdbcClient db;

    JdbcAuthored(JdbcClient db) {
        this.db = db;
    }

    void insert(long version, UUID author, String authorName, Decision decision, String note) {
        db.sql("""
                insert into catalogue.authored_version
                       (version_id, author, author_name, decision, decision_number, decision_day, decision_issuer, note)
                values (:version, :author, :name, :decision, :number, :day, :issuer, :note)
                """)
                .param("version", version)
                .param("author", author)
                .param("name", authorName)
                .param("decision", decision.words())
                .param("number", decision.number())
                .param("day", decision.day())
                .param("issuer", decision.issuer())
                .param("note", note)
                .update();
    }

    Optional<AuthoredVersion> find(long version) {
        return Optional.ofNullable(findAll(List.of(version)).get(version));
    }

    Map<Long, AuthoredVersion> findAll(Collection<Long> versions) {
        var found = new HashMap<Long, AuthoredVersion>();
        db.sql("""
                select a.version_id, a.author, a.author_name, a.decision, a.decision_number, a.decision_day,
                       a.decision_issuer, a.note, d.version_id is not null as declined
                  from catalogue.authored_version a
                  left join catalogue.declined_version d on d.version_id = a.version_id
                 where a.version_id = any(:versions)
                """)
                .param("versions", versions.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    found.put(row.getLong("version_id"), authored(row));
                });
        return found;
    }

    private static AuthoredVersion authored(ResultSet row) throws SQLException {
        return new AuthoredVersion(
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getString("decision"),
                decision(row),
                row.getString("note"),
                row.getBoolean("declined"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var number = row.getString("decision_number");
        return number == null
                ? null
                : new Decision(
                        number, row.getObject("decision_day", LocalDate.class), row.getString("decision_issuer"));
    }

    /** Whether a version of the procedure waits for its second person. */
    boolean isAwaited(ProcedureCode code) {
        return db.sql("""
                select exists (
                       select 1
                         from catalogue.edition
                        where code = :code and awaiting and not declined)
                """).param("code", code.value()).query(Boolean.class).single();
    }

    /** False when it is confirmed, declined already, or nobody's. */
    boolean decline(long version, UUID officer, String officerName, String reason, Instant now) {
        return db.sql("""
                        insert into catalogue.declined_version (version_id, officer, officer_name, reason, declined_at)
                        select id, :officer, :name, :reason, :now
                          from catalogue.edition
                         where id = :version and awaiting and not declined
                        """)
                        .param("version", version)
                        .param("officer", officer)
                        .param("name", officerName)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
