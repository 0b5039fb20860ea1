package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Kill;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.OfficesAtWork;
import vn.motcua.testing.Product;
import vn.motcua.testing.StoredActs;

/** The real product, killed five times while officers work; what it has acknowledged is there, once. */
class CrashIT {

    private static final List<Kill> KILLS =
            List.of(Kill.APPLICATION, Kill.DATABASE, Kill.BOTH, Kill.DATABASE, Kill.APPLICATION);
    private static final int ACTS_BETWEEN_KILLS = 60;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesEveryKillExactlyOnce() {
        var tally = new Tally();
        try (var product = new Product(folder.resolve("data"))) {
            product.start();
            work(product, tally);

            assertThat(tally.unexpected).isEmpty();
            assertThat(tally.busySentences)
                    .as("503 while the database was away")
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it).contains("Chờ vài phút rồi thử lại"));
            var stored = StoredActs.read(product.database());
            assertThat(stored.all()).containsExactlyInAnyOrderElementsOf(tally.acknowledged);
            assertThat(stored.numbersByBook()).hasSize(6);
            assertThat(stored.wrongNumbers()).isEmpty();
            product.stop();
            var check = product.verb("check", "--data", folder.resolve("data").toString());
            assertThat(check.code()).as(check.output()).isZero();
            System.out.printf(
                    "Crash tally: %d acts acknowledged, %d kills, %d retries (%d answered 503), duplicates 0, lost 0%n",
                    tally.acknowledged.size(), KILLS.size(), tally.retries.get(), tally.busySentences.size());
        }
    }

    private static void work(Product product, Tally tally) {
        try (var offices = new OfficesAtWork(product::url, tally)) {
            for (var kill : KILLS) {
                offices.awaitActs(ACTS_BETWEEN_KILLS);
                kill.strike(product);
            }
            offices.awaitActs(ACTS_BETWEEN_KILLS);
            offices.finish();
        }
    }
}
