package vn.motcua.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Serif: the metrics of Times New Roman, all of Vietnamese, free to embed. Read once, shared by all threads, always
 * embedded as a subset.
 */
final class Typeface {

    static final Typeface REGULAR = new Typeface("Regular");
    static final Typeface BOLD = new Typeface("Bold");
    static final Typeface ITALIC = new Typeface("Italic");

    private static final List<Typeface> ALL = List.of(REGULAR, BOLD, ITALIC);

    private final BaseFont face;

    private Typeface(String cut) {
        this.face = load("liberation/LiberationSerif-" + cut + ".ttf");
    }

    /** Whether every cut has this character. */
    static boolean draws(int codePoint) {
        return ALL.stream().allMatch(each -> each.face.charExists(codePoint));
    }

    Font size(float points) {
        return new Font(face, points);
    }

    float width(String text, float points) {
        return face.getWidthPoint(text, points);
    }

    private static BaseFont load(String resource) {
        try (var file = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, true, false, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
