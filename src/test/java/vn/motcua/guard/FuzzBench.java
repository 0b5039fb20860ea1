package vn.motcua.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.ApiSchemas;
import vn.motcua.testing.OfficerByHttp;
import vn.motcua.testing.Product;

/**
 * {@code ./motcua bench fuzz}: requests made from the API's own description against the product in a JVM of its own. Nothing may
 * end in 5xx and the memory must stay where it was. Exit code 1 otherwise.
 */
@Command(name = "fuzz", mixinStandardHelpOptions = true)
public final class FuzzBench implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PEOPLE = List.of(
            "tiepnhan1.xuanhoa",
            "hotich.xuanhoa",
            "phochutich.xuanhoa",
            "vanthu.xuanhoa",
            "quantri.thanhpho",
            "giamsat.thanhpho");
    private static final String ENTRY = """
            {"entry":"ADMIT","procedure":"1.004873","receiving":"27139","channel":"COUNTER",
             "parties":[{"role":"SUBMITTER","kind":"CITIZEN","name":"Hoa Giấy","number":"999000000001","signing":"SIGNS"}],
             "papers":[{"component":"to-khai","name":"Tờ khai","kind":"ORIGINAL","quantity":1},
                       {"component":"giay-to-tuy-than","name":"Thẻ căn cước","kind":"SHOWN","quantity":0}],
             "request":"Xác nhận","returnPlace":"Tại Trung tâm"}
            """;
    private static final long MOST_GROWTH_KB = 150_000;

    @Option(names = "--requests", defaultValue = "100000")
    int requests;

    @Option(names = "--seed", defaultValue = "20250701")
    long seed;

    @Option(names = "--threads", defaultValue = "8")
    int threads;

    private final Map<String, LongAdder> tally = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicLong next = new AtomicLong();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FuzzBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("motcua-fuzz-");
        try (var product = new Product(folder.resolve("data"))) {
            product.start();
            return run(product);
        }
    }

    private int run(Product product) throws Exception {
        var wire = new Wire(java.net.URI.create(product.url()).getPort());
        var tokens = PEOPLE.stream().map(it -> token(wire, it)).toList();
        var api = new ApiSchemas(wire.get("/v3/api-docs").body());
        var made = new FuzzedRequests(api, dossiers(wire, tokens.getFirst()), tokens);
        var micros = new int[requests];
        send(1_000, new int[1_000], wire, made);
        long before = memoryKb(product);
        tally.clear();
        long from = System.nanoTime();
        send(requests, micros, wire, made);
        double seconds = (System.nanoTime() - from) / 1e9;
        long after = memoryKb(product);
        print(micros, seconds, before, after);
        return broken.isEmpty() && after - before < MOST_GROWTH_KB ? 0 : 1;
    }

    private static String token(Wire wire, String loginName) {
        var body = "{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(loginName, OfficerByHttp.PASSWORD);
        return JSON.readTree(wire.json("POST", "/api/v1/sessions", body).body())
                .get("token")
                .asString();
    }

    private static List<String> dossiers(Wire wire, String token) {
        var ids = new ArrayList<String>();
        for (int n = 0; n < 20; n++) {
            var answer = wire.json(
                    "POST",
                    "/api/v1/dossiers",
                    ENTRY,
                    "Authorization: Bearer " + token,
                    "Idempotency-Key: before-fuzz-" + n);
            ids.add(JSON.readTree(answer.body()).get("id").asString());
        }
        return ids;
    }

    private void send(int count, int[] micros, Wire wire, FuzzedRequests made) throws Exception {
        next.set(0);
        Callable<Integer> worker = () -> {
            for (long n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                micros[(int) n] = one(wire, made.next(new Random(seed * 1_000_003 + n)));
            }
            return 0;
        };
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var ended : workers.invokeAll(Collections.nCopies(threads, worker))) {
                ended.get();
            }
        }
    }

    private int one(Wire wire, FuzzedRequests.Fuzzed request) {
        long from = System.nanoTime();
        int status;
        try {
            status = wire.send(request.method(), request.target(), request.headers(), request.body())
                    .status();
        } catch (RuntimeException e) {
            status = 0;
        }
        int micros = (int) ((System.nanoTime() - from) / 1_000);
        tally.computeIfAbsent(request.operation() + " " + status, _ -> new LongAdder())
                .increment();
        if (status >= 500) {
            broken.add(status + " " + request);
        }
        return micros;
    }

    /** Resident memory of the application, its heap limit being 256 MB. */
    private static long memoryKb(Product product) throws IOException {
        var rollup = Files.readAllLines(Path.of("/proc/" + product.pid() + "/smaps_rollup"));
        return rollup.stream()
                .filter(it -> it.startsWith("Pss:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private void print(int[] micros, double seconds, long before, long after) {
        System.out.printf(
                "seed %d, %,d requests in %.0f s (%.0f/s), %d threads%n",
                seed, requests, seconds, requests / seconds, threads);
        new TreeMap<>(tally).forEach((key, count) -> System.out.printf("  %-28s %,d%n", key, count.sum()));
        var sums = new TreeMap<String, Long>();
        tally.forEach((key, count) -> sums.merge(key.split(" ")[1], count.sum(), Long::sum));
        System.out.println("by status " + sums + " (0: closed without an answer)");
        Arrays.sort(micros);
        System.out.printf(
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                micros[micros.length / 2] / 1e3,
                micros[(int) (micros.length * 0.99)] / 1e3,
                micros[micros.length - 1] / 1e3);
        System.out.printf("memory %,d kB before, %,d kB after%n", before, after);
        System.out.println("5xx: " + broken.size());
        var shown = new ArrayList<>(broken);
        Collections.sort(shown);
        shown.stream().limit(30).forEach(System.out::println);
    }
}
