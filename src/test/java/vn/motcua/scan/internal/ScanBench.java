package vn.motcua.scan.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossier.DossierId;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.scan.Papers;
import vn.motcua.scan.internal.CoverSeals.Reading;

/** {@code ./motcua bench scan}: how fast scanned files are read and cut, the start of the reading process included. */
public final class ScanBench {

    private static final int RUNS = 5;
    private static final int PAGES = 40;

    private ScanBench() {}

    public static void main(String[] arguments) throws IOException, ReadScan.Failed {
        var folder = Files.createTempDirectory("motcua-scan-bench");
        try {
            System.out.println(
                    "máy: " + Runtime.getRuntime().availableProcessors() + " lõi; trung vị của " + RUNS + " lượt");
            for (int dots : List.of(150, 300)) {
                var one = file(folder, dots, 1);
                var many = file(folder, dots, PAGES);
                double alone = seconds(folder, one);
                double pile = seconds(folder, many);
                System.out.printf(
                        Locale.ROOT,
                        "%d dpi: tệp 1 trang %.2f giây; tệp %d trang %.2f giây, %.1f trang mỗi giây%n",
                        dots,
                        alone,
                        PAGES,
                        pile,
                        PAGES / pile);
            }
        } finally {
            WorkingCopy.delete(folder);
        }
    }

    /** A sheet, then pages with specks; every tenth is another sheet. */
    private static Path file(Path folder, int dots, int pages) throws IOException {
        var cover = Papers.scanned(
                Sheet.print(
                        PageSetup.portrait("Phiếu bìa", ""),
                        it -> it.largeQr("MC1|3f9a01|27139-2026-123456|giay-to-tuy-than|Zm9vYmFyYmF6cXV4")),
                0,
                dots);
        var written = Papers.noisy(Papers.written("Giấy tờ minh họa", dots), 8, 1);
        var sheets = new ArrayList<java.awt.image.BufferedImage>();
        for (int n = 0; n < pages; n++) {
            sheets.add(n % 10 == 0 && pages > 1 ? cover : written);
        }
        return Files.write(folder.resolve(dots + "-" + pages + ".pdf"), Papers.pdf(sheets));
    }

    private static double seconds(Path folder, Path file) throws IOException, ReadScan.Failed {
        var took = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var parts = Files.createTempDirectory(folder, "parts");
            var began = System.nanoTime();
            new ReadScan(ScanLimits.USUAL)
                    .read(
                            file,
                            parts,
                            pages -> Part.split(
                                    pages, _ -> new Reading.Sound(new Cover(new DossierId(1, 2026, 1), "khac"))));
            took[run] = (System.nanoTime() - began) / 1e9;
        }
        Arrays.sort(took);
        return took[RUNS / 2];
    }
}
