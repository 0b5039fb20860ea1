package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.motcua.shared.Text;

/**
 * What people say and what it is officially called, and words that carry nothing.
 *
 * @param synonyms what is said, and the words to look for as well
 * @param noise    words left out of a query, as typed
 */
record Vocabulary(List<Synonym> synonyms, Set<String> noise) {

    private static final String PLACE = "facts/catalogue/vocabulary.yaml";

    /** Said with the given words, means the other ones. */
    record Synonym(List<String> said, List<String> folded, List<String> meant) {

        static Synonym of(String said, String meant) {
            var words = Words.ACCENTED.of(said);
            return new Synonym(words, words.stream().map(Text::fold).toList(), Words.ACCENTED.of(meant));
        }

        /** Each word with its accents, or typed without any. */
        boolean isSaidAt(int at, List<String> typed, List<String> typedFolded) {
            if (at + said.size() > typed.size()) {
                return false;
            }
            for (int i = 0; i < said.size(); i++) {
                var word = typed.get(at + i);
                boolean unmarked = word.equals(typedFolded.get(at + i));
                if (!word.equals(said.get(i)) && !(unmarked && word.equals(folded.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    static Vocabulary shipped() {
        try (InputStream stream = new ClassPathResource(PLACE).getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var synonyms = new ArrayList<Synonym>();
            if (yaml.get("synonyms") instanceof Map<?, ?> pairs) {
                pairs.forEach((said, meant) -> synonyms.add(Synonym.of(String.valueOf(said), String.valueOf(meant))));
            }
            var noise = yaml.get("noise") instanceof List<?> words
                    ? Set.copyOf(words.stream().map(String::valueOf).toList())
                    : Set.<String>of();
            return new Vocabulary(List.copyOf(synonyms), noise);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in official words: each synonym heard is replaced by what it means, the longest one first; empty when none is. */
    List<String> officially(List<String> typed) {
        var folded = typed.stream().map(Text::fold).toList();
        var official = new ArrayList<String>();
        boolean any = false;
        int at = 0;
        while (at < typed.size()) {
            var heard = heardAt(at, typed, folded);
            official.addAll(heard == null ? List.of(typed.get(at)) : heard.meant());
            any |= heard != null;
            at += heard == null ? 1 : heard.said().size();
        }
        return any ? official.stream().distinct().toList() : List.of();
    }

    private @Nullable Synonym heardAt(int at, List<String> typed, List<String> folded) {
        Synonym longest = null;
        for (var synonym : synonyms) {
            boolean longer =
                    longest == null || synonym.said().size() > longest.said().size();
            if (longer && synonym.isSaidAt(at, typed, folded)) {
                longest = synonym;
            }
        }
        return longest;
    }

    /** Without the words that carry nothing, unless nothing else is left. */
    List<String> telling(List<String> typed) {
        var telling = typed.stream().filter(word -> !noise.contains(word)).toList();
        return telling.isEmpty() ? typed : telling;
    }
}
