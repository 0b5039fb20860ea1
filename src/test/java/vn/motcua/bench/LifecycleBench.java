package vn.motcua.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.testing.RecordingDataSource;
import vn.motcua.testing.RecordingDataSource.Sent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organization.Units;

/** {@code ./motcua bench lifecycle}: what the service layer costs over its own statements sent by hand. */
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = {
            "Đo vòng đời hồ sơ (tiếp nhận, tám bước, trả kết quả) trên PostgreSQL bền vững thật:",
            "A = qua lớp nghiệp vụ; B = đúng các câu lệnh ấy, gửi lại trên kết nối JDBC trần. Chạy xen kẽ A B A B...,",
            "in từng cặp, trung vị của tỷ lệ A/B và độ phân tán. Ngưỡng: A >= 0,7 B."
        })
final class LifecycleBench implements Callable<Integer> {

    /** Readers of the event table and the watch over terms run beside both; here they stand still. */
    private static final String HOLD_BACKGROUND_WORK = "select pg_advisory_lock(7070001), pg_advisory_lock(7070002)";

    private static final double BUDGET = 0.7;

    @Option(
            names = "--stored",
            split = ",",
            description = "số hồ sơ đã lưu, từ ít đến nhiều (mặc định ${DEFAULT-VALUE})")
    private List<Integer> stored = List.of(10_000, 100_000);

    @Option(names = "--threads", description = "số luồng, mỗi luồng một đơn vị (mặc định ${DEFAULT-VALUE})")
    private int threads = 8;

    @Option(names = "--pairs", description = "số cặp A B cho mỗi mức (mặc định ${DEFAULT-VALUE})")
    private int pairs = 5;

    @Option(names = "--seconds", description = "thời gian mỗi lượt (mặc định ${DEFAULT-VALUE})")
    private int seconds = 10;

    @Option(names = "--warm-up", description = "thời gian làm nóng mỗi bên (mặc định ${DEFAULT-VALUE})")
    private int warmUpSeconds = 15;

    @Option(names = "--only", description = "service hoặc raw: chỉ chạy một bên, để đo hồ sơ CPU")
    private String only = "";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LifecycleBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        boolean within = true;
        try (var product = new BenchedProduct();
                var admin = product.database().connect();
                var hold = admin.createStatement()) {
            hold.execute(HOLD_BACKGROUND_WORK);
            System.out.println(Machine.describe(admin));
            var communes = product.bean(Units.class).listCommunes();
            for (int many : stored) {
                StoredDossiers.fill(admin, communes, many);
                within &= measure(product, many);
            }
        }
        return within ? 0 : 1;
    }

    private boolean measure(BenchedProduct product, int many) throws Exception {
        var service = new ArrayList<Window.Worker>();
        var raw = new ArrayList<Window.Worker>();
        var connections = new ArrayList<java.sql.Connection>();
        try {
            for (var unit : product.bean(Units.class).listCommunes().subList(0, threads)) {
                var office = new ServiceOffice(product.bean(Dossiers.class), unit);
                var connection = product.database().connect();
                connections.add(connection);
                var replay = replay(product, office, connection);
                service.add(() -> office.lead(() -> UUID.randomUUID().toString()));
                raw.add(replay::lead);
                if (raw.size() == 1) {
                    System.out.printf(
                            "%nMột vòng đời: %d hành vi, %d câu lệnh trong %d giao dịch%n",
                            ServiceOffice.ACTS, replay.statements(), replay.transactions());
                }
            }
            return compare(many, service, raw);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static RawOffice replay(BenchedProduct product, ServiceOffice office, java.sql.Connection connection)
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
                    led.returned().dossier().serial(), led.returned().code(), led.number(), keys);
        });
        return new RawOffice(connection, life, outcome[0]);
    }

    private boolean compare(int many, List<Window.Worker> service, List<Window.Worker> raw) throws Exception {
        System.out.printf(
                "%n%,d hồ sơ đã lưu, %d luồng, mỗi lượt %d giây (hành vi mỗi giây)%n", many, threads, seconds);
        if (!only.isEmpty()) {
            System.out.printf(
                    Locale.ROOT, "%s %.0f%n", only, Window.rate(only.equals("raw") ? raw : service, seconds * pairs));
            return true;
        }
        Window.rate(service, warmUpSeconds);
        Window.rate(raw, warmUpSeconds);
        var ratios = new ArrayList<Double>();
        for (int pair = 1; pair <= pairs; pair++) {
            double a = Window.rate(service, seconds);
            double b = Window.rate(raw, seconds);
            ratios.add(a / b);
            System.out.printf(Locale.ROOT, "  cặp %d: A %,7.0f   B %,7.0f   A/B %.2f%n", pair, a, b, a / b);
        }
        ratios.sort(null);
        double median = ratios.get(ratios.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "  trung vị A/B %.2f (%.2f - %.2f), ngưỡng %.1f: %s%n",
                median,
                ratios.getFirst(),
                ratios.getLast(),
                BUDGET,
                median >= BUDGET ? "đạt" : "KHÔNG ĐẠT");
        return median >= BUDGET;
    }
}
