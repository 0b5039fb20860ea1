package vn.motcua.address.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.address.Lists.Sent;
import vn.motcua.address.Lists.State;
import vn.motcua.identity.AccountId;
import vn.motcua.tables.TableFormat;

/** The lists sent in and how far each is. */
@Repository
class JdbcLists {

    private static final String COLUMNS = """
            select id, file_name, format, state, lines, clear, street, failure, sent_at, ended_at
              from address.list
            """;

    private final JdbcClient db;

    JdbcLists(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, AccountId owner, String fileName, TableFormat format, String column, Instant now) {
        db.sql("""
                insert into address.list (id, owner, file_name, format, column_name, state, sent_at)
                values (:id, :owner, :fileName, :format, :column, 'WAITING', :now)
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("fileName", fileName)
                .param("format", format.name())
                .param("column", column)
                .param("now", Timestamp.from(now))
                .update();
    }

    int countWaiting(AccountId owner) {
        return db.sql("select count(*) from address.list where owner = :owner and state in ('WAITING', 'TURNING')")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    Optional<Sent> find(UUID id, AccountId owner) {
        return db.sql(COLUMNS + " where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(JdbcLists::sent)
                .optional();
    }

    List<Sent> list(AccountId owner, Instant before, UUID beforeId, int limit) {
        return db.sql(COLUMNS + """
                 where owner = :owner and (sent_at, id) < (:before, :beforeId)
                 order by sent_at desc, id desc
                 limit :limit
                """)
                .param("owner", owner.value())
                .param("before", Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(JdbcLists::sent)
                .list();
    }

    /** A list to be turned: how often it was begun. */
    record Waiting(UUID id, TableFormat format, String column, int attempts) {}

    /** The next one, counted as begun. */
    Optional<Waiting> beginNext() {
        return db.sql("""
                update address.list
                   set state = 'TURNING', attempts = attempts + 1, lines = 0
                 where id = (select id from address.list where state in ('WAITING', 'TURNING') order by sent_at, id limit 1)
                returning id, format, column_name, attempts
                """)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        TableFormat.valueOf(row.getString("format")),
                        row.getString("column_name"),
                        row.getInt("attempts")))
                .optional();
    }

    boolean isAnyWaiting() {
        return db.sql("select exists (select 1 from address.list where state in ('WAITING', 'TURNING'))")
                .query(Boolean.class)
                .single();
    }

    void report(UUID id, int lines) {
        db.sql("update address.list set lines = :lines where id = :id and state = 'TURNING'")
                .param("lines", lines)
                .param("id", id)
                .update();
    }

    void finish(UUID id, ConvertList.Counts counts, Instant now) {
        db.sql("""
                update address.list
                   set state = 'DONE', lines = :lines, clear = :clear, street = :street, ended_at = :now
                 where id = :id and state = 'TURNING'
                """)
                .param("lines", counts.rows())
                .param("clear", counts.clear())
                .param("street", counts.street())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void fail(UUID id, String why, Instant now) {
        db.sql("""
                update address.list
                   set state = 'FAILED', failure = :why, ended_at = :now
                 where id = :id and state = 'TURNING'
                """)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    List<UUID> deleteSentBefore(Instant before) {
        return db.sql("""
                delete from address.list
                 where id in (select id from address.list where sent_at < :before order by sent_at limit 100)
                returning id
                """)
                .param("before", Timestamp.from(before))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Sent sent(ResultSet row, int n) throws SQLException {
        return new Sent(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                TableFormat.valueOf(row.getString("format")),
                State.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getInt("clear"),
                row.getInt("street"),
                row.getString("failure"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant());
    }
}
