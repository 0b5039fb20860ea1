package vn.motcua.operation;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.motcua.shared.ConsistencyCheck;

/** {@code ./motcua check}: asks every module what must be true of its stored state. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Rà soát dữ liệu: dòng mồ côi, trạng thái không thể có, số đếm không khớp, chuỗi nhật ký bị sửa.",
            "In từng phép kiểm tra; kết thúc với mã 1 nếu có điều bất thường. Chạy được cả khi sản phẩm đang chạy."
        })
final class CheckVerb implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private VerbOptions options = new VerbOptions();

    CheckVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        var settings = options.settings(0).forLooking();
        try (var open = OpenDatabase.of(settings);
                var instance = Instance.start(application, settings, open.database())) {
            return report(instance) == 0 ? 0 : 1;
        }
    }

    /** Prints what each check found; answers with the number of findings. */
    static int report(Instance instance) {
        int wrong = 0;
        for (var check : instance.all(ConsistencyCheck.class)) {
            var findings = check.findings();
            System.out.println((findings.isEmpty() ? "đạt       " : "BẤT THƯỜNG ") + check.name());
            findings.forEach(it -> System.out.println("           " + it));
            wrong += findings.size();
        }
        System.out.println(wrong == 0 ? "Không có gì bất thường." : wrong + " điều bất thường.");
        return wrong;
    }
}
