package vn.motcua.operation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: every table by COPY in one snapshot, sequences, the schema's version, and every file by its hash; one zip. Text
 * form, so it also moves from the embedded database to an external one and from one PostgreSQL release to the next.
 */
final class Backup {

    static final String FORMAT = "motcua-backup-1";
    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /** A table with its columns in the order of the copy. */
    record Table(String schema, String name, List<String> columns, long rows) {

        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /** The last value a sequence gave out. */
    record Sequence(String schema, String name, long last) {}

    /**
     * @param migrations versions of the schema that wrote it
     * @param files      how many files lie in the backup
     */
    record Manifest(
            String format,
            String takenAt,
            List<String> migrations,
            List<Table> tables,
            List<Sequence> sequences,
            long files) {

        long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /** @param secret what it is encrypted with; null for a plain zip */
    static Manifest write(Database database, Path filesDirectory, Path target, @Nullable BackupSecret secret)
            throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new StartRefused("Đã có tệp " + target + ". Chọn tên khác; bản sao lưu không ghi đè.");
        }
        var arriving = target.resolveSibling(target.getFileName() + ".part");
        Manifest manifest;
        try (var out = new ZipOutputStream(stream(arriving, secret));
                var connection = database.connect()) {
            out.setLevel(Deflater.BEST_SPEED);
            connection.setAutoCommit(false);
            execute(connection, "set transaction isolation level repeatable read, read only");
            execute(connection, "set statement_timeout = 0");
            manifest = copy(connection, filesDirectory, out);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(arriving);
            throw e;
        }
        try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return manifest;
    }

    private static OutputStream stream(Path arriving, @Nullable BackupSecret secret) throws IOException {
        OwnerOnly.createAnew(arriving);
        var out = Files.newOutputStream(arriving);
        return secret == null ? out : new EncryptingStream(new BufferedOutputStream(out), secret);
    }

    private static Manifest copy(Connection connection, Path filesDirectory, ZipOutputStream out)
            throws IOException, SQLException {
        var tables = new ArrayList<Table>();
        for (var table : listTables(connection)) {
            out.putNextEntry(new ZipEntry(table.entry()));
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table.quoted() + " (" + columns(table) + ") to stdout", new Open(out));
            out.closeEntry();
            tables.add(new Table(table.schema(), table.name(), table.columns(), rows));
        }
        var takenAt = one(connection, "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        var sequences = listSequences(connection);
        var migrations = listMigrations(connection);
        // after the snapshot: a file is on disk before the row that names it
        long files = copyFiles(filesDirectory, out);
        var manifest = new Manifest(FORMAT, takenAt, migrations, tables, sequences, files);
        out.putNextEntry(new ZipEntry(MANIFEST));
        out.write(JSON.writeValueAsBytes(manifest));
        out.closeEntry();
        return manifest;
    }

    private static long copyFiles(Path filesDirectory, ZipOutputStream out) throws IOException {
        if (!Files.isDirectory(filesDirectory)) {
            return 0;
        }
        long files = 0;
        try (var walk = Files.walk(filesDirectory)) {
            for (var file : (Iterable<Path>) walk.filter(Backup::isKept)::iterator) {
                if (copy(file, out)) {
                    files++;
                }
            }
        }
        return files;
    }

    /** One that has gone since the folder was read was needed by no row of the snapshot. */
    private static boolean copy(Path file, ZipOutputStream out) throws IOException {
        try (var content = Files.newInputStream(file)) {
            out.putNextEntry(new ZipEntry("files/" + file.getFileName()));
            content.transferTo(out);
            out.closeEntry();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isKept(Path file) {
        return file.getFileName().toString().matches("[0-9a-f]{64}") && Files.isRegularFile(file);
    }

    static List<Table> listTables(Connection connection) throws SQLException {
        return list(
                connection,
                """
                select table_schema, table_name, string_agg(column_name, ',' order by ordinal_position)
                  from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                 where table_type = 'BASE TABLE' and is_generated = 'NEVER'
                   and table_schema not in ('pg_catalog', 'information_schema', 'public')
                 group by table_schema, table_name
                 order by table_schema, table_name
                """,
                row -> new Table(
                        row.getString(1),
                        row.getString(2),
                        List.of(row.getString(3).split(",")),
                        0));
    }

    private static List<Sequence> listSequences(Connection connection) throws SQLException {
        return list(connection, """
                select schemaname, sequencename, coalesce(last_value, 0) from pg_sequences
                 where schemaname <> 'public' order by 1, 2
                """, row -> new Sequence(row.getString(1), row.getString(2), row.getLong(3)));
    }

    static List<String> listMigrations(Connection connection) throws SQLException {
        return list(
                connection,
                "select version from public.flyway_schema_history where success and version is not null order by installed_rank",
                row -> row.getString(1));
    }

    static String columns(Table table) {
        return String.join(", ", table.columns().stream().map(Backup::quote).toList());
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Reads one row. */
    interface RowReader<T> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return list(connection, sql, row -> row.getString(1)).getFirst();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** COPY must not close the zip. */
    private static final class Open extends OutputStream {
        private final OutputStream out;

        Open(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
