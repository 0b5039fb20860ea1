package vn.motcua.paper;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Arabic numbers, centred at the head from the second page on (Decree 30/2020, annex I); beside them what the paper is. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float FROM_TOP = 12 * Setting.MILLIMETRE;

    private final String reference;

    PageNumbers(String reference) {
        this.reference = Printable.line(reference);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        if (writer.getPageNumber() == 1) {
            return;
        }
        var page = document.getPageSize();
        write(writer, Element.ALIGN_CENTER, centre(document, page), page, Setting.number(writer.getPageNumber()));
        write(writer, Element.ALIGN_RIGHT, document.right(), page, Setting.small(reference));
    }

    private static float centre(Document document, Rectangle page) {
        return (document.leftMargin() + page.getWidth() - document.rightMargin()) / 2;
    }

    private static void write(PdfWriter writer, int alignment, float x, Rectangle page, Phrase text) {
        ColumnText.showTextAligned(writer.getDirectContent(), alignment, text, x, page.getTop() - FROM_TOP, 0);
    }
}
