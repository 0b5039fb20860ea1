package vn.motcua.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Small PDFs that want to be large ones. */
final class BombPdf {

    private static final int MEGABYTE = 1024 * 1024;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private BombPdf() {
        text("%PDF-1.5\n");
    }

    /** A catalogue in an object stream that unpacks to so many megabytes of blanks. */
    static byte[] ofObjectStreams(int megabytes) {
        var pdf = new BombPdf();
        var packed = packed(megabytes);
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [] /Count 1 >>");
        pdf.begin();
        pdf.text("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n");
        pdf.file.writeBytes(packed);
        pdf.text("\nendstream\nendobj\n");
        return pdf.end();
    }

    /** A node of the page tree that is its own child. */
    static byte[] whoseTreeBites() {
        var pdf = new BombPdf();
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [2 0 R] /Count 3 >>");
        return pdf.end();
    }

    /** A tree in which every node names its child twice: two to the power of the depth to walk. */
    static byte[] whoseTreeDoubles(int depth) {
        var pdf = new BombPdf();
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        for (int n = 2; n < depth + 2; n++) {
            pdf.object("<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count 2 >>".formatted(n + 1, n + 1));
        }
        pdf.object("<< /Type /Page >>");
        return pdf.end();
    }

    private static byte[] packed(int megabytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var out = new ByteArrayOutputStream();
        var room = new byte[64 * 1024];
        for (int n = 0; n < megabytes; n++) {
            deflater.setInput(new byte[MEGABYTE]);
            while (!deflater.needsInput()) {
                out.write(room, 0, deflater.deflate(room));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(room, 0, deflater.deflate(room));
        }
        deflater.end();
        return out.toByteArray();
    }

    private void object(String content) {
        begin();
        text(content + "\nendobj\n");
    }

    private void begin() {
        offsets.add(file.size());
        text(offsets.size() + " 0 obj\n");
    }

    private byte[] end() {
        int table = file.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(it -> text("%010d 00000 n \n".formatted(it)));
        text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void text(String line) {
        file.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
    }
}
