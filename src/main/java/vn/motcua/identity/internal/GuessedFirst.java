package vn.motcua.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.shared.Text;

/**
 * Recognises passwords that are a common word with something around it. Accents, capitals and the usual figures for letters make no
 * difference; figures, years and punctuation count as nothing. A sentence of several words is left alone, whatever its words are.
 */
final class GuessedFirst {

    private static final String FILE = "/facts/identity/guessed-first.txt";

    /** What is left of a password beside what everybody tries must have at least this many letters. */
    private static final int LEAST_OWN_LETTERS = 4;

    /** From four words on a sentence is too long to be tried out. */
    private static final int MOST_WORDS = 3;

    private static final int SHORTEST_WALK = 4;
    private static final List<String> WALKS = walks(
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "qazwsxedcrfvtgbyhnujmikolp",
            "aqswdefrgthyjukilo");
    private static final List<String> COMMON = read();

    private GuessedFirst() {}

    static boolean isMadeOf(Collection<String> ownWords, String password) {
        var folded = Text.fold(password);
        return isMadeOf(ownWords, folded, letters(folded)) || isMadeOf(ownWords, folded, letters(unmasked(folded)));
    }

    private static boolean isMadeOf(Collection<String> ownWords, String folded, String letters) {
        if (folded.split("[^a-z]+").length > MOST_WORDS + 1 && letters.length() > 3 * LEAST_OWN_LETTERS) {
            return false;
        }
        int found = 0;
        var left = letters;
        for (var word : longestFirst(ownWords)) {
            if (left.contains(word)) {
                left = left.replace(word, " ");
                found++;
            }
        }
        return found <= MOST_WORDS && left.replace(" ", "").length() < LEAST_OWN_LETTERS;
    }

    private static List<String> longestFirst(Collection<String> ownWords) {
        return Stream.of(ownWords.stream().map(it -> letters(Text.fold(it))), COMMON.stream(), WALKS.stream())
                .flatMap(it -> it)
                .filter(it -> it.length() > 2)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String letters(String folded) {
        return folded.replaceAll("[^a-z]", "");
    }

    /** "m@tkh4u" is "matkhau". */
    private static String unmasked(String folded) {
        return folded.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** All stretches of these rows, both ways. */
    private static List<String> walks(String... rows) {
        return Stream.of(rows)
                .flatMap(it -> Stream.of(it, new StringBuilder(it).reverse().toString()))
                .flatMap(GuessedFirst::stretches)
                .distinct()
                .toList();
    }

    private static Stream<String> stretches(String row) {
        return Stream.iterate(SHORTEST_WALK, it -> it <= row.length(), it -> it + 1)
                .flatMap(many -> Stream.iterate(0, it -> it + many <= row.length(), it -> it + 1)
                        .map(from -> row.substring(from, from + many)));
    }

    private static List<String> read() {
        try (var stream = GuessedFirst.class.getResourceAsStream(FILE)) {
            var text = new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> Stream.of(it.split(" ")))
                    .filter(it -> !it.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
