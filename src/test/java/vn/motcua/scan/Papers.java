package vn.motcua.scan;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Sheets of paper as a copier sees them: A4 in dots, then askew, noisy or pale, and bound to a file. */
public final class Papers {

    private static final double A4_INCHES_ACROSS = 8.27;
    private static final double A4_INCHES_DOWN = 11.69;

    private Papers() {}

    /** A printed PDF laid on the glass. */
    public static BufferedImage scanned(byte[] pdf, int page, int dotsPerInch) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.GRAY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static BufferedImage blank(int dotsPerInch) {
        var sheet = new BufferedImage(
                (int) (A4_INCHES_ACROSS * dotsPerInch),
                (int) (A4_INCHES_DOWN * dotsPerInch),
                BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.dispose();
        return sheet;
    }

    /** A page with a few lines of writing. */
    public static BufferedImage written(String text, int dotsPerInch) {
        var sheet = blank(dotsPerInch);
        var pen = pen(sheet);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, dotsPerInch / 6));
        for (int line = 0; line < 12; line++) {
            pen.drawString(text + " " + line, dotsPerInch, dotsPerInch * (line + 2) / 2);
        }
        pen.dispose();
        return sheet;
    }

    private static Graphics2D pen(BufferedImage sheet) {
        var pen = sheet.createGraphics();
        pen.setColor(Color.BLACK);
        return pen;
    }

    /** Turned about its middle; the corners that come free are white. */
    public static BufferedImage turned(BufferedImage sheet, double degrees) {
        boolean sideways = Math.abs(Math.sin(Math.toRadians(degrees))) > 0.7;
        int across = sideways ? sheet.getHeight() : sheet.getWidth();
        int down = sideways ? sheet.getWidth() : sheet.getHeight();
        var turned = new BufferedImage(across, down, BufferedImage.TYPE_BYTE_GRAY);
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, across, down);
        var turn = new AffineTransform();
        turn.translate(across / 2.0, down / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-sheet.getWidth() / 2.0, -sheet.getHeight() / 2.0);
        pen.drawImage(sheet, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        pen.dispose();
        return turned;
    }

    /** Specks all over, as from a worn glass. */
    public static BufferedImage noisy(BufferedImage sheet, double sigma, long seed) {
        var random = new Random(seed);
        return mapped(sheet, dot -> (int) Math.round(dot + sigma * random.nextGaussian()));
    }

    /** Toner nearly gone, paper grey. */
    public static BufferedImage pale(BufferedImage sheet) {
        return mapped(sheet, dot -> 150 + dot * 60 / 255);
    }

    private static BufferedImage mapped(BufferedImage sheet, java.util.function.IntUnaryOperator change) {
        var changed = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                int dot = change.applyAsInt(sheet.getRaster().getSample(x, y, 0));
                changed.getRaster().setSample(x, y, 0, Math.clamp(dot, 0, 255));
            }
        }
        return changed;
    }

    /** As most copiers send it: a PDF of one JPEG a page. */
    public static byte[] pdf(List<BufferedImage> sheets) {
        try (var document = new PDDocument()) {
            for (var sheet : sheets) {
                var page = new PDPage(
                        sheet.getWidth() > sheet.getHeight()
                                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                                : PDRectangle.A4);
                document.addPage(page);
                try (var drawn = new PDPageContentStream(document, page)) {
                    drawn.drawImage(
                            JPEGFactory.createFromImage(document, sheet, 0.8f),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] tiff(List<BufferedImage> sheets) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var sheet : sheets) {
                writer.writeToSequence(new IIOImage(sheet, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** @param format "png" or "jpeg" */
    public static byte[] picture(BufferedImage sheet, String format) {
        var out = new ByteArrayOutputStream();
        write(sheet, format, out);
        return out.toByteArray();
    }

    private static void write(BufferedImage sheet, String format, OutputStream out) {
        try {
            ImageIO.write(sheet, format, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
