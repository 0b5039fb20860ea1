package vn.motcua.operation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Reads a backup into an empty database: the schema as this release makes it, the rows in one transaction, then every schema's
 * {@code renumber_after_restore()}, since transaction ids belong to the cluster they were given in. What cannot be restored
 * leaves nothing behind.
 */
final class Restore {

    private Restore() {}

    /** @param backup read to its end before anything is touched */
    static void into(Database database, Path filesDirectory, VerifiedBackup backup) throws IOException, SQLException {
        try (var zip = backup.open()) {
            try (var connection = database.connect()) {
                demandEmpty(connection);
            }
            var laid = new ArrayList<Path>();
            try {
                migrate(database);
                fill(zip, backup.manifest(), database, filesDirectory, laid);
            } catch (IOException | SQLException | RuntimeException e) {
                undo(database, laid);
                throw e;
            }
        }
    }

    private static void fill(
            ZipFile zip, Backup.Manifest manifest, Database database, Path filesDirectory, List<Path> laid)
            throws IOException, SQLException {
        try (var connection = database.connect()) {
            demandKnown(manifest, Backup.listMigrations(connection));
            restoreFiles(zip, filesDirectory, laid);
            connection.setAutoCommit(false);
            load(zip, manifest, connection);
            connection.commit();
        }
    }

    /** The database was empty, so everything in it is ours to take away. */
    private static void undo(Database database, List<Path> laid) throws IOException, SQLException {
        try (var connection = database.connect()) {
            for (var schema : Backup.list(
                    connection,
                    "select distinct table_schema from information_schema.tables"
                            + " where table_schema not in ('pg_catalog', 'information_schema', 'public')",
                    row -> row.getString(1))) {
                Backup.execute(connection, "drop schema " + Backup.quote(schema) + " cascade");
            }
            Backup.execute(connection, "drop table if exists public.flyway_schema_history");
        }
        for (var file : laid) {
            Files.deleteIfExists(file);
        }
    }

    private static void demandEmpty(Connection connection) throws SQLException {
        if (!Backup.listTables(connection).isEmpty()) {
            throw new StartRefused("Nơi khôi phục đã có dữ liệu. Chọn --data là một thư mục trống.");
        }
    }

    private static void migrate(Database database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void demandKnown(Backup.Manifest manifest, List<String> known) {
        var unknown = new TreeSet<>(manifest.migrations());
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new StartRefused("Bản sao lưu do phiên bản mới hơn tạo (lược đồ " + String.join(", ", unknown)
                    + "). Cập nhật sản phẩm rồi khôi phục.");
        }
    }

    private static void load(ZipFile zip, Backup.Manifest manifest, Connection connection)
            throws IOException, SQLException {
        // foreign keys and append-only triggers guard acts, not the return of what they had let through
        Backup.execute(connection, "set local session_replication_role = replica");
        Backup.execute(connection, "set local statement_timeout = 0");
        var all =
                Backup.listTables(connection).stream().map(Backup.Table::quoted).toList();
        Backup.execute(connection, "truncate " + String.join(", ", all));
        for (var table : manifest.tables()) {
            long rows = copyIn(zip, table, connection);
            if (rows != table.rows()) {
                throw new StartRefused("Bản sao lưu không trọn vẹn: bảng " + table.name() + " có " + rows
                        + " dòng, phải là " + table.rows() + ".");
            }
        }
        for (var sequence : manifest.sequences()) {
            if (sequence.last() > 0) {
                Backup.execute(
                        connection,
                        "select setval('" + Backup.quote(sequence.schema()) + "." + Backup.quote(sequence.name())
                                + "', " + sequence.last() + ")");
            }
        }
        Backup.execute(connection, "set local session_replication_role = origin");
        for (var schema : Backup.list(connection, """
                select nspname from pg_proc join pg_namespace n on n.oid = pronamespace
                 where proname = 'renumber_after_restore' order by nspname
                """, row -> row.getString(1))) {
            Backup.execute(connection, "select " + Backup.quote(schema) + ".renumber_after_restore()");
        }
    }

    private static long copyIn(ZipFile zip, Backup.Table table, Connection connection)
            throws IOException, SQLException {
        try (var in = zip.getInputStream(zip.getEntry(table.entry()))) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + Backup.columns(table) + ") from stdin", in);
        }
    }

    private static void restoreFiles(ZipFile zip, Path filesDirectory, List<Path> laid) throws IOException {
        for (var entry : VerifiedBackup.listFiles(zip)) {
            var hash = entry.getName().substring(VerifiedBackup.FILES.length());
            var target = filesDirectory.resolve(hash.substring(0, 2)).resolve(hash);
            Files.createDirectories(target.getParent());
            laid.add(target);
            OwnerOnly.createAnew(target);
            try (var in = zip.getInputStream(entry);
                    var out = Files.newOutputStream(target)) {
                in.transferTo(out);
            }
            try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
