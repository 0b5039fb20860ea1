package vn.motcua.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The pieces a paper is made of: its head, paragraphs, pairs of lines, the QR code with its words, signatures. Only a long paragraph is split over two pages. */
final class Blocks {

    private static final float[] HEAD_PORTRAIT = {43, 57};
    private static final float[] HEAD_LANDSCAPE = {45, 55};

    /** Characters; about eight lines. */
    private static final int RUNS_OVER = 600;

    private Blocks() {}

    static PdfPTable head(Letterhead head, float width, boolean landscape) {
        var shares = landscape ? HEAD_LANDSCAPE : HEAD_PORTRAIT;
        var left = new ArrayList<Element>();
        left.addAll(balanced(head.parent(), Typeface.REGULAR, width * shares[0] / 100));
        left.addAll(balanced(head.issuer(), Typeface.BOLD, width * shares[0] / 100));
        left.add(Setting.rule(35));
        var table = borderless(shares);
        table.addCell(cell(left.toArray(Element[]::new)));
        table.addCell(cell(
                Setting.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Typeface.BOLD, Setting.HEAD),
                Setting.centred("Độc lập - Tự do - Hạnh phúc", Typeface.BOLD, Setting.BODY),
                Setting.rule(landscape ? 42 : 60)));
        table.addCell(cell(Setting.centred("Số: " + head.number(), Typeface.REGULAR, Setting.BODY)));
        table.addCell(cell(Setting.centred(head.placeAndDay(), Typeface.ITALIC, Setting.BODY)));
        return table;
    }

    private static List<Paragraph> balanced(String name, Typeface face, float width) {
        return Printable.lines(Setting.capitals(name)).stream()
                .flatMap(line -> BalancedLines.of(line, face, Setting.HEAD, width).stream())
                .map(line -> Setting.centred(line, face, Setting.HEAD))
                .toList();
    }

    /**
     * A paragraph; a short one moves to the next page whole, a long one runs over the page end. Even single paragraphs stand in
     * a cell: the library writes bare paragraphs before all tables of a page, and whoever copies or listens would get them in
     * that order.
     */
    static PdfPTable running(Paragraph paragraph) {
        var table = borderless(100);
        table.setKeepTogether(false);
        table.setSplitLate(paragraph.getContent().length() < RUNS_OVER);
        table.setSpacingBefore(paragraph.getSpacingBefore());
        table.setSpacingAfter(paragraph.getSpacingAfter());
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        table.addCell(cell(paragraph));
        return table;
    }

    /** The left one takes the width it needs, within reason. */
    static PdfPTable pair(Paragraph left, Paragraph right, float width) {
        float needed = 100 * (ColumnText.getWidth(left) + 5 * Setting.MILLIMETRE) / width;
        float share = Math.clamp(needed, 35, 65);
        var table = borderless(share, 100 - share);
        table.addCell(cell(left));
        table.addCell(cell(right));
        return table;
    }

    static PdfPTable centred(Image image) {
        var table = borderless(100);
        var picture = new PdfPCell(image, false);
        picture.setBorder(Rectangle.NO_BORDER);
        picture.setHorizontalAlignment(Element.ALIGN_CENTER);
        table.addCell(picture);
        return table;
    }

    static PdfPTable beside(Image image, float width, List<? extends Element> words) {
        var table = borderless(image.getScaledWidth(), width - image.getScaledWidth());
        var picture = new PdfPCell(image, false);
        picture.setBorder(Rectangle.NO_BORDER);
        picture.setPadding(0);
        table.addCell(picture);
        var text = cell(words.toArray(Element[]::new));
        text.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(text);
        return table;
    }

    /** Titles, hints and names stand in rows of their own, so that they align whatever their length. */
    static PdfPTable signatures(List<Signature> signatures, float signingSpace) {
        var equal = new float[signatures.size()];
        Arrays.fill(equal, 1);
        var table = borderless(equal);
        table.setSpacingBefore(10);
        float size = signatures.size() > 2 ? Setting.HEAD : Setting.BODY;
        signatures.forEach(each -> table.addCell(cell(capacity(each, size))));
        signatures.forEach(each -> table.addCell(cell(Setting.centred(each.hint(), Typeface.ITALIC, Setting.HEAD))));
        signatures.forEach(each -> {
            var name = cell(Setting.centred(each.name(), Typeface.BOLD, size));
            name.setPaddingTop(signingSpace);
            table.addCell(name);
        });
        return table;
    }

    /** "TM. ỦY BAN NHÂN DÂN" over "KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH". */
    private static Element[] capacity(Signature signature, float size) {
        return Setting.capitals(signature.title() + "\n")
                .lines()
                .map(line -> Setting.centred(line, Typeface.BOLD, size))
                .toArray(Element[]::new);
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
