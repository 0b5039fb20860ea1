package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.operation.Database;
import vn.motcua.operation.EmbeddedPostgres;
import vn.motcua.testing.Product;

/** Nodes on one PostgreSQL, as a city runs them. */
final class Office {

    private Office() {}

    static Map<String, String> on(Database database, Path files) {
        return Map.of(
                "MOTCUA_DB_URL", database.url(),
                "MOTCUA_DB_USER", database.user(),
                "MOTCUA_DB_PASSWORD", database.password(),
                "MOTCUA_FILES", files.toString());
    }

    /** The same with health told, which the first release did not know of. */
    static Product node(Path data, Database database, Path files) {
        var environment = new java.util.HashMap<>(on(database, files));
        environment.put("MOTCUA_MANAGEMENT_PORT", "0");
        environment.put("MOTCUA_DISK_FLOOR_MB", "1");
        return new Product(data, environment);
    }

    /** SIGSTOP, SIGCONT or SIGKILL to the postmaster and all its children. */
    static void signal(EmbeddedPostgres postgres, String name) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(postgres.processId()).orElseThrow();
        var command = Stream.concat(
                        Stream.of("kill", "-" + name, Long.toString(postmaster.pid())),
                        postmaster.descendants().map(it -> Long.toString(it.pid())))
                .toList();
        new ProcessBuilder(List.copyOf(command)).inheritIO().start().waitFor();
    }
}
