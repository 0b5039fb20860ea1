package vn.motcua.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./motcua bench start}: from a fresh clone to the first page, later starts, and memory while nothing happens. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Sao chép kho mã (bản đã ghi nhận) ra thư mục tạm, chạy ./motcua run, đo đến trang đầu tiên; chờ bộ đệm khởi động",
            "tự huấn luyện xong, khởi động lại ba lần; rồi để yên và cộng PSS của mọi tiến trình.",
            "Ngưỡng: 60 giây, 5 giây, 450 MB."
        })
final class StartBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double FIRST_BUDGET = 60;
    private static final double LATER_BUDGET = 5;
    private static final double MEMORY_BUDGET = 450;

    @Option(names = "--idle", description = "để yên bao nhiêu giây trước khi đo bộ nhớ (mặc định ${DEFAULT-VALUE})")
    private int idleSeconds = 60;

    @Option(names = "--starts", description = "số lần khởi động lại (mặc định ${DEFAULT-VALUE})")
    private int starts = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path clone = Path.of("");
    private Path data = Path.of("");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StartBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("motcua-start-");
        clone = folder.resolve("clone");
        data = folder.resolve("data");
        try {
            return measure() ? 0 : 1;
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private boolean measure() throws Exception {
        long began = System.nanoTime();
        new ProcessBuilder("git", "clone", "-q", ".", clone.toString())
                .inheritIO()
                .start()
                .waitFor();
        boolean within;
        try (var first = new Run(began)) {
            within = kept("từ bản sao kho mã đến trang đầu tiên", first.seconds, "giây", FIRST_BUDGET);
            await(first.process, () -> Files.exists(clone.resolve("target/app/motcua.aot")));
            System.out.println("bộ đệm khởi động đã tự huấn luyện");
        }
        var seconds = new ArrayList<Double>();
        for (int i = 1; i < starts; i++) {
            try (var later = new Run(System.nanoTime())) {
                seconds.add(later.seconds);
            }
        }
        try (var last = new Run(System.nanoTime())) {
            seconds.add(last.seconds);
            within &=
                    kept("các lần sau (trung vị)", Spread.of(seconds, it -> it).median(), "giây", LATER_BUDGET);
            Thread.sleep(Duration.ofSeconds(idleSeconds));
            within &= kept("bộ nhớ khi rảnh", memory(last.process), "MB", MEMORY_BUDGET);
        }
        return within;
    }

    private static boolean kept(String what, double figure, String unit, double budget) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f %s, ngưỡng %.0f: %s%n",
                what,
                figure,
                unit,
                budget,
                Spread.verdict(figure <= budget));
        return figure <= budget;
    }

    /** {@code ./motcua run}, from its beginning to its first page. */
    private final class Run implements AutoCloseable {
        private final Process process;
        private final double seconds;

        Run(long began) throws IOException, InterruptedException {
            int port = freePort();
            var command = new ProcessBuilder(
                            "./motcua", "run", "--port", Integer.toString(port), "--data", data.toString())
                    .directory(clone.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(clone.resolveSibling("log").toFile());
            command.environment().remove("CI");
            process = command.start();
            await(process, () -> answers(port));
            seconds = (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private boolean answers(int port) {
        try {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Process process, BooleanSupplier until) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!until.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for ./motcua run");
            }
            Thread.sleep(50);
        }
    }

    /** Megabytes of the application, the postmaster and all their children, what they share counted once (PSS). */
    private double memory(Process application) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        long kilobytes = 0;
        for (var process : Stream.of(application.toHandle(), postmaster)
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .toList()) {
            kilobytes += pss(process.pid());
        }
        return kilobytes / 1024.0;
    }

    private static long pss(long pid) throws IOException {
        return listLines(pid).stream()
                .filter(it -> it.startsWith("Pss:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .sum();
    }

    private static List<String> listLines(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
    }
}
