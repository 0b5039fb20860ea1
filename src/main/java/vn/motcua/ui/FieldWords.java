package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/** Ties a field to its hint and its error for those who hear the page. */
public final class FieldWords {

    private FieldWords() {}

    /** The ids a field is described by: error first; null when there is neither. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
        var ids = (error == null ? "" : name + "-error ") + (hint == null ? "" : name + "-hint");
        return ids.isEmpty() ? null : ids.strip();
    }
}
