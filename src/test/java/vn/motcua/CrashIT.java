package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.OfficeUnderLoad;
import vn.motcua.testing.OfficeUnderLoad.Acknowledged;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.Product;

/** The real product, killed five times while officers work; what it has acknowledged is there, once. */
class CrashIT {

    private static final List<Kill> KILLS =
            List.of(Kill.APPLICATION, Kill.DATABASE, Kill.BOTH, Kill.DATABASE, Kill.APPLICATION);
    private static final int ACTS_BETWEEN_KILLS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private enum Kill {
        APPLICATION,
        DATABASE,
        BOTH
    }

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesEveryKillExactlyOnce() throws Exception {
        var tally = new Tally();
        try (var product = new Product(folder.resolve("data"))) {
            product.start();
            work(product, tally);

            assertThat(tally.unexpected).isEmpty();
            assertThat(tally.busySentences)
                    .as("503 while the database was away")
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it).contains("Chờ vài phút rồi thử lại"));
            var stored = stored(product);
            assertThat(stored).containsExactlyInAnyOrderElementsOf(tally.acknowledged);
            assertUnique(stored);
            product.stop();
            var check = product.verb("check", "--data", folder.resolve("data").toString());
            assertThat(check.code()).as(check.output()).isZero();
            System.out.printf(
                    "Crash tally: %d acts acknowledged, %d kills, %d retries (%d answered 503), duplicates 0, lost 0%n",
                    tally.acknowledged.size(), KILLS.size(), tally.retries.get(), tally.busySentences.size());
        }
    }

    private void work(Product product, Tally tally) throws InterruptedException, ExecutionException {
        var offices = List.of(
                new OfficeUnderLoad(product::url, "27139", "xuanhoa", tally),
                new OfficeUnderLoad(product::url, "27139", "xuanhoa", tally),
                new OfficeUnderLoad(product::url, "27604", "tanvinhloc", tally),
                new OfficeUnderLoad(product::url, "26732", "condao", tally));
        try (var officers = Executors.newFixedThreadPool(offices.size())) {
            var working = new ArrayList<Future<?>>();
            offices.forEach(office -> working.add(officers.submit(office)));
            try {
                for (var kill : KILLS) {
                    awaitActs(tally, working);
                    strike(kill, product);
                }
                awaitActs(tally, working);
            } finally {
                tally.stopped = true;
            }
            for (var one : working) {
                one.get();
            }
        }
    }

    private static void strike(Kill kill, Product product) {
        switch (kill) {
            case APPLICATION -> {
                product.killApplication();
                product.start();
            }
            // the running application brings it back by itself
            case DATABASE -> product.killDatabase();
            case BOTH -> {
                product.killApplication();
                product.killDatabase();
                product.start();
            }
        }
    }

    private static void awaitActs(Tally tally, List<Future<?>> working) throws InterruptedException {
        int enough = tally.acknowledged.size() + ACTS_BETWEEN_KILLS;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (tally.acknowledged.size() < enough) {
            assertThat(System.nanoTime()).as("no progress: " + tally.unexpected).isLessThan(deadline);
            assertThat(working).as("everybody works: " + tally.unexpected).noneMatch(Future::isDone);
            Thread.sleep(5);
        }
    }

    /** Every act of the event table, in the words of an acknowledgement. */
    private static List<Acknowledged> stored(Product product) throws SQLException {
        var stored = new ArrayList<Acknowledged>();
        try (var connection = product.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select e.key, e.unit_id || '-' || e.year || '-' || e.serial as id, d.code, e.version, e.action, e.to_state,
                               coalesce(e.number, '') as number
                          from dossier.event e
                          join dossier.dossier d using (unit_id, year, serial)
                        """)) {
            while (rows.next()) {
                stored.add(new Acknowledged(
                        rows.getString("key"),
                        rows.getString("id"),
                        rows.getString("code"),
                        rows.getInt("version"),
                        rows.getString("action"),
                        rows.getString("to_state"),
                        rows.getString("number")));
            }
        }
        return stored;
    }

    private static void assertUnique(List<Acknowledged> stored) {
        var admitted = stored.stream().filter(it -> it.action().equals("ADMIT")).toList();
        assertThat(admitted).extracting(Acknowledged::code).doesNotHaveDuplicates();
        var numbersByBook = stored.stream()
                .filter(it -> !it.number().isEmpty())
                .collect(Collectors.groupingBy(
                        CrashIT::book, Collectors.mapping(it -> it.number().split("/", -1)[0], Collectors.toList())));
        assertThat(numbersByBook).hasSize(6).allSatisfy((book, numbers) -> {
            assertThat(numbers).doesNotHaveDuplicates();
            // gapless: the counter stands at how many were issued
            assertThat(numbers).contains("%02d".formatted(numbers.size()));
        });
    }

    /** A unit's book: receipts count apart from results. */
    private static String book(Acknowledged act) {
        return act.id().split("-", -1)[0] + " " + act.number().split("/", -1)[1];
    }
}
