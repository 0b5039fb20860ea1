package vn.motcua.scan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.identity.Officer;
import vn.motcua.scan.Papers;
import vn.motcua.scan.Scans;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What was thrown away ends a month later, unless the same bytes are somebody's. */
@ApplicationTest
class EraseDiscardedIT {

    @TempDir
    Path root;

    @Autowired
    ApplicationContext application;

    @Autowired
    DossierScenario dossiers;

    @Autowired
    Scans scans;

    @Autowired
    ScannedFiles files;

    @Autowired
    EraseDiscarded erasing;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private Officer desk;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T08:00");
        desk = dossiers.desk(MARITAL_STATUS, dossiers.xuanHoa());
    }

    @AfterEach
    void back() {
        clock.set("2026-11-02T08:00");
    }

    @Test
    void discardedPagesAreErasedAfterThirtyDaysAndNotBefore() throws IOException {
        var scan = discarded();
        var lies = files.find(hash(scan)).orElseThrow();
        age(lies);
        clock.set("2026-12-02T07:59");
        erasing.erase();
        assertThat(lies).exists();

        clock.set("2026-12-02T08:01");
        erasing.erase();
        assertThat(lies).doesNotExist();
        assertThat(isErased(scan)).isTrue();
    }

    @Test
    void bytesThatADossierHasStay() throws IOException {
        var scan = discarded();
        var hash = hash(scan);
        var lies = files.find(hash).orElseThrow();
        var dossier = dossiers.admitted(MARITAL_STATUS, dossiers.xuanHoa());
        files.attach(
                        UUID.randomUUID(),
                        dossier.dossier(),
                        "khac",
                        "quet.pdf",
                        new ScannedFiles.Stored(hash, "application/pdf", Files.size(lies), 1),
                        desk)
                .orThrow();
        age(lies);
        clock.set("2026-12-03T08:00");
        erasing.erase();
        assertThat(lies).exists();
        assertThat(isErased(scan)).as("seen to").isTrue();
    }

    @Test
    void bytesThatCameAgainTodayWaitForTheNextTurn() throws IOException {
        var scan = discarded();
        var lies = files.find(hash(scan)).orElseThrow();
        clock.set("2026-12-03T08:00");
        erasing.erase();
        assertThat(lies).exists();
        assertThat(isErased(scan)).isFalse();
        age(lies);
        erasing.erase();
        assertThat(lies).doesNotExist();
    }

    private UUID discarded() throws IOException {
        var copier = new InboxScenario(application);
        var name = UUID.randomUUID() + ".pdf";
        Files.write(copier.folder(root, dossiers.xuanHoa()).resolve(name), Papers.pdf(List.of(InboxScenario.page())));
        var inbox = copier.inbox(root, _ -> {});
        inbox.look();
        inbox.look();
        var scan = db.sql("select d.id from scan.document d join scan.batch b on b.id = d.batch where b.name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
        scans.discard(scan, Scans.Ground.NOBODYS, desk).orThrow();
        return scan;
    }

    private String hash(UUID scan) {
        return db.sql("select hash from scan.document where id = :id")
                .param("id", scan)
                .query(String.class)
                .single();
    }

    private boolean isErased(UUID scan) {
        return db.sql("select erased_at is not null from scan.document where id = :id")
                .param("id", scan)
                .query(Boolean.class)
                .single();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
