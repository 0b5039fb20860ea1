package vn.motcua.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, by field name, in the order of the form.
 *
 * @param byField field name to a sentence that says what to do
 */
public record FieldErrors(Map<String, String> byField) {

    public static final FieldErrors NONE = new FieldErrors(Map.of());

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }
}
