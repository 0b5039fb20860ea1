package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.shared.CivilTime;

/**
 * {@code ./motcua backup rehearse}: a backup that was never restored is a hope. Restores one into a passing place with a passing
 * PostgreSQL, asks every check, says how old it is and how long it took, and takes the place away again.
 */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Diễn tập khôi phục: khôi phục bản sao lưu vào nơi tạm với PostgreSQL tạm, rà soát, in bản sao lưu cũ bao lâu,",
            "khôi phục mất bao lâu, bao nhiêu dòng, rồi dọn sạch. Không đụng tới dữ liệu đang dùng.",
            "Kết thúc với mã 1 khi bản sao lưu hỏng hoặc có điều bất thường."
        })
final class RehearseVerb implements Callable<Integer> {

    private final Class<?> application;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "bản sao lưu; để trống thì lấy bản mới nhất trong MOTCUA_BACKUP_DIR")
    private @Nullable Path file;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "nơi đặt thư mục tạm (mặc định thư mục tạm của hệ thống)")
    private @Nullable Path work;

    RehearseVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        LoggingSystem.get(RehearseVerb.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        var operating = Settings.read(System.getenv(), null, null).operating();
        var chosen = file != null ? file : newest(operating.backup());
        var began = Instant.now();
        var backup = VerifiedBackup.of(chosen, operating.backupSecret());
        tell(chosen, backup.manifest(), began);
        System.out.println("Đọc và kiểm tra tệp: " + since(began));
        var folder = work == null
                ? Files.createTempDirectory("motcua-rehearsal-")
                : Files.createTempDirectory(work, "motcua-rehearsal-");
        try {
            return rehearse(backup, folder, began);
        } finally {
            remove(folder);
        }
    }

    private static Path newest(@Nullable BackupPlan plan) throws IOException {
        if (plan == null) {
            throw new StartRefused("Nêu tệp cần diễn tập, hoặc đặt MOTCUA_BACKUP_DIR để lấy bản mới nhất ở đó.");
        }
        return new BackupFolder(plan.directory())
                .list().stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow(() -> new StartRefused("Chưa có bản sao lưu nào trong " + plan.directory() + "."));
    }

    private static void tell(Path file, Backup.Manifest manifest, Instant now) {
        var taken = Instant.parse(manifest.takenAt());
        System.out.println("Bản sao lưu " + file);
        System.out.println("Chụp lúc " + CivilTime.moment(taken) + ", cách đây " + words(Duration.between(taken, now)));
        System.out.printf("%d bảng, %,d dòng, %d tệp%n", manifest.tables().size(), manifest.rows(), manifest.files());
    }

    private int rehearse(VerifiedBackup backup, Path folder, Instant began) throws IOException, SQLException {
        var settings = Settings.read(Map.of(), folder, 0).forLooking();
        int wrong;
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var restoring = Instant.now();
            Restore.into(postgres.database(), settings.filesDirectory(), backup);
            System.out.println("Khôi phục: " + since(restoring));
            var checking = Instant.now();
            try (var instance = Instance.start(application, settings, postgres.database())) {
                wrong = CheckVerb.report(instance);
            }
            System.out.println("Rà soát: " + since(checking));
        }
        System.out.println((wrong == 0 ? "Diễn tập đạt" : "Diễn tập KHÔNG ĐẠT") + ", cả thảy " + since(began) + ".");
        return wrong == 0 ? 0 : 1;
    }

    private static String since(Instant began) {
        return words(Duration.between(began, Instant.now()));
    }

    private static String words(Duration length) {
        if (length.toMinutes() < 2) {
            return length.toSeconds() + " giây";
        }
        return length.toHours() < 48
                ? length.toHours() + " giờ " + length.toMinutesPart() + " phút"
                : length.toDays() + " ngày";
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
