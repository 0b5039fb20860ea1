package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.numbering.Numbers;

/** {@code ./motcua bench numbers}: sixteen clerks who all want the next number of one book. */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        description = {
            "Đo cấp số liên tục của một sổ cho nhiều văn thư cùng lúc, mỗi số một giao dịch bền vững:",
            "A = qua sản phẩm; B = câu lệnh ấy trên kết nối JDBC trần, luân phiên.",
            "Ngưỡng: A >= 0,5 B, ít nhất 600 số mỗi giây, p99 không quá 50 ms."
        })
final class NumbersBench implements Callable<Integer> {

    private static final double RATIO_BUDGET = 0.5;
    private static final double RATE_BUDGET = 600;
    private static final double P99_MILLIS_BUDGET = 50;
    private static final String RAW = """
            insert into numbering.counter as counter (book, scope, value) values ('bench', 'raw', 1)
                on conflict (book, scope) do update set value = counter.value + 1
            returning value
            """;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--stored", description = "số hồ sơ đã lưu (mặc định ${DEFAULT-VALUE})")
    private int stored = 10_000;

    @Option(names = "--clerks", description = "số văn thư cùng lúc (mặc định ${DEFAULT-VALUE})")
    private int clerks = 16;

    @Option(names = "--pairs", description = "số cặp A B (mặc định ${DEFAULT-VALUE})")
    private int pairs = 5;

    private final Histogram took = new ConcurrentHistogram(60_000_000, 3);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new NumbersBench()).execute(arguments));
    }

    /** Takes one number. */
    private interface Clerk {
        void next() throws SQLException;
    }

    @Override
    public Integer call() throws Exception {
        try (var city = BenchCity.open(options.folder, stored)) {
            System.out.println(Machine.describe(city.admin()));
            var connections = new ArrayList<Connection>();
            var raw = new ArrayList<Clerk>();
            for (int i = 0; i < clerks; i++) {
                var connection = city.product().database().connect();
                connection.setAutoCommit(false);
                connections.add(connection);
                raw.add(raw(connection));
            }
            boolean within = compare(service(city.product()), raw);
            for (var connection : connections) {
                connection.close();
            }
            return within ? 0 : 1;
        }
    }

    private static Clerk raw(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(RAW);
        return () -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
            }
            connection.commit();
        };
    }

    private List<Clerk> service(BenchedProduct product) {
        var numbers = product.bean(Numbers.class);
        var transaction = product.bean(TransactionTemplate.class);
        return java.util.Collections.nCopies(
                clerks, () -> transaction.executeWithoutResult(_ -> numbers.next("bench", "service")));
    }

    private boolean compare(List<Clerk> service, List<Clerk> raw) throws Exception {
        rate(service, options.warmUpSeconds, null);
        rate(raw, options.warmUpSeconds, null);
        var rates = new ArrayList<double[]>();
        System.out.printf("%n%d văn thư, một sổ, mỗi lượt %d giây (số mỗi giây)%n", clerks, options.seconds);
        for (int pair = 1; pair <= pairs; pair++) {
            var it = new double[] {rate(service, options.seconds, took), rate(raw, options.seconds, null)};
            rates.add(it);
            System.out.printf(
                    Locale.ROOT, "  cặp %d: A %,7.0f   B %,7.0f   A/B %.2f%n", pair, it[0], it[1], it[0] / it[1]);
        }
        double p99 = took.getValueAtPercentile(99) / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "  p99 của A %.1f ms, ngưỡng %.0f: %s%n",
                p99,
                P99_MILLIS_BUDGET,
                Spread.verdict(p99 <= P99_MILLIS_BUDGET));
        return Spread.of(rates, it -> it[0] / it[1]).atLeast("A/B", RATIO_BUDGET)
                & Spread.of(rates, it -> it[0]).atLeast("A", RATE_BUDGET)
                & p99 <= P99_MILLIS_BUDGET;
    }

    private static double rate(List<Clerk> all, int seconds, @Nullable Histogram took) throws Exception {
        var start = new CyclicBarrier(all.size());
        long numbers = 0;
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var running = new ArrayList<Future<Long>>();
            for (var clerk : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return takeFor(clerk, seconds, took);
                }));
            }
            for (var one : running) {
                numbers += one.get();
            }
        }
        return (double) numbers / seconds;
    }

    private static long takeFor(Clerk clerk, int seconds, @Nullable Histogram took) throws SQLException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long taken = 0;
        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
            clerk.next();
            taken++;
            if (took != null) {
                took.recordValue((System.nanoTime() - began) / 1000);
            }
        }
        return taken;
    }
}
