package vn.motcua.dossier.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.openpdf.text.pdf.PdfReader;

/** What a file is, by its first bytes and not by its name. Nothing that a browser would run is among them. */
enum FileKind {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    TIFF_LITTLE("image/tiff", new byte[] {'I', 'I', 42, 0}),
    TIFF_BIG("image/tiff", new byte[] {'M', 'M', 0, 42}),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", new byte[] {'P', 'K', 3, 4}),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new byte[] {'P', 'K', 3, 4});

    private static final int ENTRIES_LOOKED_AT = 200;

    private final String mediaType;
    private final byte[] start;

    FileKind(String mediaType, byte[] start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> sniff(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        }
        return Arrays.stream(values())
                .filter(kind -> startsWith(head, kind.start) && kind.contentFits(file))
                .findFirst();
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
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

    /** Pages of a PDF; 1 for everything else, and for a PDF that cannot be read without its password. */
    int pages(Path file) {
        if (this != PDF) {
            return 1;
        }
        try (var reader = new PdfReader(file.toString())) {
            return Math.max(1, reader.getNumberOfPages());
        } catch (IOException | RuntimeException e) {
            return 1;
        }
    }
}
