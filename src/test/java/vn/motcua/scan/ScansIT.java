package vn.motcua.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Files;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.AtOnce;
import vn.motcua.testing.ReadPdf;
import vn.motcua.testing.TestClock;

/** Who sees what waits, and what becomes of it. */
@ApplicationTest
class ScansIT {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    Scans scans;

    @Autowired
    Files files;

    @Autowired
    DossierScenario dossiers;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private UnitId here;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        here = dossiers.xuanHoa();
    }

    /** Pages that wait in a unit; their bytes are those of a file that some dossier has. */
    private UUID waiting(UnitId unit) {
        return db.sql("""
                with file as (
                    insert into scan.batch (id, unit_id, hash, name, state, received_at, ended_at)
                    values (gen_random_uuid(), :unit, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 'thu.pdf', 'DONE',
                            timestamptz '2026-11-02T08:00:00+07:00', timestamptz '2026-11-02T08:00:00+07:00')
                    returning id, unit_id, received_at)
                insert into scan.document (id, batch, part, unit_id, state, reason, name, first_page, pages, hash, media_type,
                                           bytes, at)
                select gen_random_uuid(), id, 0, unit_id, 'UNFILED', 'NO_COVER', 'thu-1.pdf', 1, 1, :hash, 'application/pdf', 9,
                       received_at
                  from file
                returning id
                """)
                .param("unit", unit.value())
                .param("hash", bytes())
                .query(UUID.class)
                .single();
    }

    private String bytes() {
        var dossier = dossiers.admitted(MARITAL_STATUS, here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        return files.keep(dossier.dossier(), "khac", "a.pdf", new java.io.ByteArrayInputStream(PDF), PDF.length, desk)
                .orThrow()
                .hash();
    }

    @Test
    void onlyDeskAndClerkOfTheUnitSeeWhatWaits() {
        var scan = waiting(here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        assertThat(scans.find(scan, desk)).isPresent();
        assertThat(scans.find(scan, dossiers.clerk(here))).isPresent();
        assertThat(scans.open(scan, desk)).isInstanceOf(Result.Done.class);
        assertThat(scans.find(scan, dossiers.examiner(MARITAL_STATUS, here))).isEmpty();
        var elsewhere = dossiers.desk(MARITAL_STATUS, dossiers.tanVinhLoc());
        assertThat(scans.find(scan, elsewhere)).isEmpty();
        assertThat(why(scans.open(scan, elsewhere))).isEqualTo("SCN_100_NOT_FOUND");
        assertThat(why(scans.discard(scan, Scans.Ground.NOBODYS, elsewhere))).isEqualTo("SCN_100_NOT_FOUND");
    }

    @Test
    void theListGoesOnFromPageToPage() {
        waiting(here);
        waiting(here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        var first = scans.list(desk, null, 1);
        assertThat(first.items()).hasSize(1);
        assertThat(scans.list(desk, first.next(), 1).items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(scans.list(desk, "not a cursor", 1).items()).isEqualTo(first.items());
    }

    @Test
    void filedByHandThePagesAreTheDossiersAndWaitNoMore() {
        var scan = waiting(here);
        var dossier = dossiers.admitted(MARITAL_STATUS, here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        assertThat(why(scans.file(scan, "khong-co", "khac", desk))).isEqualTo("SCN_102_NO_SUCH_DOSSIER");
        assertThat(why(scans.file(scan, dossier.code(), "giay-la", desk))).isEqualTo("SCN_103_NO_SUCH_PAPER");
        scans.file(scan, dossier.code(), "khac", desk).orThrow();
        assertThat(files.list(dossier.dossier(), desk)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(scan);
            assertThat(it.scanned()).isTrue();
        });
        assertThat(scans.find(scan, desk)).isEmpty();
        assertThat(why(scans.discard(scan, Scans.Ground.NOBODYS, desk))).isEqualTo("SCN_101_DECIDED");
    }

    @Test
    void aClosedDossierTakesNoMorePagesAndTheyGoOnWaiting() {
        var scan = waiting(here);
        var closed = dossiers.returned(MARITAL_STATUS, here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        assertThat(why(scans.file(scan, closed.code(), "khac", desk)))
                .isEqualTo(DossierRefusal.DOS_150_DOSSIER_CLOSED.name());
        assertThat(scans.find(scan, desk)).isPresent();
    }

    @Test
    void ofThoseWhoDecideAtOnceOneDoes() {
        var scan = waiting(here);
        var dossier = dossiers.admitted(MARITAL_STATUS, here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        var outcomes = AtOnce.each(8, _ -> scans.file(scan, dossier.code(), "khac", desk));
        assertThat(outcomes).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(files.list(dossier.dossier(), desk)).hasSize(1);
    }

    @Test
    void whatIsThrownAwayStaysInTheTrailWithItsGround() {
        var scan = waiting(here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        scans.discard(scan, Scans.Ground.SCANNED_AGAIN, desk).orThrow();
        assertThat(scans.find(scan, desk)).isEmpty();
        assertThat(db.sql(
                                "select details ->> 'ground' from audit.entry where subject = :scan and action = 'scan.discarded'")
                        .param("scan", "scan:" + scan)
                        .query(String.class)
                        .single())
                .isEqualTo("SCANNED_AGAIN");
    }

    @Test
    void aCoverSheetNamesTheDossierAndNobody() {
        var admitted = dossiers.admitted(MARITAL_STATUS, here);
        var desk = dossiers.desk(MARITAL_STATUS, here);
        var dossier = dossiers.view(admitted, desk);
        try (var one = new ReadPdf(
                        scans.printCovers(admitted.dossier(), false, desk).orThrow());
                var each = new ReadPdf(
                        scans.printCovers(admitted.dossier(), true, desk).orThrow())) {
            assertThat(one.pages()).isOne();
            assertThat(one.text()).contains(admitted.code()).doesNotContain(dossier.applicantName());
            assertThat(one.scannedCode()).startsWith("MC1|").contains("|" + admitted.dossier() + "|khac|");
            assertThat(each.pages()).isEqualTo(dossier.papers().size() + 1);
        }
        var elsewhere = dossiers.desk(MARITAL_STATUS, dossiers.tanVinhLoc());
        assertThat(why(scans.printCovers(admitted.dossier(), false, elsewhere))).isEqualTo("DOS_100_NOT_FOUND");
    }

    private static String why(Result<?> result) {
        return result instanceof Result.Refused<?>(Refusal why) ? why.code().name() : "done";
    }
}
