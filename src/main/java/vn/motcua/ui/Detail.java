package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of a definition list.
 *
 * @param href where the text leads, null for nowhere
 */
public record Detail(String label, String text, @Nullable String href) {

    public Detail(String label, String text) {
        this(label, text, null);
    }
}
