package vn.motcua.scan.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.UnitId;
import vn.motcua.scan.pages.Trouble;

/** The files that copiers brought, and how far each has come. */
@Repository
class JdbcBatches {

    private final JdbcClient db;

    JdbcBatches(JdbcClient db) {
        this.db = db;
    }

    enum State {
        READING,
        /** Its parts are known and durable. */
        READ,
        DONE,
        FAILED
    }

    /**
     * A file.
     *
     * @param attempts how often its reading was begun
     * @param blank    pages left out as blank
     * @param placed   it has left the inbox
     */
    record Batch(
            UUID id,
            UnitId unit,
            String hash,
            String name,
            State state,
            Instant receivedAt,
            int attempts,
            int pages,
            int blank,
            @Nullable Trouble trouble,
            boolean placed) {}

    /** Begins it, or counts that it is begun once more; what has been read is found as it stands. One that failed begins anew. */
    Batch begin(UUID id, UnitId unit, String hash, String name, Instant now) {
        return db.sql("""
                insert into scan.batch as b (id, unit_id, hash, name, state, received_at)
                values (:id, :unit, :hash, :name, 'READING', :now)
                on conflict on constraint batch_once do update
                   set attempts = case when b.state = 'READING' then b.attempts + 1
                                       when b.state = 'FAILED' and b.placed then 1
                                       else b.attempts end,
                       received_at = case when b.state = 'FAILED' and b.placed then excluded.received_at else b.received_at end,
                       state = case when b.state = 'FAILED' and b.placed then 'READING' else b.state end,
                       trouble = case when b.state = 'FAILED' and b.placed then null else b.trouble end,
                       ended_at = case when b.state = 'FAILED' and b.placed then null else b.ended_at end,
                       placed = b.placed and b.state <> 'FAILED'
                returning id, unit_id, hash, name, state, received_at, attempts, pages, blank, trouble, placed
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("hash", hash)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .query(JdbcBatches::read)
                .single();
    }

    Batch get(UUID id) {
        return db.sql("""
                select id, unit_id, hash, name, state, received_at, attempts, pages, blank, trouble, placed
                  from scan.batch
                 where id = :id
                """).param("id", id).query(JdbcBatches::read).single();
    }

    /** Its reading broke off for a reason that is not its own. */
    void excuse(UUID id) {
        db.sql("update scan.batch set attempts = attempts - 1 where id = :id and state = 'READING'")
                .param("id", id)
                .update();
    }

    void read(UUID id, int pages, int blank) {
        db.sql("update scan.batch set state = 'READ', pages = :pages, blank = :blank where id = :id")
                .param("id", id)
                .param("pages", pages)
                .param("blank", blank)
                .update();
    }

    /** @param trouble null when all its parts have found their place */
    void end(UUID id, @Nullable Trouble trouble, Instant now) {
        db.sql("update scan.batch set state = :state, trouble = :trouble, ended_at = :now where id = :id")
                .param("id", id)
                .param("state", (trouble == null ? State.DONE : State.FAILED).name())
                .param("trouble", trouble == null ? null : trouble.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void placed(UUID id) {
        db.sql("update scan.batch set placed = true where id = :id")
                .param("id", id)
                .update();
    }

    private static Batch read(ResultSet row, int n) throws SQLException {
        var trouble = row.getString("trouble");
        return new Batch(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("hash"),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                row.getInt("pages"),
                row.getInt("blank"),
                trouble == null ? null : Trouble.valueOf(trouble),
                row.getBoolean("placed"));
    }
}
