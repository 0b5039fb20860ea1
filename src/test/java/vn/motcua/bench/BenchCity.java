package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.internal.CopiedCity;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/**
 * The product over a stored city of 168 units. Filling a million takes minutes, so the folder is kept and used again by the next
 * bench of the same day.
 */
final class BenchCity implements AutoCloseable {

    /** Readers of the event table and the watch over terms run beside; while rates are compared they stand still. */
    private static final String HOLD_BACKGROUND_WORK = """
            select pg_advisory_lock(hashtextextended('dossier.term-watch', 0)), pg_advisory_lock(7070002),
                   pg_advisory_lock(hashtextextended('dossier.reader.insight', 0))
            """;

    private static final String LET_IT_GO_ON = """
            select pg_advisory_unlock(hashtextextended('dossier.term-watch', 0)), pg_advisory_unlock(7070002),
                   pg_advisory_unlock(hashtextextended('dossier.reader.insight', 0))
            """;
    private static final Duration FRESH = Duration.ofHours(12);
    private static final long SEED = 20_250_701;
    /** Moments outside office hours move to the next morning, and nothing is received in the future. */
    private static final Duration BEFORE_NOW = Duration.ofDays(4);

    private static final Set<String> CONFIRMED_IN_THE_DEMO = Set.of("1.004859", "1.004873");

    private final BenchedProduct product;
    private final Connection admin;
    private final int stored;
    private @Nullable BenchStaff staff;

    private BenchCity(BenchedProduct product, int stored) throws SQLException {
        this.product = product;
        this.stored = stored;
        this.admin = product.database().connect();
    }

    /** @param folder where cities are kept, each below its number of dossiers */
    static BenchCity open(Path folder, int stored) throws IOException, SQLException {
        var data = folder.resolve(Integer.toString(stored)).toAbsolutePath();
        var filled = data.resolve("filled");
        if (!isFresh(filled)) {
            delete(data);
        }
        Files.createDirectories(data);
        var city = new BenchCity(new BenchedProduct(data), stored);
        city.holdBackgroundWork();
        if (!Files.exists(filled)) {
            city.fill();
            Files.createFile(filled);
        }
        return city;
    }

    private static boolean isFresh(Path filled) throws IOException {
        return Files.exists(filled)
                && Files.getLastModifiedTime(filled)
                        .toInstant()
                        .isAfter(Instant.now().minus(FRESH));
    }

    private static void delete(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private void fill() throws SQLException {
        long began = System.nanoTime();
        System.out.printf("Đang ghi %,d hồ sơ...%n", stored);
        confirmWhatTheDemoConfirms();
        var wanted = CopiedCity.Wanted.of(
                SEED,
                stored,
                product.bean(Units.class).listCommunes(),
                Instant.now().minus(BEFORE_NOW));
        new CopiedCity(product.context()).store(admin, wanted, it -> System.out.println("  " + it));
        try (var statement = admin.createStatement()) {
            statement.execute("checkpoint");
        }
        System.out.printf("  xong sau %d giây%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    /** As a city's official does before the desk admits on them. */
    private void confirmWhatTheDemoConfirms() {
        var procedures = product.bean(Procedures.class);
        var rights = new Rights(List.of(new Grant(new UnitId(0), Role.CITY_ADMINISTRATOR, Set.of())));
        var official =
                new Officer(new AccountId(UUID.randomUUID()), "Mưa Thử Nghiệm", "Quản trị", new UnitId(0), rights);
        procedures.listUnconfirmed(100).stream()
                .filter(it -> CONFIRMED_IN_THE_DEMO.contains(it.code().value()))
                .forEach(it -> procedures.confirm(it.id(), official, "Phép đo").orThrow());
    }

    int stored() {
        return stored;
    }

    BenchedProduct product() {
        return product;
    }

    Connection admin() {
        return admin;
    }

    BenchStaff staff() throws SQLException {
        if (staff == null) {
            staff = new BenchStaff(product, admin);
        }
        return staff;
    }

    private void holdBackgroundWork() throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(HOLD_BACKGROUND_WORK);
        }
    }

    void letBackgroundWorkGoOn() throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(LET_IT_GO_ON);
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close();
        product.close();
    }
}
