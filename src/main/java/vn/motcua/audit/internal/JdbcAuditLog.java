package vn.motcua.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditLog;
import vn.motcua.shared.Slice;

@Repository
class JdbcAuditLog implements AuditLog {

    private final JdbcClient db;
    private final JsonMapper json;

    JdbcAuditLog(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Slice<Seen> list(Question asked, @Nullable String after, int limit) {
        var from = Cursor.parse(after, asked.until());
        var found = db.sql("""
                select id, at, action, actor, subject, details::text as details, origin
                  from audit.entry
                 where at >= :from
                   and (at, id) < (:before, :beforeId)
                   and (:actor::text is null or actor = :actor)
                   and (:action::text is null or action = :action)
                   and (cardinality(:subjects::text[]) = 0 or subject = any(:subjects))
                 order by at desc, id desc
                 limit :limit
                """)
                .param("from", utc(asked.from()))
                .param("before", utc(from.at()))
                .param("beforeId", from.id())
                .param("actor", asked.actor(), Types.VARCHAR)
                .param("action", asked.action(), Types.VARCHAR)
                .param("subjects", asked.subjects().toArray(String[]::new))
                .param("limit", limit + 1)
                .query(this::seen)
                .list();
        return Slice.of(found, limit, it -> new Cursor(it.at(), it.id()).toString());
    }

    /** One look into the index for each kind, however many entries there are. */
    @Override
    public List<String> listActions() {
        return db.sql("""
                with recursive kind as (
                    (select action from audit.entry order by action limit 1)
                    union all
                    select (select e.action from audit.entry e where e.action > k.action order by e.action limit 1)
                      from kind k
                     where k.action is not null)
                select action from kind where action is not null
                """).query((row, _) -> row.getString("action")).list();
    }

    private Seen seen(ResultSet row, int ignored) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("actor"),
                row.getString("subject"),
                details(row.getString("details")),
                row.getString("origin"));
    }

    private Map<String, String> details(String stored) {
        return json.readTree(stored).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asString("")));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The last entry of a page; "microseconds_id" in an address. */
    private record Cursor(Instant at, UUID id) {

        private static final long MILLION = 1_000_000L;

        static Cursor parse(@Nullable String text, Instant until) {
            try {
                if (text != null && text.contains("_") && text.length() < 64) {
                    long micros = Long.parseLong(text.substring(0, text.indexOf('_')));
                    var at = Instant.ofEpochSecond(
                            Math.floorDiv(micros, MILLION), Math.floorMod(micros, MILLION) * 1_000L);
                    if (at.isBefore(until)) {
                        return new Cursor(at, UUID.fromString(text.substring(text.indexOf('_') + 1)));
                    }
                }
            } catch (IllegalArgumentException e) {
                // somebody wrote a cursor of their own: they see the first page
            }
            return new Cursor(until, new UUID(0, 0));
        }

        @Override
        public String toString() {
            return at.getEpochSecond() * MILLION + at.getNano() / 1_000 + "_" + id;
        }
    }
}
