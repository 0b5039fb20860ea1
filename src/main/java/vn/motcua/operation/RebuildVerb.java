package vn.motcua.operation;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./motcua rebuild [NAME]}: makes derived state anew from what it follows from. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Lập lại từ đầu những gì suy ra được từ dữ liệu gốc, ví dụ số liệu báo cáo từ diễn biến hồ sơ.",
            "Báo cáo đã chốt giữ nguyên. Chạy được cả khi sản phẩm đang chạy."
        })
final class RebuildVerb implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private VerbOptions options = new VerbOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "chỉ phần này, ví dụ insight; mặc định là tất cả")
    private String name = "";

    RebuildVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        var settings = options.settings(0).forLooking();
        int rebuilt = 0;
        try (var open = OpenDatabase.of(settings);
                var instance = Instance.start(application, settings, open.database())) {
            for (var derived : instance.all(Derived.class)) {
                if (name.isEmpty() || name.equals(derived.name())) {
                    derived.rebuild();
                    System.out.println("Đã lập lại: " + derived.name());
                    rebuilt++;
                }
            }
        }
        if (rebuilt == 0) {
            System.err.println("Không có phần nào tên là " + name + ".");
        }
        return rebuilt == 0 ? 1 : 0;
    }
}
