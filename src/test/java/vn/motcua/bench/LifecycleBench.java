package vn.motcua.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.dossier.Dossiers;
import vn.motcua.testing.RecordingDataSource;
import vn.motcua.testing.RecordingDataSource.Sent;

/** {@code ./motcua bench lifecycle}: what the service layer and HTTP cost over the product's own statements sent by hand. */
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = {
            "Đo vòng đời hồ sơ (tiếp nhận, tám bước, trả kết quả) trên PostgreSQL bền vững thật, luân phiên ba cách:",
            "A = qua lớp nghiệp vụ; B = đúng các câu lệnh ấy, gửi lại trên kết nối JDBC trần; C = qua HTTP với JSON và mã",
            "phiên, sản phẩm chạy trong JVM riêng. Ngưỡng: A >= 0,7 B; C >= 0,25 B; nhiều hồ sơ so với ít: A >= 0,8 và",
            "không chậm đi quá 10 % so với B."
        })
final class LifecycleBench implements Callable<Integer> {

    private static final double SERVICE_BUDGET = 0.7;
    private static final double HTTP_BUDGET = 0.25;
    private static final double GROWTH_BUDGET = 0.8;
    private static final double GROWTH_BESIDE_RAW = 0.9;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--stored",
            split = ",",
            description = "số hồ sơ đã lưu, từ ít đến nhiều (mặc định ${DEFAULT-VALUE})")
    private List<Integer> stored = List.of(10_000, 1_000_000);

    @Option(names = "--threads", description = "số luồng, mỗi luồng một đơn vị (mặc định ${DEFAULT-VALUE})")
    private int threads = 8;

    @Option(names = "--pairs", description = "số lượt A B C cho mỗi mức (mặc định ${DEFAULT-VALUE})")
    private int pairs = 5;

    @Option(names = "--only", description = "service, raw hoặc http: chỉ chạy một bên, để đo hồ sơ CPU")
    private String only = "";

    private final Map<Integer, Rates> medians = new TreeMap<>();

    /** Acts a second. */
    private record Rates(double service, double raw, double http) {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LifecycleBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        boolean within = true;
        for (int many : stored) {
            try (var city = BenchCity.open(options.folder, many);
                    var http = new HttpProduct(
                            city.product().data(), city.product().database())) {
                System.out.println(Machine.describe(city.admin()));
                within &= measure(city, http);
            }
        }
        return within & grewLittle() ? 0 : 1;
    }

    private boolean measure(BenchCity city, HttpProduct http) throws Exception {
        var service = new ArrayList<Window.Worker>();
        var raw = new ArrayList<Window.Worker>();
        var byHttp = new ArrayList<Window.Worker>();
        var connections = new ArrayList<Connection>();
        try {
            for (var unit : city.staff().communes().subList(0, threads)) {
                var office = new ServiceOffice(city.product().bean(Dossiers.class), unit);
                var connection = city.product().database().connect();
                connections.add(connection);
                var replay = replay(city.product(), office, connection);
                var httpOffice = new HttpOffice(http, city.staff().office(unit));
                service.add(() -> office.lead(() -> UUID.randomUUID().toString()));
                raw.add(replay::lead);
                byHttp.add(httpOffice::lead);
                if (raw.size() == 1) {
                    System.out.printf(
                            "%nMột vòng đời: %d hành vi, %d câu lệnh trong %d giao dịch%n",
                            ServiceOffice.ACTS, replay.statements(), replay.transactions());
                }
            }
            return compare(city.stored(), service, raw, byHttp);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static RawOffice replay(BenchedProduct product, ServiceOffice office, Connection connection)
            throws SQLException {
        office.lead(() -> UUID.randomUUID().toString()); // what is read once and remembered is read now
        var keys = new ArrayList<String>();
        var outcome = new RawOffice.Traces[1];
        List<Sent> life = ((RecordingDataSource) product.bean(javax.sql.DataSource.class)).record(() -> {
            var led = office.lead(() -> {
                keys.add(UUID.randomUUID().toString());
                return keys.getLast();
            });
            outcome[0] = new RawOffice.Traces(
                    led.returned().dossier().serial(), led.returned().code(), led.receipt(), led.number(), keys);
        });
        return new RawOffice(connection, life, outcome[0]);
    }

    private boolean compare(int many, List<Window.Worker> service, List<Window.Worker> raw, List<Window.Worker> byHttp)
            throws Exception {
        int seconds = options.seconds;
        System.out.printf(
                "%n%,d hồ sơ đã lưu, %d luồng, mỗi lượt %d giây (hành vi mỗi giây)%n", many, threads, seconds);
        if (!only.isEmpty()) {
            var side = only.equals("raw") ? raw : only.equals("http") ? byHttp : service;
            System.out.printf(Locale.ROOT, "%s %.0f%n", only, Window.rate(side, seconds * pairs));
            return true;
        }
        for (var side : List.of(service, raw, byHttp)) {
            Window.rate(side, options.warmUpSeconds);
        }
        var rates = new ArrayList<Rates>();
        for (int pair = 1; pair <= pairs; pair++) {
            var it = new Rates(Window.rate(service, seconds), Window.rate(raw, seconds), Window.rate(byHttp, seconds));
            rates.add(it);
            System.out.printf(
                    Locale.ROOT,
                    "  lượt %d: A %,7.0f   B %,7.0f   C %,7.0f   A/B %.2f   C/B %.2f%n",
                    pair,
                    it.service(),
                    it.raw(),
                    it.http(),
                    it.service() / it.raw(),
                    it.http() / it.raw());
        }
        medians.put(
                many,
                new Rates(
                        Spread.of(rates, Rates::service).median(),
                        Spread.of(rates, Rates::raw).median(),
                        Spread.of(rates, Rates::http).median()));
        return Spread.of(rates, it -> it.service() / it.raw()).atLeast("A/B", SERVICE_BUDGET)
                & Spread.of(rates, it -> it.http() / it.raw()).atLeast("C/B", HTTP_BUDGET);
    }

    /** The most stored against the least. */
    private boolean grewLittle() {
        if (medians.size() < 2) {
            return true;
        }
        var all = new ArrayList<>(medians.values());
        var few = all.getFirst();
        var many = all.getLast();
        double raw = many.raw() / few.raw();
        double service = many.service() / few.service();
        boolean within = service >= GROWTH_BUDGET && service >= GROWTH_BESIDE_RAW * raw;
        System.out.printf(
                Locale.ROOT,
                "%n%,d so với %,d hồ sơ: A %.2f, B %.2f, C %.2f; ngưỡng A >= %.1f và A >= %.1f B: %s%n",
                medians.keySet().stream().max(Integer::compare).orElseThrow(),
                medians.keySet().stream().min(Integer::compare).orElseThrow(),
                service,
                raw,
                many.http() / few.http(),
                GROWTH_BUDGET,
                GROWTH_BESIDE_RAW,
                Spread.verdict(within));
        return within;
    }
}
