package vn.motcua.operation;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Scheduled work that one node at a time does. The turn is an advisory lock of PostgreSQL on a connection of its own: it ends with
 * the work, and with the node when it dies. A node cut off from the database in the middle of its work may meet its successor, so
 * the work itself must bear being begun twice.
 */
@Component
public class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Database database;

    Turns(Database database) {
        this.database = database;
    }

    /**
     * Does the work unless another node is at it.
     *
     * @param name stable, such as {@code dossier.term-watch}
     * @return false when it is somebody else's turn, or the database does not answer
     */
    public boolean take(String name, Runnable work) {
        try (var connection = database.connect()) {
            if (!tryLock(connection, name)) {
                return false;
            }
            work.run();
            return true;
        } catch (SQLException e) {
            LOG.warn("No turn at {}: {}", name, e.getMessage());
            return false;
        }
    }

    private static boolean tryLock(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
