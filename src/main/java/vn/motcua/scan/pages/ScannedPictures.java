package vn.motcua.scan.pages;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures of pages: a JPEG, a PNG, or a TIFF of several. What becomes a PDF loses nothing; a JPEG goes in as it is. */
final class ScannedPictures implements Scanned {

    /** An A4 page in 600 dots to the inch has 35 million. */
    private static final long MOST_DOTS = 40_000_000;

    private static final int LOOKED_AT = 1_754;

    private final Path file;
    private final FileImageInputStream content;
    private final ImageReader reader;
    private final int pages;

    ScannedPictures(Path file) throws IOException {
        this.file = file;
        this.content = new FileImageInputStream(file.toFile());
        var readers = ImageIO.getImageReaders(content);
        if (!readers.hasNext()) {
            content.close();
            throw new Unreadable(Trouble.BROKEN);
        }
        this.reader = readers.next();
        reader.setInput(content);
        this.pages = reader.getNumImages(true);
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public Look look(int page) throws IOException {
        var whole = read(page);
        double scale = Math.min(1, (double) LOOKED_AT / Math.max(whole.getWidth(), whole.getHeight()));
        var grey = new BufferedImage(
                Math.max(1, (int) (whole.getWidth() * scale)),
                Math.max(1, (int) (whole.getHeight() * scale)),
                BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(whole, 0, 0, grey.getWidth(), grey.getHeight(), java.awt.Color.WHITE, null);
        graphics.dispose();
        return new Look(grey, true);
    }

    private BufferedImage read(int page) throws IOException {
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_DOTS) {
            throw new Unreadable(Trouble.TOO_HEAVY);
        }
        return reader.read(page);
    }

    @Override
    public void write(List<Integer> pages, OutputStream out) throws IOException {
        try (var part = new PDDocument()) {
            for (int page : pages) {
                add(part, page);
            }
            part.setDocumentId(0L);
            part.save(out);
        }
    }

    /** The longer side is that of an A4 page: what copiers say about their dots is often wrong. */
    private void add(PDDocument part, int page) throws IOException {
        var picture = picture(part, page);
        float scale = PDRectangle.A4.getHeight() / Math.max(picture.getWidth(), picture.getHeight());
        var sheet = new PDPage(new PDRectangle(picture.getWidth() * scale, picture.getHeight() * scale));
        part.addPage(sheet);
        try (var drawn = new PDPageContentStream(part, sheet)) {
            drawn.drawImage(picture, 0, 0, picture.getWidth() * scale, picture.getHeight() * scale);
        }
    }

    private PDImageXObject picture(PDDocument part, int page) throws IOException {
        if (Kind.of(file) == Kind.JPEG) {
            try (var in = Files.newInputStream(file)) {
                return JPEGFactory.createFromStream(part, in);
            }
        }
        return LosslessFactory.createFromImage(part, read(page));
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        content.close();
    }
}
