package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes searchable words. */
final class Words extends Analyzer {

    /** Without marks, đ as d, lower case. */
    static final Words FOLDED = new Words(ICUFoldingFilter::new);

    /** As written, in lower case and NFC. */
    static final Words ACCENTED = new Words(ICUNormalizer2Filter::new);

    /** Folded neighbours, two and two. */
    static final Words PAIRS = new Words(Words::pairs);

    private final UnaryOperator<TokenStream> filter;

    private Words(UnaryOperator<TokenStream> filter) {
        this.filter = filter;
    }

    private static TokenStream pairs(TokenStream words) {
        var pairs = new ShingleFilter(new ICUFoldingFilter(words), 2, 2);
        pairs.setOutputUnigrams(false);
        return pairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, filter.apply(tokenizer));
    }

    /** Two aliases side by side are no phrase. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    List<String> of(String text) {
        var words = new ArrayList<String>();
        try (var stream = tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
