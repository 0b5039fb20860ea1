package vn.motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.operation.EmbeddedPostgres;
import vn.motcua.testing.InnerNode;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.OfficesAtWork;
import vn.motcua.testing.PlainProxy;
import vn.motcua.testing.Product;
import vn.motcua.testing.StoredActs;

/** {@code ./motcua bench failures}: two nodes at work while what they stand on fails and comes back. */
@Command(
        name = "failures",
        mixinStandardHelpOptions = true,
        description = {
            "Hai nút làm việc sau một proxy trong lúc cơ sở dữ liệu đứng im, mất hẳn, ghi chậm; rồi một nút hết chỗ đĩa.",
            "In câu trả lời, số luồng, thời gian trở lại; sau cùng đối chiếu từng hành vi đã xác nhận."
        })
final class FailuresBench implements Callable<Integer> {

    private static final Pattern THREADS = Pattern.compile("motcua_threads (\\d+)");
    private static final int ACTS = 60;

    @Option(names = "--seconds", description = "cơ sở dữ liệu mất bao lâu (mặc định ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(names = "--parts", split = ",", description = "database, disk (mặc định cả hai)")
    private List<String> parts = List.of("database", "disk");

    private final HttpClient client = HttpClient.newHttpClient();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FailuresBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("motcua-failures-");
        try {
            boolean well = !parts.contains("database") || database(folder.resolve("database"));
            well &= !parts.contains("disk") || disk(folder.resolve("disk"));
            return well ? 0 : 1;
        } finally {
            Folders.remove(folder);
        }
    }

    private boolean database(Path folder) throws Exception {
        var tally = new Tally();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("server"))) {
            InnerNode.prepare(postgres.database(), folder.resolve("prepared"));
            var one = Office.node(folder.resolve("one"), postgres.database(), folder.resolve("files"));
            var two = Office.node(folder.resolve("two"), postgres.database(), folder.resolve("files"));
            one.start();
            two.start();
            try (one;
                    two;
                    var proxy = new PlainProxy(List.of(one::url, two::url));
                    var offices = new OfficesAtWork(proxy::url, tally)) {
                offices.awaitActs(ACTS);
                during(
                        "Cơ sở dữ liệu đứng im",
                        one,
                        () -> Office.signal(postgres, "STOP"),
                        () -> Office.signal(postgres, "CONT"));
                offices.awaitActs(ACTS);
                during("Cơ sở dữ liệu mất hẳn", one, () -> Office.signal(postgres, "KILL"), postgres::startAgain);
                offices.awaitActs(ACTS);
                during("Mỗi lần ghi chậm 0,5 giây", one, () -> slow(postgres, 0.5), () -> quick(postgres));
                offices.awaitActs(ACTS);
                offices.finish();
                var stored = StoredActs.read(postgres.database());
                return Outcome.of(tally, stored, new StoredActs(List.of())).print("Cơ sở dữ liệu");
            }
        }
    }

    /** Something that may fail. */
    private interface Doing {
        void now() throws Exception;
    }

    private void during(String what, Product node, Doing begin, Doing end) throws Exception {
        int before = threads(node);
        begin.now();
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        int most = before;
        var longest = Duration.ZERO;
        var last = "";
        while (System.nanoTime() < until) {
            long asked = System.nanoTime();
            last = ask(node.url() + "/procedures/1.004873");
            var took = Duration.ofNanos(System.nanoTime() - asked);
            longest = took.compareTo(longest) > 0 ? took : longest;
            most = Math.max(most, threads(node));
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        end.now();
        long ended = System.nanoTime();
        await(() -> !ask(node.url() + "/procedures/1.004873").startsWith("200"));
        System.out.printf(
                "%s %d giây: trả lời %s, lâu nhất %.1f giây, luồng %d -> %d, trở lại sau %.1f giây%n",
                what, seconds, last, longest.toMillis() / 1e3, before, most, (System.nanoTime() - ended) / 1e9);
    }

    private String ask(String url) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode()
                    + answer.headers()
                            .firstValue("Retry-After")
                            .map(it -> " Retry-After " + it)
                            .orElse("");
        } catch (IOException e) {
            return "không có trả lời";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "bị ngắt";
        }
    }

    private int threads(Product node) throws Exception {
        var figures = client.send(
                        HttpRequest.newBuilder(URI.create(node.management() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var found = THREADS.matcher(figures);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private static void slow(EmbeddedPostgres postgres, double pause) throws SQLException {
        execute(postgres, """
                create function public.slow() returns trigger language plpgsql as $$
                begin perform pg_sleep(%s); return null; end $$;
                create trigger slow after insert on dossier.event for each statement execute function public.slow()
                """.formatted(pause));
    }

    private static void quick(EmbeddedPostgres postgres) throws SQLException {
        execute(postgres, "drop trigger slow on dossier.event; drop function public.slow()");
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A product of its own on a file system of its own, which is then filled; needs the right to mount. */
    private boolean disk(Path folder) throws Exception {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "size=700m,mode=755", "tmpfs", folder.toString()) != 0) {
            System.out.println("Hết chỗ đĩa: bỏ qua, không được quyền gắn (mount) một hệ tệp tạm ở đây");
            return true;
        }
        var tally = new Tally();
        try (var product = new Product(folder.resolve("data"), Map.of("MOTCUA_DISK_FLOOR_MB", "100"))) {
            product.start();
            try (var offices = new OfficesAtWork(product::url, tally)) {
                offices.awaitActs(ACTS);
                var ballast = fill(folder);
                await(tally.busySentences::isEmpty);
                int refused = tally.busySentences.size();
                var sentence = tally.busySentences.stream()
                        .filter(it -> it.contains("hết chỗ"))
                        .findFirst();
                System.out.printf(
                        "Hết chỗ đĩa: %d lần từ chối, trang vẫn xem được: %s%n  \"%s\"%n",
                        refused, ask(product.url() + "/procedures/1.004873"), sentence.orElse("KHÔNG CÓ CÂU"));
                Files.delete(ballast);
                offices.awaitActs(ACTS);
                offices.finish();
            }
            var stored = StoredActs.read(product.database());
            return Outcome.of(tally, stored, new StoredActs(List.of())).print("Đĩa");
        } finally {
            run("umount", folder.toString());
        }
    }

    /** While it is so, half a minute at most. */
    private static void await(BooleanSupplier still) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (still.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Leaves half of what the product wants free. */
    private static Path fill(Path folder) throws IOException {
        var ballast = folder.resolve("ballast");
        long bytes = Files.getFileStore(folder).getUsableSpace() - 50L * 1024 * 1024;
        try (var out = Files.newOutputStream(ballast)) {
            var block = new byte[1024 * 1024];
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        }
        return ballast;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
