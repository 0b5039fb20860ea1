package vn.motcua.paper;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The side-by-side pieces of a paper: its head, pairs of lines, the QR code with its words, signatures. None is split over two pages. */
final class Blocks {

    private static final float[] HEAD_PORTRAIT = {43, 57};
    private static final float[] HEAD_LANDSCAPE = {45, 55};
    private static final float SIGNING_SPACE = 58;

    private Blocks() {}

    static PdfPTable head(Letterhead head, boolean landscape) {
        var table = borderless(landscape ? HEAD_LANDSCAPE : HEAD_PORTRAIT);
        table.addCell(cell(
                Setting.centred(Setting.capitals(head.parent()), Typeface.REGULAR, Setting.HEAD),
                Setting.centred(Setting.capitals(head.issuer()), Typeface.BOLD, Setting.HEAD),
                Setting.paragraph(Element.ALIGN_CENTER, Setting.rule(35))));
        table.addCell(cell(
                Setting.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Typeface.BOLD, Setting.HEAD),
                Setting.centred("Độc lập - Tự do - Hạnh phúc", Typeface.BOLD, Setting.BODY),
                Setting.paragraph(Element.ALIGN_CENTER, Setting.rule(landscape ? 42 : 62))));
        table.addCell(cell(Setting.centred("Số: " + head.number(), Typeface.REGULAR, Setting.BODY)));
        table.addCell(cell(Setting.centred(head.placeAndDay(), Typeface.ITALIC, Setting.BODY)));
        return table;
    }

    static PdfPTable pair(Element left, Element right) {
        var table = borderless(50, 50);
        table.addCell(cell(left));
        table.addCell(cell(right));
        return table;
    }

    static PdfPTable beside(Image image, List<? extends Element> words) {
        var table = borderless(image.getScaledWidth(), 467 - image.getScaledWidth());
        var picture = new PdfPCell(image, false);
        picture.setBorder(Rectangle.NO_BORDER);
        picture.setPadding(0);
        table.addCell(picture);
        var text = cell(words.toArray(Element[]::new));
        text.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(text);
        return table;
    }

    static PdfPTable signatures(List<Signature> signatures) {
        var widths = new float[signatures.size()];
        java.util.Arrays.fill(widths, 1);
        var table = borderless(widths);
        for (var signature : signatures) {
            table.addCell(signed(signature));
        }
        table.setSpacingBefore(14);
        return table;
    }

    private static PdfPCell signed(Signature signature) {
        var name = Setting.centred(signature.name(), Typeface.BOLD, Setting.BODY);
        name.setSpacingBefore(SIGNING_SPACE);
        return cell(
                Setting.centred(Setting.capitals(signature.title()), Typeface.BOLD, Setting.BODY),
                Setting.centred(signature.hint(), Typeface.ITALIC, Setting.HEAD),
                name);
    }

    private static PdfPTable borderless(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        return table;
    }

    private static PdfPCell cell(Element... content) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        for (var element : content) {
            cell.addElement(element);
        }
        return cell;
    }
}
