package vn.motcua.ui;

import java.util.Optional;
import vn.motcua.shared.Refusal;

/** Every sentence in {@code messages/<module>.properties} and {@code messages/<module>_en.properties}, by key. */
public interface Messages {

    /**
     * The sentence with {0}, {1} ... replaced; Vietnamese where English is missing.
     *
     * @throws IllegalArgumentException when no module has the key
     */
    String text(Language language, String key, Object... values);

    Optional<String> find(Language language, String key, Object... values);

    /** What happened and what to do next. */
    default String text(Language language, Refusal refusal) {
        return text(language, refusal.code().name(), refusal.details().toArray());
    }
}
