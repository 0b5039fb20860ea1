package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * One option of a select or a radio group.
 *
 * @param hint a second line under a radio button, null for none
 */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
