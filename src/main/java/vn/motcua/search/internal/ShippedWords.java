package vn.motcua.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.search.internal.Vocabulary.Pair;

/** The list of words that comes with the product, as it is brought into the database once. */
final class ShippedWords {

    private ShippedWords() {}

    /** What is said and what it means, one pair for each. */
    static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var line : lines("words.csv")) {
            var fields = line.split(";", -1);
            if (fields.length != 2) {
                throw new IllegalStateException("words.csv: two fields wanted in \"" + line + "\"");
            }
            for (var said : fields[1].split("\\|", -1)) {
                pairs.add(new Pair(said.strip(), fields[0].strip()));
            }
        }
        return pairs.stream().distinct().toList();
    }

    /** Phrases of questions that say nothing. */
    static List<String> noise() {
        return lines("noise.csv").stream().map(String::strip).distinct().toList();
    }

    static Vocabulary vocabulary() {
        return new Vocabulary(pairs(), noise());
    }

    static String text(String name) {
        try (var stream = ShippedWords.class.getResourceAsStream("/facts/search/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .skip(1)
                .toList();
    }
}
