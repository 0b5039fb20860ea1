package vn.motcua.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CivilTime;

/**
 * Once a day, on whichever node comes first, a backup that is read back to its end before it counts. One that fails or is cut off is
 * tried again; what was missed while nothing ran is made up for at the next start.
 */
@Component
class ScheduledBackup {

    static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackup.class);
    private static final String CUT_OFF = "Bị ngắt giữa chừng.";

    private final Database database;
    private final Settings settings;
    private final Turns turns;
    private final BackupRuns runs;
    private final Clock clock;

    ScheduledBackup(Database database, Settings settings, Turns turns, BackupRuns runs, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.turns = turns;
        this.runs = runs;
        this.clock = clock;
    }

    /** At a fixed rate, so that it has a thread of its own and nothing else waits for a long backup. */
    @Scheduled(initialDelay = 30, fixedRate = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        var plan = settings.operating().backup();
        if (plan != null && isDue(plan)) {
            turns.take("operation.backup", () -> {
                if (isDue(plan)) {
                    take(plan);
                }
            });
        }
    }

    private boolean isDue(BackupPlan plan) {
        var now = clock.instant();
        var due = lastMoment(plan.at(), now);
        return runs.findLastDone().filter(it -> !it.isBefore(due)).isEmpty()
                && runs.findLast()
                        .filter(it -> it.state() == BackupRuns.State.FAILED)
                        .filter(it -> it.startedAt().isAfter(now.minus(REST_AFTER_FAILURE)))
                        .isEmpty();
    }

    private static Instant lastMoment(LocalTime at, Instant now) {
        var today = CivilTime.day(now).atTime(at);
        var moment = CivilTime.instant(today);
        return moment.isAfter(now) ? CivilTime.instant(today.minusDays(1)) : moment;
    }

    private void take(BackupPlan plan) {
        runs.endCutOff(CUT_OFF, clock.instant());
        var folder = new BackupFolder(plan.directory());
        var began = clock.instant();
        long run = runs.begin(NodeName.own(), plan.directory().toString(), began);
        try {
            folder.removeLeftovers();
            var file = folder.next(began);
            var manifest = writeAndReadBack(file);
            runs.done(run, manifest, Files.size(file), clock.instant());
            folder.keepNewest(plan.keep());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("The scheduled backup failed: {}", e.toString());
            runs.failed(run, sentence(e), clock.instant());
        }
    }

    private Backup.Manifest writeAndReadBack(Path file) throws IOException, SQLException {
        var secret = settings.operating().backupSecret();
        var manifest = Backup.write(database, settings.filesDirectory(), file, secret);
        try {
            VerifiedBackup.of(file, secret);
            return manifest;
        } catch (StartRefused e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case StartRefused it -> String.valueOf(it.getMessage());
            case UncheckedIOException it -> sentence(Objects.requireNonNull(it.getCause()));
            case IOException it
            when String.valueOf(it.getMessage()).contains("No space left") -> "Nơi sao lưu đã hết chỗ.";
            case FileSystemException it -> "Không ghi được " + it.getFile() + ": " + it.getReason() + ".";
            case IOException it -> "Không ghi được thư mục sao lưu: " + it.getMessage() + ".";
            case SQLException _, DataAccessException _ -> "Cơ sở dữ liệu không trả lời trong lúc sao lưu.";
            default -> "Sao lưu dừng vì một lỗi chưa lường trước; nhật ký của máy chủ này ghi rõ.";
        };
    }
}
