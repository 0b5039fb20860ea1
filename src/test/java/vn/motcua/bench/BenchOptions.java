package vn.motcua.bench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every bench over a stored city takes. */
final class BenchOptions {

    @Option(
            names = "--data",
            description = "nơi giữ các thành phố đã ghi sẵn, dùng lại trong 12 giờ (mặc định ${DEFAULT-VALUE})")
    Path folder = Path.of("target", "bench-data");

    @Option(names = "--seconds", description = "thời gian mỗi lượt (mặc định ${DEFAULT-VALUE})")
    int seconds = 10;

    @Option(names = "--warm-up", description = "thời gian làm nóng mỗi bên (mặc định ${DEFAULT-VALUE})")
    int warmUpSeconds = 45;
}
