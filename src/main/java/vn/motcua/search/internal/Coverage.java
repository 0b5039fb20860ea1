package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** How much of a question each hit answers, and how much of the hit's name the question asked for. */
final class Coverage {

    private static final double WRONG_MARKS = 0.6;
    private static final double BESIDE = 0.7;
    private static final double AROUND = 0.35;
    private static final double MEANT = 0.97;
    private static final double LED_THERE = 0.5;

    private final List<Part> parts;
    private final double all;
    private final FindableIndex index;

    /**
     * @param said   as the part stands
     * @param meant  what else it says
     * @param weight how much of the question it is
     */
    private record Part(Word[] said, List<Word[]> meant, double weight) {}

    /**
     * A syllable looked up once for all hits.
     *
     * @param exact   its number with marks where these count, otherwise the folded one
     * @param telling how much it tells
     */
    private record Word(int folded, int exact, double telling) {}

    private Coverage(FindableIndex index, List<Part> parts) {
        this.index = index;
        this.parts = parts;
        this.all = parts.stream().mapToDouble(Part::weight).sum();
    }

    static Coverage of(Reading reading, FindableIndex index, Set<Ability> abilities) {
        boolean accents = abilities.contains(Ability.ACCENTS);
        var parts = new ArrayList<Part>();
        for (var part : reading.parts()) {
            var said = words(part.said(), index, accents);
            var meant = part.meant().stream()
                    .map(it -> words(it.syllables(), index, accents))
                    .toList();
            parts.add(new Part(said, meant, telling(said)));
        }
        return new Coverage(index, parts);
    }

    private static Word[] words(List<Syllable> syllables, FindableIndex index, boolean accents) {
        return syllables.stream()
                .map(it -> {
                    int folded = index.numbers().find(it.folded());
                    boolean counts =
                            accents && it.isMarked() && index.spelling().knowsExactly(it.exact());
                    int exact = counts ? index.numbers().find(it.exact()) : folded;
                    return new Word(folded, exact, index.telling(folded));
                })
                .toArray(Word[]::new);
    }

    private static double telling(Word[] words) {
        double telling = 0;
        for (var it : words) {
            telling += it.telling();
        }
        return telling;
    }

    /**
     * Both shares, between 0 and 1.
     *
     * @param asked of the question found in the hit
     * @param named of the hit's name found in the question
     */
    record Shares(double asked, double named) {}

    Shares of(Entry entry) {
        double found = 0;
        var used = new BitSet();
        for (var part : parts) {
            found += part.weight() * best(part, entry, used);
        }
        double name = 0;
        double asked = 0;
        for (int syllable : entry.head()) {
            double telling = index.telling(syllable);
            name += telling;
            asked += used.get(syllable) ? telling : 0;
        }
        return new Shares(all == 0 ? 0 : found / all, name == 0 ? 0 : asked / name);
    }

    /** Every way that leads there counts as asked for: who says "cưới" asked for "đăng ký kết hôn". */
    private static double best(Part part, Entry entry, BitSet used) {
        double best = share(part.said(), entry);
        if (best >= LED_THERE || part.meant().isEmpty()) {
            use(part.said(), used);
        }
        for (var meaning : part.meant()) {
            double share = MEANT * share(meaning, entry);
            best = Math.max(best, share);
            if (share >= LED_THERE) {
                use(meaning, used);
            }
        }
        return best;
    }

    private static void use(Word[] words, BitSet used) {
        for (var it : words) {
            if (it.folded() >= 0) {
                used.set(it.folded());
            }
        }
    }

    private static double share(Word[] words, Entry entry) {
        double all = 0;
        double found = 0;
        for (var it : words) {
            all += it.telling();
            found += it.telling() * match(it, entry);
        }
        return all == 0 ? 0 : found / all;
    }

    private static double match(Word it, Entry entry) {
        if (Entry.holds(entry.name(), it.folded())) {
            return it.exact() == it.folded() || Entry.holds(entry.name(), it.exact()) ? 1 : WRONG_MARKS;
        }
        if (Entry.holds(entry.beside(), it.folded())) {
            return BESIDE;
        }
        return Entry.holds(entry.around(), it.folded()) ? AROUND : 0;
    }
}
