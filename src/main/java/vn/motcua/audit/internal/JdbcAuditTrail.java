package vn.motcua.audit.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.TimeOrderedId;

@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;

    JdbcAuditTrail(JdbcClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void recordAll(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        db.sql("""
                insert into audit.entry (id, at, action, actor, subject, details, origin)
                select id, :at, action, actor, subject, details, :origin
                  from unnest(:ids::uuid[], :actions::text[], :actors::text[], :subjects::text[], :details::jsonb[])
                       with ordinality as e(id, action, actor, subject, details, place)
                 order by place
                """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("origin", Origin.current(), Types.VARCHAR)
                .param("ids", column(entries, _ -> TimeOrderedId.next(clock).toString()))
                .param("actions", column(entries, AuditEntry::action))
                .param("actors", column(entries, AuditEntry::actor))
                .param("subjects", column(entries, AuditEntry::subject))
                .param("details", column(entries, it -> json.writeValueAsString(it.details())))
                .update();
    }

    private static @Nullable String[] column(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }
}
