package vn.motcua.paper;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.draw.DottedLineSeparator;
import org.openpdf.text.pdf.draw.LineSeparator;

/** Sizes, leading and the smallest pieces of text, as Decree 30/2020 sets them: one scale for every paper. */
final class Setting {

    static final float MILLIMETRE = 72 / 25.4f;
    static final float TITLE = 14;
    static final float BODY = 13;
    static final float HEAD = 12;
    static final float TABLE = 11;
    static final float WIDE_TABLE = 9.5f;
    static final float SMALL = 11;

    /** Vietnamese stacks marks on capitals; single spacing lets them touch the line above. */
    static final float LEADING = 1.2f;

    private Setting() {}

    static Chunk chunk(String text, Typeface face, float size) {
        return new Chunk(Printable.line(text), face.size(size));
    }

    static Paragraph paragraph(int alignment, Chunk... chunks) {
        var paragraph = new Paragraph("", chunks[0].getFont());
        paragraph.addAll(List.of(chunks));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(0, LEADING);
        return paragraph;
    }

    static Paragraph centred(String text, Typeface face, float size) {
        return paragraph(Element.ALIGN_CENTER, chunk(text, face, size));
    }

    /** "Label: value"; an empty value leaves a dotted line to be filled by hand. */
    static Paragraph labelled(String label, @Nullable String value, Typeface face, float size) {
        var paragraph = paragraph(
                Element.ALIGN_LEFT, chunk(label, Typeface.REGULAR, size), new Chunk(": ", Typeface.REGULAR.size(size)));
        if (value == null || value.isBlank()) {
            paragraph.add(drawn(new DottedLineSeparator()));
        } else {
            paragraph.add(chunk(value, face, size));
        }
        return paragraph;
    }

    static Phrase number(int number) {
        return new Phrase(Integer.toString(number), Typeface.REGULAR.size(BODY));
    }

    static Phrase small(String printable) {
        return new Phrase(printable, Typeface.REGULAR.size(SMALL));
    }

    /** The solid line under the name of an issuer or the national motto, a share of the column wide. */
    static Paragraph rule(float percent) {
        var paragraph = new Paragraph("", Typeface.REGULAR.size(HEAD));
        paragraph.setLeading(LEADING * HEAD, 0);
        paragraph.add(drawn(new LineSeparator(0.7f, percent, Color.BLACK, Element.ALIGN_CENTER, 9)));
        return paragraph;
    }

    /** The library takes the width of one character off a drawn line and writes that character's font into the file: ours, tiny. */
    private static Chunk drawn(LineSeparator line) {
        var chunk = new Chunk(line);
        chunk.setFont(Typeface.REGULAR.size(0.5f));
        return chunk;
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
