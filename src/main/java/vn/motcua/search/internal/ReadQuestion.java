package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.search.internal.Reading.Part;
import vn.motcua.shared.Text;

/** Turns what somebody typed into a {@link Reading}. Nothing typed is syntax. */
final class ReadQuestion {

    private static final int MOST_SYLLABLES = 24;

    private final Vocabulary vocabulary;
    private final Spelling spelling;
    private final Set<Ability> abilities;

    ReadQuestion(Vocabulary vocabulary, Spelling spelling, Set<Ability> abilities) {
        this.vocabulary = vocabulary;
        this.spelling = spelling;
        this.abilities = abilities;
    }

    Reading read(String typed) {
        var syllables = new ArrayList<Syllable>();
        for (var exact : Syllables.EXACT.of(Text.clean(typed))) {
            if (syllables.size() < MOST_SYLLABLES) {
                syllables.addAll(taken(exact));
            }
        }
        return new Reading(parts(telling(syllables)));
    }

    private List<Syllable> taken(String typed) {
        var folded = Syllables.fold(typed);
        if (spelling.knows(folded) || vocabulary.knows(folded)) {
            return List.of(Syllable.of(typed, folded));
        }
        if (abilities.contains(Ability.TELEX)) {
            for (var read : Telex.readings(typed)) {
                var bare = Syllables.fold(read);
                if (spelling.knows(bare) || vocabulary.knows(bare)) {
                    boolean sure = spelling.knowsExactly(read);
                    return List.of(new Syllable(sure ? read : bare, bare, typed, Syllable.How.TELEX));
                }
            }
        }
        return abilities.contains(Ability.TYPING_ERRORS)
                ? corrected(typed, folded)
                : List.of(Syllable.of(typed, folded));
    }

    private List<Syllable> corrected(String typed, String folded) {
        var apart = spelling.apart(folded);
        if (apart.isPresent()) {
            return apart.get().stream()
                    .map(it -> new Syllable(it, it, typed, Syllable.How.CORRECTED))
                    .toList();
        }
        return List.of(spelling.nearest(folded)
                .map(it -> new Syllable(it, it, typed, Syllable.How.CORRECTED))
                .orElseGet(() -> Syllable.of(typed, folded)));
    }

    /** Without phrases that say nothing, unless nothing else is left; a phrase with a meaning is left whole. */
    private List<Syllable> telling(List<Syllable> typed) {
        if (!abilities.contains(Ability.QUESTION_WORDS)) {
            return typed;
        }
        var telling = new ArrayList<Syllable>();
        int at = 0;
        while (at < typed.size()) {
            int meaning = abilities.contains(Ability.SYNONYMS) ? longest(at, typed, false) : 0;
            int noise = longest(at, typed, true);
            if (noise > meaning) {
                at += noise;
            } else {
                int length = Math.max(1, meaning);
                telling.addAll(typed.subList(at, at + length));
                at += length;
            }
        }
        return telling.isEmpty() ? typed : telling;
    }

    private int longest(int at, List<Syllable> typed, boolean noise) {
        var heard = vocabulary.heardAt(at, typed, noise);
        return heard.isEmpty() ? 0 : heard.getFirst().exact().size();
    }

    private List<Part> parts(List<Syllable> telling) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < telling.size()) {
            var heard = abilities.contains(Ability.SYNONYMS)
                    ? vocabulary.heardAt(at, telling, false)
                    : List.<Vocabulary.Heard>of();
            int length = heard.isEmpty() ? 1 : heard.getFirst().exact().size();
            var meanings =
                    heard.stream().flatMap(it -> it.meant().stream()).distinct().toList();
            parts.add(new Part(List.copyOf(telling.subList(at, at + length)), meanings));
            at += length;
        }
        return parts;
    }
}
