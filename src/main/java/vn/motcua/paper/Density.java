package vn.motcua.paper;

import org.openpdf.text.Paragraph;

/** How much air the text has. A paper that would spill its last lines onto a second page is set closer, down to 12 points, so that it fits on one. */
enum Density {
    ROOMY(13, 1.3f, 4, 58),
    PLAIN(13, 1.2f, 2, 48),
    CLOSE(12, 1.15f, 1, 38);

    private final float size;
    private final float leading;
    private final float gap;
    private final float signingSpace;

    Density(float size, float leading, float gap, float signingSpace) {
        this.size = size;
        this.leading = leading;
        this.gap = gap;
        this.signingSpace = signingSpace;
    }

    float size() {
        return size;
    }

    float gap() {
        return gap;
    }

    float signingSpace() {
        return signingSpace;
    }

    Paragraph aired(Paragraph paragraph) {
        paragraph.setLeading(0, leading);
        return paragraph;
    }
}
