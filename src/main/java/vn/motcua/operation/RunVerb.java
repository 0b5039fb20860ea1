package vn.motcua.operation;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./motcua run}: starts the database and the application, says where, and stays until stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Khởi động sản phẩm: PostgreSQL nhúng (hoặc máy chủ ở MOTCUA_DB_URL) và trang làm việc.",
            "In địa chỉ và, khi chạy minh họa, các tài khoản đăng nhập. Dừng bằng Ctrl-C."
        })
final class RunVerb implements Callable<Integer> {

    private final Class<?> application;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "cổng HTTP (mặc định 8080 hoặc MOTCUA_PORT); 0 = cổng trống bất kỳ")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "thư mục dữ liệu (mặc định ./data hoặc MOTCUA_DATA)")
    private @Nullable Path data;

    RunVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = Settings.read(System.getenv(), data, port);
        var instance = Instance.start(application, settings);
        int http = ((WebServerApplicationContext) instance.context())
                .getWebServer()
                .getPort();
        System.out.println();
        System.out.println("Một Cửa đang chạy tại http://" + settings.bindAddress() + ":" + http);
        instance.context().getBeansOfType(Announcement.class).values().forEach(it -> System.out.println(it.text()));
        new CountDownLatch(1).await();
        return 0;
    }
}
