package vn.motcua.operation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./motcua admin}: the way in when nobody on the screens can open it. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | reset)",
        description = {
            "Quản trị viên của hệ thống, làm tại máy chủ: mở hai quản trị viên đầu tiên, mở lại tài khoản bị mất khóa.",
            "Chạy được cả khi sản phẩm đang chạy. Mọi việc đều ghi vào nhật ký."
        })
final class AdminVerb {

    private final AccountVerbs accounts;

    AdminVerb(Class<?> application) {
        this.accounts = new AccountVerbs(application);
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Mở tài khoản quản trị Thành phố (hai người đầu tiên); in mật khẩu tạm một lần.")
    int create(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "LOGIN", description = "tên đăng nhập") String loginName,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "họ và tên") String fullName,
            @Option(
                            names = "--title",
                            paramLabel = "TITLE",
                            defaultValue = "Quản trị hệ thống",
                            description = "chức vụ (mặc định: ${DEFAULT-VALUE})")
                    String title,
            @Option(
                            names = "--unit",
                            paramLabel = "CODE",
                            defaultValue = "79",
                            description = "mã đơn vị (mặc định: ${DEFAULT-VALUE}, Thành phố)")
                    String unit) {
        return accounts.run(options, it -> it.createAdministrator(loginName, fullName, title, unit));
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Đặt mật khẩu tạm và tắt xác thực hai lớp của một tài khoản; in mật khẩu tạm một lần.")
    int reset(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "LOGIN", description = "tên đăng nhập") String loginName) {
        return accounts.run(options, it -> it.resetAccount(loginName));
    }
}
