package vn.motcua.scan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.scan.Papers;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** What a copier drops finds its dossier, or waits, and never gets lost or doubled. */
@ApplicationTest
class InboxIT {

    @TempDir
    Path root;

    @Autowired
    ApplicationContext application;

    private InboxScenario copier;

    @Autowired
    DossierScenario dossiers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    CoverSeals seals;

    private Path folder;
    private Inbox inbox;
    private final String name = "quet-" + UUID.randomUUID().toString().substring(0, 8) + ".pdf";

    @BeforeEach
    void monday() throws IOException {
        clock.set("2026-11-02T08:00");
        copier = new InboxScenario(application);
        folder = copier.folder(root, dossiers.xuanHoa());
        inbox = copier.inbox(root, _ -> {});
    }

    private Acted received() {
        return dossiers.admitted(MARITAL_STATUS, dossiers.xuanHoa());
    }

    private void drop(BufferedImage... sheets) throws IOException {
        Files.write(folder.resolve(name), Papers.pdf(List.of(sheets)));
    }

    private void lookTwice() {
        inbox.look();
        inbox.look();
    }

    @Test
    void aPileOfSeveralDossiersIsFiledByItsCovers() throws IOException {
        var first = received();
        var second = received();
        drop(
                copier.cover(first, 0),
                InboxScenario.page(),
                InboxScenario.blank(),
                InboxScenario.page(),
                copier.cover(second),
                InboxScenario.page());
        lookTwice();
        assertThat(copier.filed(first.dossier()))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(" 2")
                .doesNotStartWith("khac");
        assertThat(copier.filed(second.dossier())).containsExactly("khac 1");
        assertThat(copier.waiting(name)).isEmpty();
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(InboxScenario.under(folder, "done")).containsExactly(name, name + ".txt");
        assertThat(InboxScenario.told(folder, "done")).contains(first.code(), second.code(), "1 trang trắng");
        assertThat(db.sql("select count(*) from audit.entry where action = 'scan.filed' and subject = :subject")
                        .param("subject", "dossier:" + first.dossier())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theSameBytesAgainAreKnownAndNotFiledTwice() throws IOException {
        var dossier = received();
        drop(copier.cover(dossier), InboxScenario.page());
        var bytes = Files.readAllBytes(folder.resolve(name));
        lookTwice();
        clock.set("2026-11-02T09:00");
        Files.write(folder.resolve("lai-" + name), bytes);
        lookTwice();
        assertThat(copier.filed(dossier.dossier())).hasSize(1);
        assertThat(InboxScenario.told(folder, "done")).contains("đã nhận lúc 08:00 thứ Hai, 02/11/2026");
    }

    @Test
    void pagesThatNoSheetSendsAnywhereWait() throws IOException {
        var closed = dossiers.returned(MARITAL_STATUS, dossiers.xuanHoa());
        var ready = dossiers.ready(MARITAL_STATUS, dossiers.xuanHoa());
        var foreign = dossiers.admitted(MARITAL_STATUS, dossiers.tanVinhLoc());
        drop(
                InboxScenario.page(),
                copier.cover(foreign),
                InboxScenario.page(),
                copier.cover(closed),
                InboxScenario.page(),
                copier.cover(ready),
                InboxScenario.page());
        lookTwice();
        assertThat(copier.waiting(name)).containsExactly("NO_COVER", "OTHER_UNIT", "DOSSIER_CLOSED", "RESULT_READY");
        assertThat(copier.filed(foreign.dossier())).isEmpty();
        assertThat(copier.filed(closed.dossier())).isEmpty();
    }

    @Test
    void aSheetThatWasChangedFilesNothing() throws IOException {
        var mine = received();
        var other = received();
        var code = seals.seal(new Cover(mine.dossier(), "khac"));
        drop(
                sheet(code.replace(mine.dossier().toString(), other.dossier().toString())),
                InboxScenario.page(),
                sheet(code.replace("|khac|", "|to-khai|")),
                InboxScenario.page(),
                sheet(code.replaceFirst("^MC1\\|[0-9a-f]{6}", "MC1|000000")),
                InboxScenario.page());
        lookTwice();
        assertThat(copier.waiting(name)).containsExactly("FORGED_COVER", "FORGED_COVER", "OLD_COVER");
        assertThat(copier.filed(mine.dossier())).isEmpty();
        assertThat(copier.filed(other.dossier())).isEmpty();
    }

    private static BufferedImage sheet(String code) {
        return Papers.scanned(Sheet.print(PageSetup.portrait("Phiếu bìa", ""), it -> it.largeQr(code)), 0, 100);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        var dossier = received();
        var bytes = Papers.pdf(List.of(copier.cover(dossier), InboxScenario.page()));
        var file = folder.resolve(name);
        for (int written = 0; written < bytes.length; written += bytes.length / 4 + 1) {
            Files.write(
                    file,
                    java.util.Arrays.copyOfRange(
                            bytes, written, Math.min(bytes.length, written + bytes.length / 4 + 1)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            inbox.look();
            assertThat(file).exists();
        }
        inbox.look();
        assertThat(file).doesNotExist();
        assertThat(copier.filed(dossier.dossier())).containsExactly("khac 1");
    }

    @Test
    void aCopierThatPausesIsWaitedFor() throws IOException {
        var bytes = Papers.pdf(List.of(InboxScenario.page()));
        Files.write(folder.resolve(name), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Files.write(folder.resolve("rong-" + name), new byte[0]);
        for (int looks = 0; looks < 20; looks++) {
            inbox.look();
        }
        assertThat(folder.resolve(name)).exists();
        assertThat(folder.resolve("rong-" + name)).exists();
    }

    @Test
    void whatCannotBeReadIsPutAsideWithASentenceAndTheOthersGoOn() throws IOException {
        var dossier = received();
        Files.write(folder.resolve("a-" + name), ("MZ" + name).getBytes(StandardCharsets.US_ASCII));
        Files.write(
                folder.resolve("b-" + name),
                Papers.pdf(Collections.nCopies(InboxScenario.LIMITS.pages() + 1, InboxScenario.page())));
        Files.write(folder.resolve("c-" + name), Papers.pdf(List.of(InboxScenario.blank(), copier.cover(dossier))));
        drop(copier.cover(dossier), InboxScenario.page());
        lookTwice();
        assertThat(InboxScenario.under(folder, "failed"))
                .containsExactly(
                        "a-" + name,
                        "a-" + name + ".txt",
                        "b-" + name,
                        "b-" + name + ".txt",
                        "c-" + name,
                        "c-" + name + ".txt");
        assertThat(InboxScenario.told(folder, "failed"))
                .contains("không phải PDF, TIFF, JPEG hay PNG", "quá nhiều trang", "Chỉ có trang trắng và phiếu bìa");
        assertThat(copier.filed(dossier.dossier())).containsExactly("khac 1");
    }

    @Test
    void whereverTheProductEndsNothingIsLostOrFiledTwice() throws IOException {
        for (int end = 1; end <= 11; end++) {
            var first = received();
            var second = received();
            drop(copier.cover(first), InboxScenario.page(), copier.cover(second), InboxScenario.page());
            var sudden = new SuddenEnd(end);
            var doomed = copier.inbox(root, sudden);
            doomed.look();
            try {
                doomed.look();
            } catch (SuddenEnd.Ended e) {
                // begins again as after any end
            }
            assertThat(sudden.happened).as("end after step " + end).isTrue();
            inbox = copier.inbox(root, _ -> {});
            lookTwice();
            assertThat(copier.filed(first.dossier()))
                    .as("end after step " + end)
                    .containsExactly("khac 1");
            assertThat(copier.filed(second.dossier()))
                    .as("end after step " + end)
                    .containsExactly("khac 1");
            assertThat(folder.resolve(name)).doesNotExist();
            assertThat(InboxScenario.under(folder, "done")).hasSize(2 * end);
        }
    }

    /** As a kill does: nothing after it is done, nothing is put right. */
    private static final class SuddenEnd implements java.util.function.Consumer<TakeIn.Step> {

        private int left;
        private boolean happened;

        SuddenEnd(int after) {
            this.left = after;
        }

        @Override
        public void accept(TakeIn.Step step) {
            if (--left == 0) {
                happened = true;
                throw new Ended();
            }
        }

        private static final class Ended extends Error {
            private static final long serialVersionUID = 1;
        }
    }

    @Test
    void aFileThatEndsTheProductAgainAndAgainIsGivenUp() throws IOException {
        drop(InboxScenario.page());
        for (int times = 0; times < 5; times++) {
            var doomed = copier.inbox(root, new SuddenEnd(2));
            doomed.look();
            org.assertj.core.api.Assertions.assertThatThrownBy(doomed::look).isInstanceOf(SuddenEnd.Ended.class);
        }
        lookTwice();
        assertThat(InboxScenario.told(folder, "failed")).contains("Đã thử đọc nhiều lần không được");
    }

    @Test
    void foldersAreMadeForEveryUnitButNotWhereTheDriveIsAway() {
        inbox.look();
        assertThat(root.resolve("27604")).isDirectory();
        var away = root.resolve("mount");
        copier.inbox(away, _ -> {}).look();
        assertThat(away).doesNotExist();
    }
}
