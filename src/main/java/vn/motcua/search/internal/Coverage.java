package vn.motcua.search.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.search.internal.Reading.Meaning;
import vn.motcua.search.internal.Reading.Part;

/** How much of a question a hit answers, and how much of the hit's name the question asked for. */
final class Coverage {

    private static final double WRONG_MARKS = 0.6;
    private static final double BESIDE = 0.7;
    private static final double AROUND = 0.35;
    private static final double MEANT = 0.97;
    private static final double LED_THERE = 0.5;

    private final FindableIndex index;
    private final boolean accents;

    Coverage(FindableIndex index, Set<Ability> abilities) {
        this.index = index;
        this.accents = abilities.contains(Ability.ACCENTS);
    }

    /**
     * Both shares, between 0 and 1.
     *
     * @param asked of the question found in the hit
     * @param named of the hit's name found in the question
     */
    record Shares(double asked, double named) {}

    Shares of(Reading reading, Entry entry) {
        double all = 0;
        double found = 0;
        var used = new HashSet<Integer>();
        for (var part : reading.parts()) {
            double weight = weight(part.said());
            all += weight;
            found += weight * best(part, entry, used);
        }
        double name = 0;
        double asked = 0;
        for (int syllable : entry.head()) {
            double telling = index.telling(syllable);
            name += telling;
            asked += used.contains(syllable) ? telling : 0;
        }
        return new Shares(all == 0 ? 0 : found / all, name == 0 ? 0 : asked / name);
    }

    /** Every way that leads there counts as asked for: who says "cưới" asked for "đăng ký kết hôn". */
    private double best(Part part, Entry entry, Set<Integer> used) {
        double best = share(part.said(), entry);
        if (best >= LED_THERE || part.meant().isEmpty()) {
            use(part.said(), used);
        }
        for (Meaning meaning : part.meant()) {
            double share = MEANT * share(meaning.syllables(), entry);
            best = Math.max(best, share);
            if (share >= LED_THERE) {
                use(meaning.syllables(), used);
            }
        }
        return best;
    }

    private void use(List<Syllable> syllables, Set<Integer> used) {
        syllables.forEach(it -> used.add(index.numbers().find(it.folded())));
    }

    private double share(List<Syllable> syllables, Entry entry) {
        double all = 0;
        double found = 0;
        for (var it : syllables) {
            double telling = index.telling(it.folded());
            all += telling;
            found += telling * match(it, entry);
        }
        return all == 0 ? 0 : found / all;
    }

    private double match(Syllable it, Entry entry) {
        int folded = index.numbers().find(it.folded());
        if (Entry.holds(entry.name(), folded)) {
            boolean wrong = accents
                    && it.isMarked()
                    && index.spelling().knowsExactly(it.exact())
                    && !Entry.holds(entry.name(), index.numbers().find(it.exact()));
            return wrong ? WRONG_MARKS : 1;
        }
        if (Entry.holds(entry.beside(), folded)) {
            return BESIDE;
        }
        return Entry.holds(entry.around(), folded) ? AROUND : 0;
    }

    private double weight(List<Syllable> syllables) {
        return syllables.stream().mapToDouble(it -> index.telling(it.folded())).sum();
    }
}
