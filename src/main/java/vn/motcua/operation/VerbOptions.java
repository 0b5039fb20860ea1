package vn.motcua.operation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every verb that touches data takes. */
final class VerbOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "thư mục dữ liệu (mặc định ./data hoặc MOTCUA_DATA)")
    private @Nullable Path data;

    Settings settings(@Nullable Integer port) {
        return Settings.read(System.getenv(), data, port);
    }
}
