package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the figures were taken on. */
final class Machine {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "shared_buffers",
            "max_wal_size",
            "data_checksums");

    private Machine() {}

    static String describe(Connection connection) throws SQLException, IOException {
        var settings = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            for (var name : SETTINGS) {
                try (var row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.add(name + "=" + row.getString(1));
                }
            }
        }
        return """
                máy: %d lõi, %s, tải %s
                JVM: %s, heap tối đa %d MB
                PostgreSQL: %s
                bản mã: %s""".formatted(
                        Runtime.getRuntime().availableProcessors(),
                        firstLine("/proc/meminfo").replaceAll("\\s+", " "),
                        firstLine("/proc/loadavg"),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        String.join(", ", settings),
                        commit());
    }

    private static String firstLine(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).getFirst();
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .redirectErrorStream(true)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
