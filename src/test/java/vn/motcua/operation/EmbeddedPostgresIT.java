package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Product;

/** The launcher of the embedded PostgreSQL against everything that may have happened before; most on one cluster, in any order. */
class EmbeddedPostgresIT {

    @TempDir
    static Path folder;

    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void aKilledServerStartsAgainWithWhatItHadCommitted() throws Exception {
        postgres = EmbeddedPostgres.start(folder);
        execute("create table if not exists kept (n integer)");
        execute("truncate kept; insert into kept values (7)");
        kill(postgres.processId());

        postgres = EmbeddedPostgres.start(folder);
        assertThat(first("select n from kept")).isEqualTo("7");
    }

    @Test
    void aServerLeftBehindIsTakenOver() throws Exception {
        var left = EmbeddedPostgres.start(folder);
        long leftPid = left.processId();
        // as after SIGKILL of the process that started it: nobody has stopped it

        postgres = EmbeddedPostgres.start(folder);
        assertThat(postgres.processId()).isNotEqualTo(leftPid);
        ProcessHandle.of(leftPid).ifPresent(EmbeddedPostgresIT::awaitEnd);
        assertThat(first("select 1")).isEqualTo("1");
    }

    @Test
    void aBusyBackendOfAKilledServerIsWaitedFor() throws Exception {
        postgres = EmbeddedPostgres.start(folder);
        var busy = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try (var connection = postgres.database().connect();
                    var statement = connection.createStatement()) {
                busy.countDown();
                statement.execute("select count(*) from generate_series(1, 4000000) n where n::text like '%77%'");
            } catch (SQLException e) {
                // the server dies under it
            }
        });
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        kill(postgres.processId());

        postgres = EmbeddedPostgres.start(folder);
        assertThat(first("select 1")).isEqualTo("1");
    }

    @Test
    void theProcessNumberOfADeadServerMayBelongToSomebodyElseNow() throws Exception {
        postgres = EmbeddedPostgres.start(folder);
        var pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        kill(postgres.processId());
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        postgres = EmbeddedPostgres.start(folder);
        assertThat(first("select 1")).isEqualTo("1");
    }

    @Test
    void aStartCutOffHalfWayLeavesNothingThatLooksLikeACluster() throws Exception {
        var data = folder.resolve("cut-off");
        Files.createDirectories(data.resolve("postgres/cluster.arriving/base"));
        Files.writeString(data.resolve("postgres/cluster.arriving/PG_VERSION"), "18\n");

        postgres = EmbeddedPostgres.start(data);
        assertThat(first("show fsync")).isEqualTo("on");
        assertThat(data.resolve("postgres/cluster.arriving")).doesNotExist();
    }

    @Test
    void itIsDurableAndAsksForThePasswordAndListensOnLoopbackOnly() throws Exception {
        postgres = EmbeddedPostgres.start(folder);
        postgres.database().demandDurability();
        assertThat(first("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(first("show data_checksums")).isEqualTo("on");
        var stranger =
                new Database(postgres.database().url(), postgres.database().user(), "sai");
        org.assertj.core.api.Assertions.assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void anOrdinaryUserRunsItToo() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "Not root: every other test here runs as an ordinary user");
        var data = folder.resolve("data");
        Files.createDirectory(data);
        run("chown", "nobody", data.toString(), folder.toString());
        run("chmod", "755", folder.toString());
        // libraries may lie below /root: this user may look through directories, and nothing else
        var asNobody = List.of(
                "setpriv",
                "--reuid=nobody",
                "--regid=nogroup",
                "--clear-groups",
                "--inh-caps=+dac_read_search",
                "--ambient-caps=+dac_read_search",
                "--securebits=+no_setuid_fixup");
        var ordinary = new Product(data, asNobody);

        var check = ordinary.verb("check", "--data", data.toString());
        assertThat(check.output()).contains("Không có gì bất thường");
        var owners = Stream.of("postgres/cluster", "postgres/password")
                .map(data::resolve)
                .map(EmbeddedPostgresIT::owner);
        assertThat(owners).containsOnly("nobody");
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static void kill(long pid) {
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        awaitEnd(postmaster);
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String first(String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
