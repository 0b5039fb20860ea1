package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes searchable words: FOLDED without marks and with đ as d, ACCENTED only in lower case and NFC, PAIRS of folded neighbours. */
enum Words {
    FOLDED {
        @Override
        TokenStream filter(TokenStream tokens) {
            return new ICUFoldingFilter(tokens);
        }
    },
    ACCENTED {
        @Override
        TokenStream filter(TokenStream tokens) {
            return new ICUNormalizer2Filter(tokens);
        }
    },
    PAIRS {
        @Override
        TokenStream filter(TokenStream tokens) {
            var pairs = new ShingleFilter(new ICUFoldingFilter(tokens), 2, 2);
            pairs.setOutputUnigrams(false);
            return pairs;
        }
    };

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, filter(tokenizer));
        }

        /** Two aliases side by side are no phrase. */
        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    };

    abstract TokenStream filter(TokenStream tokens);

    Analyzer analyzer() {
        return analyzer;
    }

    List<String> of(String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
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
