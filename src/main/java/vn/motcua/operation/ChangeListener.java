package vn.motcua.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Changed;

/** Hears the announcements of {@code pg_notify('motcua', schema)} on a connection of its own and publishes {@link Changed}. */
@Component
class ChangeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final Duration REST = Duration.ofSeconds(2);

    private final Database database;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread thread;

    ChangeListener(Database database, ApplicationEventPublisher events) {
        this.database = database.impatient();
        this.events = events;
    }

    @Override
    public void start() {
        var listening = Thread.ofPlatform().daemon().name("changes").unstarted(this::listen);
        // it ends when it is not the one wanted, so it must be known before it begins
        thread = listening;
        listening.start();
    }

    private void listen() {
        while (thread == Thread.currentThread()) {
            try (var connection = database.connect()) {
                Backup.execute(connection, "listen motcua");
                // what was said while nobody listened
                publish("");
                hear(connection);
            } catch (SQLException e) {
                rest();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            for (var heard : postgres.getNotifications(WAIT_MILLIS)) {
                publish(heard.getParameter());
            }
            // silence may be a line that is cut: asking tells
            Backup.execute(connection, "select 1");
        }
    }

    private void publish(String what) {
        try {
            events.publishEvent(new Changed(what));
        } catch (RuntimeException e) {
            LOG.warn("A change of {} could not be taken over yet: {}", what, e.getMessage());
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
