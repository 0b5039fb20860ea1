package vn.motcua.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
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
        var words =
                Words.ACCENTED.of(Text.clean(typed)).stream().limit(MOST_WORDS).toList();
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
        var official = vocabulary.officially(words);
        return official.isEmpty()
                ? oneWay(words)
                : new DisjunctionMaxQuery(List.of(oneWay(words), new BoostQuery(oneWay(official), SYNONYM)), TIE);
    }

    private Query oneWay(List<String> words) {
        var telling = vocabulary.telling(words);
        var folded = telling.stream().map(Text::fold).toList();
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < telling.size(); i++) {
            query.add(word(telling.get(i), folded.get(i), i == telling.size() - 1), BooleanClause.Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(enough(telling.size()));
        var whole = new BooleanQuery.Builder().add(query.build(), BooleanClause.Occur.MUST);
        for (int i = 0; i + 1 < folded.size(); i++) {
            whole.add(pair(folded.get(i) + " " + folded.get(i + 1)), BooleanClause.Occur.SHOULD);
        }
        return whole.build();
    }

    private static Query word(String accented, String folded, boolean last) {
        var places = new ArrayList<Query>();
        for (var field : SearchField.values()) {
            var found = term(field.folded(), folded, field.weight());
            places.add(field.decides() ? withAccents(field, found, accented, folded, last) : found);
        }
        return new DisjunctionMaxQuery(places, TIE);
    }

    private static Query withAccents(SearchField field, Query found, String accented, String folded, boolean last) {
        var place = new BooleanQuery.Builder().add(found, BooleanClause.Occur.SHOULD);
        if (!accented.equals(folded)) {
            place.add(term(field.accented(), accented, ACCENTS * field.weight()), BooleanClause.Occur.SHOULD);
        }
        if (last) {
            var begun = new PrefixQuery(new Term(field.folded(), folded));
            place.add(new BoostQuery(begun, ACCENTS * field.weight()), BooleanClause.Occur.SHOULD);
        }
        return place.build();
    }

    private static Query pair(String neighbours) {
        var places = List.of(
                term(SearchField.NAME.pairs(), neighbours, PAIR * SearchField.NAME.weight()),
                term(SearchField.ALIAS.pairs(), neighbours, PAIR * SearchField.ALIAS.weight()));
        return new DisjunctionMaxQuery(places, TIE);
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

    private static Query term(String field, String value, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, value)), weight);
    }
}
