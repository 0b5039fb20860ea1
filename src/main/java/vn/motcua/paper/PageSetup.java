package vn.motcua.paper;

import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;

/**
 * The A4 page a paper is set on and what a reader program is told about it.
 *
 * @param title     document title, shown by readers instead of the file name
 * @param reference what names this paper on its second and later pages, such as the dossier code; may be empty
 * @param landscape true for wide tables only
 */
public record PageSetup(String title, String reference, boolean landscape) {

    public static PageSetup portrait(String title, String reference) {
        return new PageSetup(title, reference, false);
    }

    public static PageSetup landscape(String title, String reference) {
        return new PageSetup(title, reference, true);
    }

    /** 30 mm for the binding; a landscape page is bound at its head and needs less. */
    float leftMargin() {
        return (landscape ? 20 : 30) * Setting.MILLIMETRE;
    }

    float tableSize() {
        return landscape ? Setting.WIDE_TABLE : Setting.TABLE;
    }

    Rectangle page() {
        return landscape ? new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth()) : PageSize.A4;
    }
}
