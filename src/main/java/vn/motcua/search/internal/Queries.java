package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.search.internal.Reading.Meaning;

/** Queries of a reading: syllables match without marks, right marks weigh more, neighbours that stand together weigh more. */
final class Queries {

    private static final float ACCENTS = 0.6f;
    private static final float PAIR = 1.2f;
    private static final float MEANT = 0.85f;
    private static final float TIE = 0.1f;

    private static final List<Place> EVERYWHERE = List.of(Place.values());

    /** Official words stand in names; looking for them in every paper costs most of the time and tells nothing. */
    private static final List<Place> NAMES = List.of(Place.NAME, Place.ALIAS, Place.REST);

    private static final float BEGUN = 0.3f;

    /** A last word of this length is hardly unfinished. */
    private static final int LONGEST_BEGINNING = 5;

    private final FindableIndex index;
    private final Set<Ability> abilities;

    Queries(FindableIndex index, Set<Ability> abilities) {
        this.index = index;
        this.abilities = abilities;
    }

    Query of(Reading reading) {
        var whole = new BooleanQuery.Builder();
        var literal = new ArrayList<Syllable>();
        int last = reading.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            var part = reading.parts().get(i);
            literal.addAll(part.said());
            var ways = new ArrayList<Query>();
            ways.add(words(part.said(), i == last));
            for (var meaning : part.meant()) {
                ways.add(meant(meaning, part.said().size()));
            }
            whole.add(ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE), Occur.SHOULD);
        }
        if (abilities.contains(Ability.BIGRAMS)) {
            pairs(literal, whole);
        }
        return whole.build();
    }

    private Query words(List<Syllable> syllables, boolean last) {
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < syllables.size(); i++) {
            query.add(word(syllables.get(i), EVERYWHERE, last && i == syllables.size() - 1), Occur.SHOULD);
        }
        return query.build();
    }

    /** A long meaning of a short word must not drown the words beside it. */
    private Query meant(Meaning meaning, int saidLength) {
        var query = new BooleanQuery.Builder();
        for (var syllable : meaning.syllables()) {
            query.add(word(syllable, NAMES, false), Occur.SHOULD);
        }
        if (abilities.contains(Ability.BIGRAMS)) {
            pairs(meaning.syllables(), query);
        }
        double share =
                Math.min(1, Math.sqrt((saidLength + 1.0) / meaning.syllables().size()));
        return new BoostQuery(query.build(), (float) (MEANT * share));
    }

    private Query word(Syllable syllable, List<Place> where, boolean last) {
        boolean marked = abilities.contains(Ability.ACCENTS) && syllable.isMarked();
        boolean begun = last && syllable.folded().length() < LONGEST_BEGINNING;
        var places = new ArrayList<Query>();
        for (var place : where) {
            var ways = new ArrayList<Query>();
            add(ways, place.folded(), syllable.folded(), place.weight());
            if (place.decides() && marked) {
                add(ways, place.exact(), syllable.exact(), ACCENTS * place.weight());
            }
            if (place.decides() && begun) {
                var beginning = new PrefixQuery(new Term(place.folded(), syllable.folded()));
                ways.add(new BoostQuery(beginning, BEGUN * place.weight()));
            }
            addAll(places, ways);
        }
        return new DisjunctionMaxQuery(places, TIE);
    }

    private void pairs(List<Syllable> syllables, BooleanQuery.Builder into) {
        for (int i = 0; i + 1 < syllables.size(); i++) {
            var one = syllables.get(i);
            var other = syllables.get(i + 1);
            boolean marked = abilities.contains(Ability.ACCENTS) && (one.isMarked() || other.isMarked());
            var places = new ArrayList<Query>();
            for (var place : List.of(Place.NAME, Place.ALIAS)) {
                var ways = new ArrayList<Query>();
                add(ways, place.foldedPairs(), one.folded() + " " + other.folded(), PAIR * place.weight());
                if (marked) {
                    var pair = one.exact() + " " + other.exact();
                    add(ways, place.exactPairs(), pair, PAIR * ACCENTS * place.weight());
                }
                addAll(places, ways);
            }
            if (!places.isEmpty()) {
                into.add(new DisjunctionMaxQuery(places, TIE), Occur.SHOULD);
            }
        }
    }

    private void add(List<Query> ways, String field, String value, float weight) {
        if (index.holds(field, value)) {
            ways.add(term(field, value, weight));
        }
    }

    /** All ways of one place count together. */
    private static void addAll(List<Query> places, List<Query> ways) {
        if (ways.size() == 1) {
            places.add(ways.getFirst());
        } else if (!ways.isEmpty()) {
            var together = new BooleanQuery.Builder();
            ways.forEach(it -> together.add(it, Occur.SHOULD));
            places.add(together.build());
        }
    }

    static Query term(String field, String value, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, value)), weight);
    }
}
