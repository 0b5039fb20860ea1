package vn.motcua.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.operation.Database;
import vn.motcua.operation.EmbeddedPostgres;

/** One real PostgreSQL for the whole test JVM, started by our own launcher; each caller of {@link #empty} gets a database of its own. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("motcua-test-");
            var server = EmbeddedPostgres.start(folder);
            forget(server.database());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(folder);
            }));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody needs this server's data after a power cut, and waiting for the disk takes longer than most statements. */
    private static void forget(Database admin) {
        try (var connection = admin.connect();
                var statement = connection.createStatement()) {
            for (var durable : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                statement.execute("alter system set " + durable + " = off");
            }
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new empty database on the shared server. */
    public static Database empty() {
        var admin = SERVER.database();
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = admin.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(admin.url().replaceAll("/postgres$", "/" + name), admin.user(), admin.password());
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + folder);
        }
    }
}
