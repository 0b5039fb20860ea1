package vn.motcua.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** A QR code drawn as vectors, quiet zone included, so that it prints sharp on any printer. */
final class QrCode {

    private static final int QUIET_MODULES = 4;

    private QrCode() {}

    static Image draw(String content, PdfContentByte canvas, float points) {
        var modules = encode(content);
        int across = modules.getWidth() + 2 * QUIET_MODULES;
        var template = canvas.createTemplate(across, across);
        for (int row = 0; row < modules.getHeight(); row++) {
            drawRow(modules, row, template);
        }
        template.fill();
        var image = Image.getInstance(template);
        image.scaleAbsolute(points, points);
        return image;
    }

    private static ByteMatrix encode(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", e);
        }
    }

    /** Neighbouring dark modules become one bar: single squares show hairlines between them. */
    private static void drawRow(ByteMatrix modules, int row, PdfTemplate template) {
        float bottom = modules.getHeight() - row - 1f + QUIET_MODULES;
        int column = 0;
        while (column < modules.getWidth()) {
            int from = column;
            while (column < modules.getWidth() && modules.get(column, row) == 1) {
                column++;
            }
            if (column > from) {
                template.rectangle(from + QUIET_MODULES, bottom, column - from, 1);
            }
            column++;
        }
    }
}
