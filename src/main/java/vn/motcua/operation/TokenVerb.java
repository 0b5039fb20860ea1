package vn.motcua.operation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./motcua token}: tokens for programs. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | list | revoke)",
        description = {
            "Mã truy cập cho phần mềm (Authorization: Bearer): tạo, liệt kê, thu hồi.",
            "Mã hành động thay một tài khoản, quyền không rộng hơn tài khoản đó. Chạy được cả khi sản phẩm đang chạy."
        })
final class TokenVerb {

    private final AccountVerbs accounts;

    TokenVerb(Class<?> application) {
        this.accounts = new AccountVerbs(application);
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Tạo mã truy cập; mã chỉ in ra một lần này.")
    int create(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "LOGIN", description = "tài khoản mà mã hành động thay") String loginName,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "tên phần mềm dùng mã")
                    String name,
            @Option(names = "--act", description = "được đọc và thực hiện (mặc định: chỉ đọc)") boolean acts,
            @Option(names = "--unit", paramLabel = "CODE", description = "chỉ trong đơn vị có mã này") @Nullable
                    String unit,
            @Option(
                            names = "--until",
                            paramLabel = "YYYY-MM-DD",
                            description = "ngày hết hạn (mặc định và muộn nhất: theo quy định, một năm)")
                    @Nullable
                    LocalDate until) {
        return accounts.run(options, it -> it.createToken(loginName, name, acts, unit, until));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Liệt kê mã truy cập của một tài khoản.")
    int list(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "LOGIN", description = "tên đăng nhập") String loginName) {
        return accounts.run(options, it -> it.listTokens(loginName));
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Thu hồi một mã truy cập, có hiệu lực ngay.")
    int revoke(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "ID", description = "mã số in bởi token list") UUID id) {
        return accounts.run(options, it -> it.revokeToken(id));
    }
}
