package vn.motcua.scan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.scan.Papers;

/** A cover sheet, printed, laid on the glass in all the ways people do it, and read again. */
class CoverCodeTest {

    private static final String CODE = "MC1|3f9a01|27139-2026-123456|giay-to-chung-minh-noi-cu-tru|Zm9vYmFyYmF6cXV4";
    private static final byte[] SHEET = Sheet.print(PageSetup.portrait("Phiếu bìa", ""), it -> {
        it.title("Phiếu bìa");
        it.largeQr(CODE);
    });

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"150,0", "150,90", "150,180", "150,270", "300,0", "300,90", "300,180", "300,270"})
    void aSheetIsReadWhicheverWayUpItLay(int dotsPerInch, int degrees) throws IOException {
        assertThat(read(dotsPerInch, it -> Papers.turned(it, degrees))).hasValue(CODE);
    }

    @ParameterizedTest
    @CsvSource({"150,4", "150,-7", "300,3", "300,-5", "150,184", "300,93"})
    void aSheetIsReadAskew(int dotsPerInch, int degrees) throws IOException {
        assertThat(read(dotsPerInch, it -> Papers.turned(it, degrees))).hasValue(CODE);
    }

    @ParameterizedTest
    @CsvSource({"150,25", "150,60", "300,25", "300,60"})
    void aSheetIsReadThroughSpecks(int dotsPerInch, double sigma) throws IOException {
        assertThat(read(dotsPerInch, it -> Papers.noisy(it, sigma, 7))).hasValue(CODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 300})
    void aPaleSheetIsReadOnGreyPaper(int dotsPerInch) throws IOException {
        assertThat(read(dotsPerInch, it -> Papers.noisy(Papers.pale(it), 6, 7))).hasValue(CODE);
    }

    @Test
    void aPictureOfASheetIsReadWhateverItsFormat() throws IOException {
        var sheet = Papers.scanned(SHEET, 0, 200);
        assertThat(read(Papers.tiff(List.of(sheet)), "a.tif")).hasValue(CODE);
        assertThat(read(Papers.picture(sheet, "png"), "a.png")).hasValue(CODE);
        assertThat(read(Papers.picture(sheet, "jpeg"), "a.jpg")).hasValue(CODE);
    }

    @Test
    void aCodeOfAnotherKindIsNoCover() throws IOException {
        var other =
                Sheet.print(PageSetup.portrait("Giấy hẹn", ""), it -> it.largeQr("http://127.0.0.1/track?code=H29.1"));
        assertThat(read(Papers.pdf(List.of(Papers.scanned(other, 0, 150))), "a.pdf"))
                .isEmpty();
    }

    private java.util.Optional<String> read(int dotsPerInch, UnaryOperator<BufferedImage> lying) throws IOException {
        var sheet = lying.apply(Papers.scanned(SHEET, 0, dotsPerInch));
        return read(Papers.pdf(List.of(sheet)), "a.pdf");
    }

    private java.util.Optional<String> read(byte[] content, String name) throws IOException {
        try (var scanned = Scanned.open(Files.write(folder.resolve(name), content))) {
            return CoverCode.find(scanned.look(0).grey(), "MC1|");
        }
    }
}
