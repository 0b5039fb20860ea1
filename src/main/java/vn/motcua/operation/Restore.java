package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Reads a backup into an empty database: the schema as this release makes it, the rows in one transaction, then every schema's
 * {@code renumber_after_restore()}, since transaction ids belong to the cluster they were given in.
 */
final class Restore {

    private Restore() {}

    static Backup.Manifest read(Path file, Database database, Path filesDirectory) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            try (var connection = database.connect()) {
                demandEmpty(connection);
            }
            migrate(database);
            try (var connection = database.connect()) {
                demandKnown(manifest, Backup.listMigrations(connection));
                restoreFiles(zip, filesDirectory);
                connection.setAutoCommit(false);
                load(zip, manifest, connection);
                connection.commit();
            }
            return manifest;
        } catch (java.util.zip.ZipException e) {
            throw new StartRefused(file + " không phải bản sao lưu của Một Cửa.");
        }
    }

    private static Backup.Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new StartRefused(zip.getName() + " không phải bản sao lưu của Một Cửa.");
        }
        try (var in = zip.getInputStream(entry)) {
            return Backup.JSON.readValue(in, Backup.Manifest.class);
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
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new StartRefused("Bản sao lưu thiếu bảng " + table.name() + ".");
        }
        try (var in = zip.getInputStream(entry)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + Backup.columns(table) + ") from stdin", in);
        }
    }

    private static void restoreFiles(ZipFile zip, Path filesDirectory) throws IOException {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().startsWith("files/")) {
                restoreFile(zip, entry, filesDirectory);
            }
        }
    }

    private static void restoreFile(ZipFile zip, ZipEntry entry, Path filesDirectory) throws IOException {
        var hash = entry.getName().substring("files/".length());
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new StartRefused("Bản sao lưu có tệp tên lạ.");
        }
        var target = filesDirectory.resolve(hash.substring(0, 2)).resolve(hash);
        Files.createDirectories(target.getParent());
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            try (var in = new java.security.DigestInputStream(zip.getInputStream(entry), digest)) {
                Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                throw new StartRefused("Tệp " + hash.substring(0, 12) + " trong bản sao lưu đã bị thay đổi.");
            }
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
