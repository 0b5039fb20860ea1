package vn.motcua.search.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes syllables. Spellings that are both right (hoà, hòa; kí, ký) become one. */
final class Syllables extends Analyzer {

    /** As written, in lower case. */
    static final Syllables EXACT = new Syllables(Syllables::exact);

    /** Without marks, đ as d. */
    static final Syllables FOLDED = new Syllables(Syllables::folded);

    /** Neighbours as written, two and two. */
    static final Syllables EXACT_PAIRS = new Syllables(it -> pairs(exact(it)));

    /** Folded neighbours, two and two. */
    static final Syllables FOLDED_PAIRS = new Syllables(it -> pairs(folded(it)));

    private final UnaryOperator<TokenStream> filter;

    private Syllables(UnaryOperator<TokenStream> filter) {
        this.filter = filter;
    }

    private static TokenStream exact(TokenStream in) {
        return new Spelled(new ICUNormalizer2Filter(in), ToneMarks::usual);
    }

    private static TokenStream folded(TokenStream in) {
        return new Spelled(new ICUFoldingFilter(in), ToneMarks::usual);
    }

    private static TokenStream pairs(TokenStream in) {
        var pairs = new ShingleFilter(in, 2, 2);
        pairs.setOutputUnigrams(false);
        return pairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, filter.apply(tokenizer));
    }

    /** Two names side by side are no phrase. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    List<String> of(String text) {
        var found = new ArrayList<String>();
        try (var stream = tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static String fold(String syllable) {
        var found = FOLDED.of(syllable);
        return found.isEmpty() ? syllable : found.getFirst();
    }

    /** Each term as one spelling writes it. */
    private static final class Spelled extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final UnaryOperator<String> spelling;

        Spelled(TokenStream in, UnaryOperator<String> spelling) {
            super(in);
            this.spelling = spelling;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var written = term.toString();
            term.setEmpty().append(spelling.apply(written));
            return true;
        }
    }
}
