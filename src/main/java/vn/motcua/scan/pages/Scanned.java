package vn.motcua.scan.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A scanned file, page by page. Pages count from 0. */
interface Scanned extends AutoCloseable {

    /** A page for looking at: grey, upright or not, about 150 dots to the inch. */
    record Look(BufferedImage grey, boolean whole) {}

    int pages();

    /** @return a picture that is not whole when something on the page could not be drawn */
    Look look(int page) throws IOException;

    /** The pages as a PDF of their own. */
    void write(List<Integer> pages, OutputStream out) throws IOException;

    @Override
    void close() throws IOException;

    /** What a file is, by its first bytes. */
    enum Kind {
        PDF("255044462d"),
        PNG("89504e470d0a1a0a"),
        JPEG("ffd8ff"),
        TIFF_LITTLE("49492a00"),
        TIFF_BIG("4d4d002a");

        private final String start;

        Kind(String start) {
            this.start = start;
        }

        static Kind of(Path file) throws IOException {
            String head;
            try (var in = Files.newInputStream(file)) {
                head = HexFormat.of().formatHex(in.readNBytes(8));
            }
            return Arrays.stream(values())
                    .filter(it -> head.startsWith(it.start))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(Trouble.UNKNOWN_KIND));
        }
    }

    static Scanned open(Path file) throws IOException {
        return Kind.of(file) == Kind.PDF ? new ScannedPdf(file) : new ScannedPictures(file);
    }
}
