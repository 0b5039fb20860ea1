package vn.motcua.operation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./motcua restore FILE}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Khôi phục bản sao lưu vào thư mục dữ liệu trống (--data) hoặc cơ sở dữ liệu trống (MOTCUA_DB_URL).",
            "Từ chối khi sản phẩm đang chạy trên thư mục đó, khi ở đó đã có dữ liệu, hoặc khi bản sao lưu hỏng; khi ấy không",
            "để lại gì. Bản đã mã hóa cần MOTCUA_BACKUP_KEY_FILE hoặc MOTCUA_BACKUP_PASSPHRASE như khi sao lưu.",
            "Sau khi khôi phục nên chạy ./motcua check."
        })
final class RestoreVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options = new VerbOptions();

    @Parameters(paramLabel = "FILE", description = "tệp do ./motcua backup tạo")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        var settings = options.settings(null);
        var backup = VerifiedBackup.of(file, settings.operating().backupSecret());
        // no application starts here that would set the levels; what matters is printed below
        LoggingSystem.get(RestoreVerb.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try (var open = OpenDatabase.alone(settings)) {
            Restore.into(open.database(), settings.filesDirectory(), backup);
            var manifest = backup.manifest();
            System.out.printf(
                    "Đã khôi phục %d bảng, %,d dòng, %d tệp; sao lưu lúc %s. Chạy ./motcua check để rà soát.%n",
                    manifest.tables().size(), manifest.rows(), manifest.files(), manifest.takenAt());
        }
        return 0;
    }
}
