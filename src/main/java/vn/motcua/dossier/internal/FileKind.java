package vn.motcua.dossier.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.RandomAccessFileOrArray;

/** What a file is, by its first bytes and not by its name. Nothing that a browser would run is among them. */
enum FileKind {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    TIFF_LITTLE("image/tiff", "49492a00"),
    TIFF_BIG("image/tiff", "4d4d002a"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304");

    private static final int ENTRIES_LOOKED_AT = 200;
    private static final int MOST_PAGES = 100_000;

    private final String mediaType;
    /** First bytes, in hexadecimal. */
    private final String start;

    FileKind(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> sniff(Path file) throws IOException {
        String head;
        try (var in = Files.newInputStream(file)) {
            head = HexFormat.of().formatHex(in.readNBytes(16));
        }
        return Arrays.stream(values())
                .filter(kind -> head.startsWith(kind.start) && kind.contentFits(file))
                .findFirst();
    }

    private boolean contentFits(Path file) {
        return switch (this) {
            case DOCX -> holds(file, "word/document.xml");
            case XLSX -> holds(file, "xl/workbook.xml");
            case PDF, PNG, JPEG, TIFF_LITTLE, TIFF_BIG -> true;
        };
    }

    /** Looks at names only; nothing is unpacked. */
    private static boolean holds(Path file, String entry) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() <= 10_000
                    && zip.stream().limit(ENTRIES_LOOKED_AT).anyMatch(it -> it.getName()
                            .equals(entry));
        } catch (IOException e) {
            return false;
        }
    }

    /** False for a PDF whose structure would unpack into more than the office's memory bears. */
    boolean isBearable(Path file) throws IOException {
        return this != PDF || PdfStructure.isBearable(file);
    }

    /**
     * Pages of a PDF, as its own page tree counts them (the tree is not walked: it may lead in circles); 1 for everything else, and
     * for a PDF that cannot be read without its password.
     */
    int pages(Path file) {
        if (this != PDF) {
            return 1;
        }
        try (var reader = new PdfReader(new RandomAccessFileOrArray(file.toString()), null)) {
            return Math.clamp(reader.getNumberOfPages(), 1, MOST_PAGES);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return 1;
        }
    }
}
