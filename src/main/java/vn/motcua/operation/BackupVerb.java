package vn.motcua.operation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./motcua backup FILE}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Sao lưu toàn bộ: mọi bảng trong một ảnh chụp nhất quán, mọi tệp theo mã băm, phiên bản lược đồ.",
            "Chạy được khi sản phẩm đang chạy. FILE không được có sẵn."
        })
final class BackupVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options = new VerbOptions();

    @Parameters(paramLabel = "FILE", description = "tệp sao lưu sẽ tạo, ví dụ sao-luu-2026-11-21.zip")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        var settings = options.settings(null);
        try (var open = OpenDatabase.of(settings)) {
            var manifest = Backup.write(open.database(), settings.filesDirectory(), file);
            System.out.printf(
                    "Đã sao lưu %d bảng, %,d dòng, %d tệp vào %s%n",
                    manifest.tables().size(),
                    manifest.tables().stream().mapToLong(Backup.Table::rows).sum(),
                    manifest.files(),
                    file);
        }
        return 0;
    }
}
