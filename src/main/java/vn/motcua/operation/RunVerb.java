package vn.motcua.operation;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./motcua run}: starts the database and the application, says where, and stays until stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Khởi động sản phẩm: PostgreSQL nhúng (hoặc máy chủ ở MOTCUA_DB_URL) và trang làm việc.",
            "In địa chỉ và, khi chạy minh họa, các tài khoản đăng nhập. Dừng bằng Ctrl-C.",
            "Mỗi thư mục dữ liệu chỉ một tiến trình; máy bị ngắt đột ngột thì lần chạy sau tự dọn và chạy tiếp."
        })
final class RunVerb implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private VerbOptions options = new VerbOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "cổng HTTP (mặc định 8080 hoặc MOTCUA_PORT); 0 = cổng trống bất kỳ")
    private @Nullable Integer port;

    RunVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = options.settings(port);
        var taken = RunningInstance.take(settings.dataDirectory())
                .orElseThrow(() -> new StartRefused("Sản phẩm đã chạy trên " + settings.dataDirectory() + " tại "
                        + RunningInstance.find(settings.dataDirectory()).url() + "."));
        var external = settings.externalDb();
        var postgres = external == null ? EmbeddedPostgres.start(settings.dataDirectory()) : null;
        var database = postgres == null ? Objects.requireNonNull(external) : postgres.database();
        try {
            database.demandDurability();
            Probe.demandClock(database, settings, Clock.systemUTC());
            var instance = Instance.start(application, settings, database);
            var watch = postgres == null ? null : PostgresWatch.over(postgres, RunVerb::end);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance, watch, postgres, taken), "stop"));
            announce(settings, instance, taken, database);
        } catch (RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            throw e;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void announce(Settings settings, Instance instance, RunningInstance taken, Database database) {
        var url = "http://" + settings.bindAddress() + ":" + instance.port();
        taken.announce(url, instance.management().orElse(null), database);
        System.out.println();
        System.out.println("Một Cửa đang chạy tại " + url);
        instance.all(Announcement.class).forEach(it -> it.text().lines().forEach(System.out::println));
    }

    /** From a thread of its own: the hooks wait for the watch, which is the one that asks. */
    private static void end() {
        Thread.ofPlatform().name("end").start(() -> System.exit(1));
    }

    private static void stop(
            Instance instance,
            @Nullable PostgresWatch watch,
            @Nullable EmbeddedPostgres postgres,
            RunningInstance taken) {
        instance.close();
        if (watch != null) {
            watch.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        taken.close();
    }
}
