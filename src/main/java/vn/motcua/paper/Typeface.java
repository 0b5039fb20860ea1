package vn.motcua.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Liberation Serif: the metrics of Times New Roman, all of Vietnamese, free to embed. Always embedded as a subset. */
enum Typeface {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic");

    private final BaseFont face;

    Typeface(String cut) {
        this.face = load("liberation/LiberationSerif-" + cut + ".ttf");
    }

    Font size(float points) {
        return new Font(face, points);
    }

    float width(String text, float points) {
        return face.getWidthPoint(text, points);
    }

    boolean draws(int codePoint) {
        return face.charExists(codePoint);
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
