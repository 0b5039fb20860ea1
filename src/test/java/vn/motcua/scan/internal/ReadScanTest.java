package vn.motcua.scan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.dossier.DossierId;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.scan.Papers;
import vn.motcua.scan.internal.CoverSeals.Reading;
import vn.motcua.scan.pages.Trouble;
import vn.motcua.testing.ReadPdf;

/** Files of all kinds, read by a process of its own. */
class ReadScanTest {

    private static final ScanLimits LIMITS = new ScanLimits(20_000_000, 8, Duration.ofMinutes(2), 256);

    @TempDir
    Path folder;

    @Test
    void pagesAreCutAtTheirCoversAndBlankOnesLeftOut() throws Exception {
        var read = read(
                LIMITS,
                Papers.pdf(List.of(
                        Papers.written("loose", 100),
                        cover("MC1|a"),
                        Papers.written("first", 100),
                        Papers.blank(100),
                        Papers.written("second", 100),
                        cover("MC1|b"),
                        cover("MC1|c"),
                        Papers.written("third", 100))));
        assertThat(read.parts()).extracting(Part::pages).containsExactly(List.of(0), List.of(2, 4), List.of(7));
        assertThat(read.files()).extracting(ReadScanTest::pages).containsExactly(1, 2, 1);
    }

    @Test
    void aTiffOfSeveralPagesBecomesPdfs() throws Exception {
        var read = read(
                LIMITS, Papers.tiff(List.of(cover("MC1|a"), Papers.written("one", 100), Papers.written("two", 100))));
        assertThat(read.parts()).extracting(Part::pages).containsExactly(List.of(1, 2));
        assertThat(pages(read.files().getFirst())).isEqualTo(2);
    }

    @Test
    void thePagesOfAPdfKeepTheirPicturesAsTheyWereScanned() throws Exception {
        var original = Papers.pdf(List.of(Papers.noisy(Papers.written("one", 100), 10, 5)));
        var read = read(LIMITS, original);
        assertThat(picture(Files.readAllBytes(read.files().getFirst()))).isEqualTo(picture(original));
    }

    /** The picture of the first page, packed as it lies in the file. */
    private static byte[] picture(byte[] pdf) throws IOException {
        try (var document = new ReadPdf(pdf)) {
            var resources = document.document().getPage(0).getResources();
            var picture =
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            return picture.getCOSObject().createRawInputStream().readAllBytes();
        }
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        assertThat(trouble(LIMITS, "MZ, a program".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Trouble.UNKNOWN_KIND);
        assertThat(trouble(LIMITS, "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Trouble.BROKEN);
        assertThat(trouble(LIMITS, protectedPdf())).isEqualTo(Trouble.PROTECTED);
    }

    @Test
    void aFileThatTakesTooMuchIsEndedAndNothingElse() throws Exception {
        var page = Papers.written("one", 50);
        assertThat(trouble(LIMITS, Papers.pdf(Collections.nCopies(9, page)))).isEqualTo(Trouble.TOO_MANY_PAGES);
        var hurried = new ScanLimits(LIMITS.bytes(), LIMITS.pages(), Duration.ofMillis(20), LIMITS.memory());
        assertThat(trouble(hurried, Papers.pdf(List.of(page)))).isEqualTo(Trouble.TOO_SLOW);
        var narrow = new ScanLimits(1_000, LIMITS.pages(), LIMITS.time(), LIMITS.memory());
        assertThat(trouble(narrow, Papers.pdf(List.of(Papers.noisy(Papers.written("one", 100), 10, 5)))))
                .isEqualTo(Trouble.TOO_LARGE);
    }

    @Test
    void aPictureThatUnpacksIntoMoreThanTheMemorySetAsideEndsItsReaderOnly() throws Exception {
        var wide = new BufferedImage(6_000, 6_000, BufferedImage.TYPE_INT_RGB);
        var little = new ScanLimits(LIMITS.bytes(), LIMITS.pages(), LIMITS.time(), 48);
        assertThat(trouble(little, Papers.picture(wide, "png"))).isEqualTo(Trouble.TOO_HEAVY);
        var tooWide = new BufferedImage(30_000, 30_000, BufferedImage.TYPE_BYTE_BINARY);
        assertThat(trouble(LIMITS, Papers.picture(tooWide, "png"))).isEqualTo(Trouble.TOO_HEAVY);
    }

    private Trouble trouble(ScanLimits limits, byte[] content) throws IOException {
        try {
            read(limits, content);
            throw new AssertionError("It was read");
        } catch (ReadScan.Failed e) {
            return e.trouble();
        }
    }

    private ReadScan.Read read(ScanLimits limits, byte[] content) throws IOException, ReadScan.Failed {
        var place = Files.createTempDirectory(folder, "read");
        var file = Files.write(place.resolve("scan"), content);
        var parts = Files.createDirectory(place.resolve("parts"));
        return new ReadScan(limits)
                .read(
                        file,
                        parts,
                        pages -> Part.split(
                                pages, _ -> new Reading.Sound(new Cover(new DossierId(1, 2026, 1), "khac"))));
    }

    private static int pages(Path pdf) {
        try (var read = new ReadPdf(Files.readAllBytes(pdf))) {
            return read.pages();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage cover(String code) {
        return Papers.scanned(Sheet.print(PageSetup.portrait("Phiếu bìa", ""), it -> it.largeQr(code)), 0, 100);
    }

    private static byte[] protectedPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
