package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the database and the disks, on a connection of its own that does not wait long for an answer. */
final class Probe implements AutoCloseable {

    private static final String ASK = """
            select clock_timestamp(),
                   coalesce(extract(epoch from (
                       select clock_timestamp() - min(xact_start)
                         from pg_stat_activity
                        where backend_xid is not null and pid <> pg_backend_pid())), 0)
            """;

    private final Database database;
    private final List<Path> directories;
    private final Clock clock;
    private @Nullable Connection connection;

    Probe(Database database, List<Path> directories, Clock clock) {
        this.database = database.impatient();
        this.directories = directories;
        this.clock = clock;
    }

    /** Uploads in flight lie in the directory of passing files first, so it counts as well. */
    static Probe of(Database database, Settings settings, Clock clock) {
        var passing = Path.of(System.getProperty("java.io.tmpdir"));
        return new Probe(database, List.of(settings.dataDirectory(), settings.filesDirectory(), passing), clock);
    }

    /**
     * Refuses to begin with a clock that every act would be refused for.
     *
     * @throws StartRefused with what to do
     */
    static void demandClock(Database database, Settings settings, Clock clock) {
        var tolerance = settings.operating().clockTolerance();
        try (var probe = of(database, settings, clock)) {
            var look = probe.look();
            if (!look.isClockWithin(tolerance)) {
                throw new StartRefused("Đồng hồ máy này lệch "
                        + look.clockAhead().abs().toSeconds() + " giây so với cơ sở dữ liệu; cho phép "
                        + tolerance.toSeconds() + " giây. Chỉnh đồng hồ (chrony, NTP) rồi khởi động lại.");
            }
        }
    }

    Measured look() {
        try {
            var open = connection == null ? database.connect() : connection;
            connection = open;
            return ask(open);
        } catch (SQLException e) {
            close();
            return new Measured(System.nanoTime(), false, Duration.ZERO, Duration.ZERO, free());
        }
    }

    private Measured ask(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            var before = clock.instant();
            try (var row = statement.executeQuery(ASK)) {
                var after = clock.instant();
                row.next();
                var theirs = row.getObject(1, OffsetDateTime.class).toInstant();
                var lag = Duration.ofMillis(Math.round(row.getDouble(2) * 1_000));
                return new Measured(System.nanoTime(), true, ahead(before, after, theirs), lag, free());
            }
        }
    }

    /** Zero when the database's moment lies between question and answer: then nothing is known against this clock. */
    private static Duration ahead(Instant before, Instant after, Instant theirs) {
        if (theirs.isBefore(before)) {
            return Duration.between(theirs, before);
        }
        return theirs.isAfter(after) ? Duration.between(theirs, after) : Duration.ZERO;
    }

    private long free() {
        return directories.stream().mapToLong(Probe::free).min().orElse(Long.MAX_VALUE);
    }

    /** A directory that is not there yet is asked for through its parent; one that cannot be asked has no room. */
    private static long free(Path directory) {
        try {
            var existing = directory.toAbsolutePath();
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            FileStore store = Files.getFileStore(existing);
            return store.getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        var closing = connection;
        connection = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                // it was broken already
            }
        }
    }
}
