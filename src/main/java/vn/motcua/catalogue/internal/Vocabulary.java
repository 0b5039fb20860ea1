package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What people say and what it is officially called, and words that carry nothing.
 *
 * @param synonyms what is said, and the words to look for as well
 * @param noise    words left out of a query, as typed
 */
record Vocabulary(List<Synonym> synonyms, Set<String> noise) {

    private static final String PLACE = "facts/catalogue/vocabulary.yaml";

    /** Said with the given words, means the other ones. */
    record Synonym(List<String> said, List<String> meant) {}

    static Vocabulary shipped() {
        try (InputStream stream = new ClassPathResource(PLACE).getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var synonyms = new ArrayList<Synonym>();
            if (yaml.get("synonyms") instanceof Map<?, ?> pairs) {
                pairs.forEach((said, meant) -> synonyms.add(
                        new Synonym(Words.ACCENTED.of(String.valueOf(said)), Words.ACCENTED.of(String.valueOf(meant)))));
            }
            var noise = yaml.get("noise") instanceof List<?> words
                    ? Set.copyOf(words.stream().map(String::valueOf).toList())
                    : Set.<String>of();
            return new Vocabulary(List.copyOf(synonyms), noise);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Other ways to say the same: for each synonym that occurs, the words with it replaced. Accents count where they were typed. */
    List<List<String>> otherWays(List<String> typed) {
        var ways = new ArrayList<List<String>>();
        for (var synonym : synonyms) {
            int at = indexOf(typed, synonym.said());
            if (at >= 0) {
                var way = new ArrayList<>(typed.subList(0, at));
                way.addAll(synonym.meant());
                way.addAll(typed.subList(at + synonym.said().size(), typed.size()));
                ways.add(way);
            }
        }
        return ways;
    }

    /** Without the words that carry nothing, unless nothing else is left. */
    List<String> telling(List<String> typed) {
        var telling = typed.stream().filter(word -> !noise.contains(word)).toList();
        return telling.isEmpty() ? typed : telling;
    }

    private static int indexOf(List<String> typed, List<String> said) {
        for (int start = 0; start + said.size() <= typed.size(); start++) {
            if (sounds(typed.subList(start, start + said.size()), said)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean sounds(List<String> typed, List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            if (!typed.get(i).equals(said.get(i)) && !typed.get(i).equals(fold(said.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String word) {
        return vn.motcua.shared.Text.fold(word);
    }
}
