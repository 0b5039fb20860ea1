package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./motcua backup key FILE}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "Tạo tệp khóa mã hóa bản sao lưu (256 bit ngẫu nhiên, chỉ chủ tệp đọc được).",
            "Cất một bản ở nơi khác với bản sao lưu: mất khóa thì không ai mở được bản sao lưu."
        })
final class BackupKeyVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "tệp khóa sẽ tạo")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        BackupSecret.createFile(file);
        System.out.println("Đã tạo tệp khóa " + file + ". Đặt MOTCUA_BACKUP_KEY_FILE=" + file.toAbsolutePath() + ".");
        return 0;
    }
}
