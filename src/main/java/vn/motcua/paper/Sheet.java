package vn.motcua.paper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * An administrative paper being set from top to bottom: A4, margins, type and head after Decree 30/2020/NĐ-CP. Every text may
 * be what somebody typed: it is printed in NFC, and what cannot be printed shows as "□". A failing stream throws a
 * {@link RuntimeException}.
 */
public final class Sheet {

    private static final float TOP = 20 * Setting.MILLIMETRE;
    private static final float BOTTOM = 20 * Setting.MILLIMETRE;
    private static final float RIGHT = 15 * Setting.MILLIMETRE;
    private static final float INDENT = 10 * Setting.MILLIMETRE;
    private static final float QR_SIDE = 28 * Setting.MILLIMETRE;
    private static final float LARGE_QR_SIDE = 80 * Setting.MILLIMETRE;

    private final PageSetup setup;
    private final Density density;
    private final Document document;
    private final PdfWriter writer;
    private Grid.@Nullable Ending held;

    private Sheet(PageSetup setup, Density density, OutputStream out) {
        this.setup = setup;
        this.density = density;
        this.document = new Document(setup.page(), setup.leftMargin(), RIGHT, TOP, BOTTOM);
        this.writer = PdfWriter.getInstance(document, out);
    }

    /** The finished PDF of a paper of a few pages. The content is asked for several times: setting it closer may bring it onto one page. */
    public static byte[] print(PageSetup setup, Consumer<Sheet> content) {
        var density = Arrays.stream(Density.values())
                .filter(tried -> set(setup, tried, OutputStream.nullOutputStream(), content)
                        .isOnOnePage())
                .findFirst()
                .orElse(Density.ROOMY);
        var pdf = new ByteArrayOutputStream();
        set(setup, density, pdf, content).document.close();
        return pdf.toByteArray();
    }

    /** Writes pages as they fill, for papers of any length; the content is asked for once, the stream stays open. */
    public static void print(PageSetup setup, OutputStream out, Consumer<Sheet> content) {
        set(setup, Density.PLAIN, out, content).document.close();
    }

    private static Sheet set(PageSetup setup, Density density, OutputStream out, Consumer<Sheet> content) {
        var sheet = new Sheet(setup, density, out);
        sheet.open();
        content.accept(sheet);
        sheet.settle();
        return sheet;
    }

    /** Asked before closing: only then are fonts cut to size and written, which is what costs. */
    private boolean isOnOnePage() {
        return writer.getPageNumber() == 1;
    }

    private void open() {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setCloseStream(false);
        writer.setPageEvent(new PageNumbers(setup.reference()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
        document.addTitle(Printable.line(setup.title()));
        document.addCreator("Một Cửa");
        document.open();
    }

    /** Issuer and national motto side by side, number and place with date below. */
    public void letterhead(Letterhead head) {
        add(Blocks.head(head, width(), setup.landscape()));
    }

    /** The name of the paper, in capitals, centred. */
    public void title(String title) {
        var paragraph = Setting.centred(Setting.capitals(title), Typeface.BOLD, Setting.TITLE);
        paragraph.setSpacingBefore(14);
        paragraph.setSpacingAfter(4);
        add(Blocks.running(paragraph));
    }

    /** A centred line under the title: what the paper is about. */
    public void subtitle(String text) {
        var paragraph = Setting.centred(text, Typeface.BOLD, Setting.BODY);
        paragraph.setSpacingAfter(4);
        add(Blocks.running(paragraph));
    }

    /** "Kính gửi: ...", centred. */
    public void addressee(String name) {
        spaced(Setting.centred("Kính gửi: " + name, Typeface.REGULAR, density.size()), 2 * density.gap());
    }

    /** "Label: value"; without a value a dotted line to be filled by hand. */
    public void line(String label, @Nullable String value) {
        spaced(labelled(label, value, Typeface.REGULAR), density.gap());
    }

    /** A line whose value must be found at a glance. */
    public void keyLine(String label, @Nullable String value) {
        spaced(labelled(label, value, Typeface.BOLD), density.gap());
    }

    /** Two short lines side by side. */
    public void pair(String label, @Nullable String value, String secondLabel, @Nullable String secondValue) {
        var pair = Blocks.pair(
                density.aired(labelled(label, value, Typeface.REGULAR)),
                density.aired(labelled(secondLabel, secondValue, Typeface.REGULAR)),
                width());
        pair.setSpacingBefore(density.gap());
        add(pair);
    }

    /** Running text, justified, a paragraph per typed line. */
    public void text(String text) {
        for (var line : Printable.lines(text)) {
            var paragraph = plain(line, Element.ALIGN_JUSTIFIED);
            paragraph.setFirstLineIndent(INDENT);
            spaced(paragraph, 4 + density.gap());
        }
    }

    /** An explanation in italics, indented under the line it explains. */
    public void note(String text) {
        for (var line : Printable.lines(text)) {
            var paragraph =
                    Setting.paragraph(Element.ALIGN_LEFT, Setting.chunk(line, Typeface.ITALIC, density.size() - 1));
            paragraph.setIndentationLeft(INDENT);
            spaced(paragraph, density.gap() / 2);
        }
    }

    /** A label over items numbered from 1. */
    public void numbered(String label, List<String> items) {
        label(label);
        for (int i = 0; i < items.size(); i++) {
            item((i + 1) + ". " + items.get(i));
        }
    }

    /** A ruled table, its headings repeated on every page; "\n" starts a new line inside a cell. Rows are taken from the stream one by one. */
    public void table(List<Column> columns, Stream<List<String>> rows) {
        settle();
        held = new Grid(document, columns, setup.tableSize()).fill(rows);
    }

    /** A QR code with a few words beside it. */
    public void qr(String content, String... words) {
        var image = QrCode.draw(content, writer.getDirectContent(), QR_SIDE);
        var lines = Arrays.stream(words)
                .map(word -> Setting.paragraph(Element.ALIGN_LEFT, Setting.chunk(word, Typeface.REGULAR, Setting.HEAD)))
                .toList();
        var block = Blocks.beside(image, width(), lines);
        block.setSpacingBefore(4);
        add(block);
    }

    /** A QR code so large, in the middle of the page, that a copier's picture of it is read whichever way the page lay. */
    public void largeQr(String content) {
        var image = QrCode.draw(content, writer.getDirectContent(), LARGE_QR_SIDE);
        add(Blocks.centred(image));
    }

    /** What follows stands on a new page. */
    public void newPage() {
        settle();
        document.newPage();
    }

    /** Places to sign, side by side, kept on one page with the end of what they are under. */
    public void signatures(Signature... signatures) {
        var block = Blocks.signatures(List.of(signatures), density.signingSpace());
        var end = held;
        if (end != null && !fits(end.rows(), block)) {
            document.newPage();
            if (end.headings() != null) {
                document.add(end.headings());
            }
        }
        add(block);
    }

    private boolean fits(PdfPTable... blocks) {
        float needed = 0;
        for (var block : blocks) {
            block.setTotalWidth(width());
            needed += block.spacingBefore() + block.calculateHeights(true) + block.spacingAfter();
        }
        return needed <= writer.getVerticalPosition(false) - document.bottom();
    }

    /** The last block waits for what follows: signatures take it along to their page. */
    private void add(PdfPTable block) {
        settle();
        held = new Grid.Ending(block, null);
    }

    private void settle() {
        if (held != null) {
            document.add(held.rows());
            held = null;
        }
    }

    private float width() {
        return document.right() - document.left();
    }

    private void label(String label) {
        spaced(plain(label + ":", Element.ALIGN_LEFT), density.gap());
    }

    private void item(String text) {
        var paragraph = plain(text, Element.ALIGN_JUSTIFIED);
        paragraph.setIndentationLeft(INDENT);
        spaced(paragraph, density.gap() / 2);
    }

    private Paragraph labelled(String label, @Nullable String value, Typeface face) {
        return Setting.labelled(label, value, face, density.size());
    }

    private Paragraph plain(String text, int alignment) {
        return Setting.paragraph(alignment, Setting.chunk(text, Typeface.REGULAR, density.size()));
    }

    private void spaced(Paragraph paragraph, float before) {
        density.aired(paragraph).setSpacingBefore(before);
        add(Blocks.running(paragraph));
    }
}
