package vn.motcua.scan.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Pages of a PDF. They are carried over as they are: nothing is unpacked and packed again. */
final class ScannedPdf implements Scanned {

    private static final float DOTS_PER_INCH = 150;
    private static final float POINTS_PER_INCH = 72;

    /** An A3 page at 150 dots to the inch. */
    private static final float MOST_DOTS = 4_400_000;

    /** What leads from a page to somewhere else, or acts by itself. */
    private static final List<COSName> NO_PAPER =
            List.of(COSName.ANNOTS, COSName.getPDFName("AA"), COSName.getPDFName("B"), COSName.STRUCT_PARENTS);

    private final PDDocument document;
    private final Renderer renderer;

    /** Whatever unpacks is kept in memory, whose bound is that of the process; a disk would fill without one. */
    ScannedPdf(Path file) throws IOException {
        try {
            this.document = Loader.loadPDF(file.toFile(), "", IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Trouble.PROTECTED);
        }
        this.renderer = new Renderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public Look look(int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        float inches = box.getWidth() * box.getHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
        if (!(inches > 0)) {
            throw new Unreadable(Trouble.BROKEN);
        }
        float dots = (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_DOTS / inches));
        renderer.whole = true;
        var grey = renderer.renderImageWithDPI(page, dots, ImageType.GRAY);
        return new Look(grey, renderer.whole);
    }

    @Override
    public void write(List<Integer> pages, OutputStream out) throws IOException {
        try (var part = new PDDocument()) {
            for (int page : pages) {
                var original = document.getPage(page);
                var taken = part.importPage(original);
                taken.setResources(original.getResources());
                NO_PAPER.forEach(taken.getCOSObject()::removeItem);
            }
            // the same pages give the same bytes, whenever they are cut out
            part.setDocumentId(0L);
            part.save(out);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Notices what it had to leave out: a page of which a picture is missing is not blank. */
    private static final class Renderer extends PDFRenderer {

        private boolean whole = true;

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    whole = false;
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }
}
