package vn.motcua.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scheduled backups that were begun, newest first. */
@Repository
public class BackupRuns {

    private final JdbcClient db;

    BackupRuns(JdbcClient db) {
        this.db = db;
    }

    /** How a scheduled backup ended, if it did. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One scheduled backup.
     *
     * @param node    the node that took it
     * @param bytes   size of the file; null unless done
     * @param problem what went wrong; null unless failed
     */
    public record Run(
            String node,
            String file,
            State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long bytes,
            @Nullable Long rows,
            @Nullable String problem) {}

    public List<Run> list(int limit) {
        return db.sql("""
                select node, file, state, started_at, ended_at, bytes, rows, problem
                  from operation.backup_run
                 order by started_at desc, id desc
                 limit :limit
                """).param("limit", limit).query(BackupRuns::read).list();
    }

    public Optional<Run> findLast() {
        return list(1).stream().findFirst();
    }

    /** When the last backup that succeeded was begun. */
    public Optional<Instant> findLastDone() {
        return db.sql("""
                select started_at
                  from operation.backup_run
                 where state = 'DONE'
                 order by started_at desc
                 limit 1
                """).query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    long begin(String node, String file, Instant now) {
        return db.sql("""
                insert into operation.backup_run (node, file, state, started_at)
                values (:node, :file, 'RUNNING', :now)
                returning id
                """)
                .param("node", node)
                .param("file", file)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void done(long id, Backup.Manifest manifest, long bytes, Instant now) {
        db.sql("""
                update operation.backup_run
                   set state = 'DONE', ended_at = :now, bytes = :bytes, rows = :rows, files = :files
                 where id = :id
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("bytes", bytes)
                .param("rows", manifest.rows())
                .param("files", manifest.files())
                .update();
    }

    void failed(long id, String problem, Instant now) {
        db.sql("""
                update operation.backup_run
                   set state = 'FAILED', ended_at = :now, problem = :problem
                 where id = :id
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("problem", problem)
                .update();
    }

    /** For whoever holds the turn: what still says RUNNING has lost its node. */
    void endCutOff(String problem, Instant now) {
        db.sql("""
                update operation.backup_run
                   set state = 'FAILED', ended_at = :now, problem = :problem
                 where state = 'RUNNING'
                """).param("now", Timestamp.from(now)).param("problem", problem).update();
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Run(
                row.getString("node"),
                row.getString("file"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("bytes", Long.class),
                row.getObject("rows", Long.class),
                row.getString("problem"));
    }
}
