package vn.motcua.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The nodes that share this database, each by its own word: one row each, written every fifteen seconds. */
@Repository
public class Nodes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);

    /** Three words missed: it was ended without saying so, or cannot reach the database. */
    private static final Duration SILENT = Duration.ofSeconds(50);

    private final String name = NodeName.own();
    private final String version = Optional.ofNullable(Nodes.class.getPackage().getImplementationVersion())
            .orElse("");
    private final JdbcClient db;
    private final Database database;
    private final NodeCondition condition;

    Nodes(JdbcClient db, Database database, NodeCondition condition) {
        this.db = db;
        this.database = database.impatient();
        this.condition = condition;
    }

    /**
     * A node as it last told of itself.
     *
     * @param version empty for one that runs from classes that were not packed
     * @param ahead   its clock against the database's
     * @param refuses code of the refusal it gives to every act, null while it takes them
     * @param silent  it has not been heard of for so long that it is probably gone
     */
    public record Node(
            String name,
            String version,
            Instant startedAt,
            Instant seenAt,
            Duration ahead,
            @Nullable String refuses,
            boolean silent) {}

    /** Those heard of within a day, the latest heard first. */
    public List<Node> list() {
        return db.sql("""
                select name, version, started_at, seen_at, ahead_millis, refuses,
                       seen_at < clock_timestamp() - make_interval(secs => :silent) as silent
                  from operation.node
                 order by silent, name
                """)
                .param("silent", SILENT.toSeconds())
                .query(Nodes::read)
                .list();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void tell() {
        try {
            write();
        } catch (DataAccessException e) {
            LOG.debug("Not told: {}", e.getMessage());
        }
    }

    private void write() {
        db.sql("""
                with forgotten as (
                    delete from operation.node where seen_at < clock_timestamp() - interval '1 day')
                insert into operation.node (name, version, started_at, seen_at, ahead_millis, refuses)
                values (:name, :version, clock_timestamp(), clock_timestamp(), :ahead, :refuses)
                on conflict (name) do update
                   set version = excluded.version, seen_at = excluded.seen_at, ahead_millis = excluded.ahead_millis,
                       refuses = excluded.refuses
                """)
                .param("name", name)
                .param("version", version)
                .param("ahead", condition.clockAhead().toMillis())
                .param(
                        "refuses",
                        condition.refusesActs().map(it -> it.code().name()).orElse(null))
                .update();
    }

    /** A node that is stopped in order leaves the list at once. The pool would wait for a database that is gone. */
    @Override
    public void destroy() {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("delete from operation.node where name = ?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.debug("Not taken from the list: {}", e.getMessage());
        }
    }

    private static Node read(ResultSet row, int ignored) throws SQLException {
        return new Node(
                row.getString("name"),
                row.getString("version"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                Duration.ofMillis(row.getLong("ahead_millis")),
                row.getString("refuses"),
                row.getBoolean("silent"));
    }
}
