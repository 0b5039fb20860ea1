package vn.motcua.operation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./motcua backup FILE}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Sao lưu toàn bộ: mọi bảng trong một ảnh chụp nhất quán, mọi tệp theo mã băm, phiên bản lược đồ.",
            "Chạy được khi sản phẩm đang chạy. FILE không được có sẵn. Mã hóa khi có MOTCUA_BACKUP_KEY_FILE hoặc",
            "MOTCUA_BACKUP_PASSPHRASE."
        })
final class BackupVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options = new VerbOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "tệp sao lưu sẽ tạo, ví dụ sao-luu-2026-11-21.zip")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        if (file == null) {
            throw new StartRefused("Thiếu tên tệp: ./motcua backup FILE. Xem ./motcua backup --help.");
        }
        var settings = options.settings(null);
        var secret = settings.operating().backupSecret();
        try (var open = OpenDatabase.of(settings)) {
            var manifest = Backup.write(open.database(), settings.filesDirectory(), file, secret);
            System.out.printf(
                    "Đã sao lưu %d bảng, %,d dòng, %d tệp vào %s (%s)%n",
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files(),
                    file,
                    secret == null ? "không mã hóa" : "đã mã hóa");
        }
        return 0;
    }
}
