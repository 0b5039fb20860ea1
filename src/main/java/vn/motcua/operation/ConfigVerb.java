package vn.motcua.operation;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./motcua config}: what can be set, and what is in force now. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "In các cấu hình MOTCUA_*, ý nghĩa và giá trị đang có hiệu lực (mật khẩu và khóa không in ra).")
final class ConfigVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options = new VerbOptions();

    @Override
    public Integer call() {
        var settings = options.settings(null);
        Settings.KNOWN.forEach((name, meaning) -> {
            var given = System.getenv(name);
            var shown = given == null ? "(mặc định)" : isSecret(name) ? "********" : given;
            System.out.printf("%-34s %-28s %s%n", name, shown, meaning);
        });
        System.out.println();
        System.out.println(
                "Thư mục dữ liệu: " + settings.dataDirectory().toAbsolutePath().normalize());
        System.out.println(
                "Địa chỉ: " + settings.bindAddress() + ":" + settings.port() + ", công khai: " + settings.publicUrl());
        System.out.println("Cơ sở dữ liệu: "
                + (settings.externalDb() == null
                        ? "PostgreSQL nhúng"
                        : settings.externalDb().url()));
        System.out.println("Minh họa: " + (settings.demo() ? "có" : "không"));
        return 0;
    }

    private static boolean isSecret(String name) {
        return name.matches(".*(PASSWORD|PASSPHRASE|SECRET_KEY)");
    }
}
