package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of a definition list.
 *
 * @param href where the text leads, null for nowhere
 * @param lang language of the text where it is not the page's, null where it is
 */
public record Detail(
        String label,
        String text,
        @Nullable String href,
        @Nullable String lang) {

    public Detail(String label, String text, @Nullable String href) {
        this(label, text, href, null);
    }

    public Detail(String label, String text) {
        this(label, text, null, null);
    }
}
