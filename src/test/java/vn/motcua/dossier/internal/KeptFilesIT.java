package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRefusal.DOS_180_FILES_NOT_WRITABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.audit.AuditTrail;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Files.Kept;
import vn.motcua.operation.Settings;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** A disk that is slow, and one that takes nothing. */
@ApplicationTest
class KeptFilesIT {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** More than there are connections to the database. */
    private static final int MANY = 24;

    @TempDir
    Path place;

    @Autowired
    JdbcClient db;

    @Autowired
    DossierLists lists;

    @Autowired
    JdbcLists rows;

    @Autowired
    JdbcFiles files;

    @Autowired
    AuditTrail audit;

    @Autowired
    TestClock clock;

    @Autowired
    Settings settings;

    @Autowired
    DossierScenario scenario;

    private Result<Kept> keep(FileFolder folder, Acted dossier) {
        return new KeptFiles(lists, rows, files, new ArrivingFiles(folder, settings), folder, audit, clock)
                .keep(
                        dossier.dossier(),
                        "khac",
                        "giay.pdf",
                        new ByteArrayInputStream(PDF),
                        PDF.length,
                        scenario.desk(DossierScenario.MARITAL_STATUS, scenario.xuanHoa()));
    }

    @Test
    void whereNothingCanBeWrittenTheFileIsRefusedInASentenceAndNoRowIsLeft() throws IOException {
        var dossier = scenario.admitted(DossierScenario.MARITAL_STATUS, scenario.xuanHoa());
        var noFolder = Files.writeString(place.resolve("no-folder"), "một tệp ở chỗ của thư mục");
        assertThat(keep(new FileFolder(noFolder), dossier))
                .isInstanceOfSatisfying(
                        Result.Refused.class, it -> assertThat(it.why().code()).isEqualTo(DOS_180_FILES_NOT_WRITABLE));
        assertThat(kept(dossier)).isZero();
        assertThat(keep(new FileFolder(place.resolve("files")), dossier)).isInstanceOf(Result.Done.class);
        assertThat(kept(dossier)).isOne();
    }

    @Test
    void aSlowDiskHoldsUpNobodyButWhoWaitsForIt() throws Exception {
        var dossier = scenario.admitted(DossierScenario.MARITAL_STATUS, scenario.xuanHoa());
        var begun = new CountDownLatch(MANY);
        var goOn = new CountDownLatch(1);
        var slow = new FileFolder(place.resolve("files")) {
            @Override
            void settle(Path arriving, String hash) throws IOException {
                begun.countDown();
                await(goOn);
                super.settle(arriving, hash);
            }
        };
        try (var uploads = Executors.newFixedThreadPool(MANY)) {
            for (int i = 0; i < MANY; i++) {
                uploads.submit(() -> keep(slow, dossier));
            }
            await(begun);
            assertThat(kept(dossier)).as("others still find the database").isZero();
            goOn.countDown();
        }
        assertThat(kept(dossier)).isEqualTo(MANY);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private int kept(Acted dossier) {
        return db.sql("select count(*) from dossier.file where unit_id = :unit and year = :year and serial = :serial")
                .param("unit", dossier.dossier().unit())
                .param("year", dossier.dossier().year())
                .param("serial", dossier.dossier().serial())
                .query(Integer.class)
                .single();
    }
}
