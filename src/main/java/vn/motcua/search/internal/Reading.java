package vn.motcua.search.internal;

import java.util.List;

/** What a question was taken for: its telling parts in order. */
record Reading(List<Part> parts) {

    /**
     * Some neighbouring syllables.
     *
     * @param said  as they stand
     * @param meant what else the list of words says for them, each as its syllables
     */
    record Part(List<Syllable> said, List<Meaning> meant) {}

    /** One meaning of a part. */
    record Meaning(String words, List<Syllable> syllables) {}

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
