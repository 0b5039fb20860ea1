package vn.motcua.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final BooleanSupplier takesActs;

    /** What a clock that is off must not do for people it must not do by itself either. */
    @Autowired
    Turns(Database database, NodeCondition condition) {
        this(database, () -> condition.refusesActs().isEmpty());
    }

    Turns(Database database, BooleanSupplier takesActs) {
        // a line that is cut must not hold up whatever else is scheduled; while the work goes on nothing is read here
        this.database = database.impatient();
        this.takesActs = takesActs;
    }

    /**
     * Does the work unless another node is at it.
     *
     * @param name stable, such as {@code dossier.term-watch}
     * @return false when it is somebody else's turn, this node takes no acts, or the database does not answer
     */
    public boolean take(String name, Runnable work) {
        if (!takesActs.getAsBoolean()) {
            return false;
        }
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
