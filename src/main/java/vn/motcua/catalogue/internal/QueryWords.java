package vn.motcua.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.shared.Text;

/**
 * Turns what somebody typed into queries. Nothing typed is syntax. Words match without accents; right accents weigh more,
 * neighbours that stand together weigh more, the last word may be unfinished.
 */
final class QueryWords {

    private static final int MOST_WORDS = 24;
    private static final float ACCENTS = 0.5f;
    private static final float PAIR = 2f;
    private static final float SYNONYM = 0.9f;
    private static final float TIE = 0.1f;

    private final Vocabulary vocabulary;

    QueryWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** To be tried in this order until one finds something: the words as they are, then forgiving one wrong letter in each. */
    List<Query> attempts(String typed) {
        var words = Words.ACCENTED.of(Text.clean(typed)).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        if (Character.isDigit(words.getFirst().charAt(0))) {
            var code = new PrefixQuery(new Term(SearchField.CODE, typed.strip()));
            return List.of(code, asSaid(words), forgiving(words));
        }
        return List.of(asSaid(words), forgiving(words));
    }

    private Query asSaid(List<String> words) {
        var ways = new ArrayList<Query>();
        ways.add(oneWay(words));
        vocabulary.otherWays(words).forEach(way -> ways.add(new BoostQuery(oneWay(way), SYNONYM)));
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private Query oneWay(List<String> words) {
        var telling = vocabulary.telling(words);
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < telling.size(); i++) {
            query.add(word(telling.get(i), i == telling.size() - 1), BooleanClause.Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(enough(telling.size()));
        return new BooleanQuery.Builder()
                .add(query.build(), BooleanClause.Occur.MUST)
                .add(pairs(telling), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query word(String accented, boolean last) {
        var folded = Words.FOLDED.of(accented).stream().findFirst().orElse(accented);
        var places = new ArrayList<Query>();
        for (var field : SearchField.values()) {
            var place = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(field.folded(), folded)), BooleanClause.Occur.SHOULD)
                    .add(boosted(new TermQuery(new Term(field.accented(), accented)), ACCENTS), BooleanClause.Occur.SHOULD);
            if (last && field.weight() > 1) {
                place.add(boosted(new PrefixQuery(new Term(field.folded(), folded)), ACCENTS), BooleanClause.Occur.SHOULD);
            }
            places.add(boosted(place.build(), field.weight()));
        }
        return new DisjunctionMaxQuery(places, TIE);
    }

    private static Query pairs(List<String> words) {
        var pairs = new BooleanQuery.Builder();
        for (int i = 0; i + 1 < words.size(); i++) {
            var places = new ArrayList<Query>();
            for (var field : List.of(SearchField.NAME, SearchField.ALIAS, SearchField.RESULT)) {
                places.add(boosted(phrase(field, words.get(i), words.get(i + 1)), PAIR * field.weight()));
            }
            pairs.add(new DisjunctionMaxQuery(places, TIE), BooleanClause.Occur.SHOULD);
        }
        return pairs.build();
    }

    private static Query phrase(SearchField field, String first, String second) {
        return new PhraseQuery(field.folded(), Text.fold(first), Text.fold(second));
    }

    private static Query forgiving(List<String> words) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            var folded = Text.fold(word);
            var places = new ArrayList<Query>();
            for (var field : List.of(SearchField.NAME, SearchField.ALIAS)) {
                places.add(new FuzzyQuery(new Term(field.folded(), folded), folded.length() < 4 ? 0 : 1, 1));
            }
            query.add(new DisjunctionMaxQuery(places, TIE), BooleanClause.Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch(enough(words.size())).build();
    }

    /** One or two words must all match; of more, two in three. */
    private static int enough(int words) {
        return words <= 2 ? words : (int) Math.ceil(words * 0.66);
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
