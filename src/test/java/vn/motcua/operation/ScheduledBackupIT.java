package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.operation.BackupRuns.State;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.TestClock;

@ApplicationTest
class ScheduledBackupIT {

    private static final BackupSecret SECRET = BackupSecret.ofPassphrase("một cụm mật khẩu đủ dài");

    @TempDir
    Path folder;

    @Autowired
    Database database;

    @Autowired
    BackupRuns runs;

    @Autowired
    JdbcClient db;

    private final TestClock clock = new TestClock();
    private Path backups;

    @BeforeEach
    void begin() {
        db.sql("delete from operation.backup_run").update();
        backups = folder.resolve("backups");
        clock.set("2026-11-02T08:00");
    }

    private ScheduledBackup node(Clock now) {
        var plan = new BackupPlan(backups, LocalTime.of(2, 0), 2);
        var operating = new Operating(
                folder.resolve("files"),
                null,
                "127.0.0.1",
                false,
                Operating.CONNECTIONS,
                Duration.ofSeconds(5),
                0,
                plan,
                SECRET,
                null);
        var settings = new Settings(
                folder,
                0,
                "127.0.0.1",
                null,
                false,
                0,
                "http://127.0.0.1",
                1024,
                100,
                false,
                TrustedProxies.NONE,
                null,
                operating);
        return new ScheduledBackup(database, settings, new Turns(database, () -> true), runs, now);
    }

    @Test
    void ofTwoNodesOneTakesTheBackupOfTheDayAndItOpensWithTheSecretOnly() throws IOException {
        AtOnce.each(2, n -> {
            node(clock).look();
            return n;
        });
        node(clock).look();

        assertThat(runs.list(10)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.DONE);
            assertThat(it.rows()).isPositive();
        });
        var file = new BackupFolder(backups).list().getFirst();
        assertThat(file.getFileName()).hasToString("motcua-20261102-080000.backup");
        assertThat(VerifiedBackup.of(file, SECRET).manifest().tables()).isNotEmpty();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theNextDayBringsTheNextAndOnlySoManyAreKept() throws IOException {
        Files.createDirectories(backups);
        var foreign = Files.writeString(backups.resolve("ghi-chu.txt"), "không phải của sản phẩm");
        IntStream.rangeClosed(2, 5).forEach(day -> {
            clock.set("2026-11-0" + day + "T01:59");
            node(clock).look();
            clock.set("2026-11-0" + day + "T02:01");
            node(clock).look();
        });
        assertThat(new BackupFolder(backups).list())
                .extracting(it -> it.getFileName().toString())
                .containsExactly("motcua-20261104-020100.backup", "motcua-20261105-020100.backup");
        assertThat(foreign).exists();
    }

    @Test
    void aFailureIsWrittenDownInASentenceAndTriedAgainAfterAWhile() throws IOException {
        Files.writeString(backups, "một tệp ở chỗ của thư mục");
        node(clock).look();
        node(clock).look();
        assertThat(runs.list(10)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.FAILED);
            assertThat(it.problem()).startsWith("Không ghi được " + backups);
        });

        Files.delete(backups);
        clock.advance(ScheduledBackup.REST_AFTER_FAILURE.plusSeconds(1));
        node(clock).look();
        assertThat(runs.list(10)).extracting(BackupRuns.Run::state).containsExactly(State.DONE, State.FAILED);
    }

    @Test
    void whatNobodyForesawIsAFailureLikeAnyOtherAndNotTriedAgainEveryMinute() {
        db.sql("alter table operation.backup_run add constraint none_is_done check (state <> 'DONE')")
                .update();
        try {
            node(clock).look();
            node(clock).look();
        } finally {
            db.sql("alter table operation.backup_run drop constraint none_is_done")
                    .update();
        }
        assertThat(runs.list(10)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.FAILED);
            assertThat(it.problem()).isNotBlank();
        });
    }

    @Test
    void oneThatWasCutOffIsClearedAwayAndTakenAnew() throws IOException {
        Files.createDirectories(backups);
        var left = Files.writeString(backups.resolve("motcua-20261102-020000.backup.part"), "nửa chừng");
        runs.begin("nút đã chết", backups.toString(), clock.instant().minusSeconds(60));
        node(clock).look();

        assertThat(left).doesNotExist();
        assertThat(runs.list(10)).extracting(BackupRuns.Run::state).containsExactly(State.DONE, State.FAILED);
        assertThat(runs.list(10).getLast().problem()).isEqualTo("Bị ngắt giữa chừng.");
    }
}
