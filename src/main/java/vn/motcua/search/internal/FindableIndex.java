package vn.motcua.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.search.Findable;

/**
 * One immutable index on the heap. Never closed: it holds no file, and a search that began on it may end on it while a newer one
 * takes its place.
 */
final class FindableIndex {

    static final String KIND = "kind";
    static final String KEY = "key";
    static final String TAG = "tag";

    /** What a syllable tells that stands in no name: that somebody's grandfather did it. */
    private static final double UNKNOWN = 1;

    private static final float SATURATION = 0.9f;
    private static final float NAME_LENGTH = 0.45f;
    private static final float TEXT_LENGTH = 0.3f;

    private final List<Entry> entries;
    private final Entry.Numbers numbers;
    private final IndexSearcher searcher;
    private final Spelling spelling;
    private final double[] telling;
    private final Map<String, Set<String>> terms;

    private FindableIndex(
            List<Entry> entries,
            Entry.Numbers numbers,
            IndexSearcher searcher,
            Spelling spelling,
            double[] telling,
            Map<String, Set<String>> terms) {
        this.terms = terms;
        this.entries = entries;
        this.numbers = numbers;
        this.searcher = searcher;
        this.spelling = spelling;
        this.telling = telling;
    }

    static FindableIndex of(List<Findable> findables) {
        var numbers = new Entry.Numbers();
        try {
            var directory = new ByteBuffersDirectory();
            var config = new IndexWriterConfig(analyzer()).setSimilarity(similarity());
            try (var writer = new IndexWriter(directory, config)) {
                for (var findable : findables) {
                    writer.addDocument(document(findable));
                }
                writer.forceMerge(1);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(similarity());
            // a question is seldom asked twice, and filling the cache costs more than it saves
            searcher.setQueryCache(null);
            var entries = findables.stream().map(it -> Entry.of(it, numbers)).toList();
            var named = new HashMap<String, Integer>();
            var exact = new HashSet<String>();
            count(findables, named, exact);
            return new FindableIndex(
                    entries,
                    numbers,
                    searcher,
                    spelling(findables, named, exact),
                    telling(named, numbers, entries.size()),
                    terms(searcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] telling(Map<String, Integer> named, Entry.Numbers numbers, int entries) {
        var telling = new double[numbers.size()];
        Arrays.fill(telling, UNKNOWN);
        named.forEach(
                (folded, holding) -> telling[numbers.find(folded)] = Math.log(1 + (entries + 1.0) / (holding + 1.0)));
        return telling;
    }

    private static Map<String, Set<String>> terms(IndexSearcher searcher) throws IOException {
        var found = new HashMap<String, Set<String>>();
        for (var field : FieldInfos.getIndexedFields(searcher.getIndexReader())) {
            var held = new HashSet<String>();
            var each = MultiTerms.getTerms(searcher.getIndexReader(), field).iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                held.add(term.utf8ToString());
            }
            found.put(field, held);
        }
        return found;
    }

    private static void count(List<Findable> findables, Map<String, Integer> named, Set<String> exact) {
        for (var findable : findables) {
            var once = new HashSet<String>();
            for (var place : List.of(Place.NAME, Place.ALIAS, Place.REST, Place.GROUP)) {
                for (var text : place.of(findable)) {
                    once.addAll(Syllables.FOLDED.of(text));
                    exact.addAll(Syllables.EXACT.of(text));
                }
            }
            once.forEach(it -> named.merge(it, 1, Integer::sum));
        }
    }

    /** What names hold, and what texts hold more than once or twice: a typing error in one text must not pass for a word. */
    private static Spelling spelling(List<Findable> findables, Map<String, Integer> named, Set<String> exact) {
        var around = new HashMap<String, Integer>();
        for (var findable : findables) {
            var once = new HashSet<String>();
            findable.around().forEach(it -> once.addAll(Syllables.FOLDED.of(it)));
            once.forEach(it -> around.merge(it, 1, Integer::sum));
        }
        var known = new HashMap<>(named);
        around.forEach((syllable, count) -> {
            if (count > 4) {
                known.putIfAbsent(syllable, 0);
            }
        });
        return new Spelling(known, exact);
    }

    private static Document document(Findable findable) {
        var document = new Document();
        document.add(new StringField(KIND, findable.kind().name(), Field.Store.NO));
        document.add(new StringField(KEY, findable.key(), Field.Store.NO));
        findable.tags().forEach(it -> document.add(new StringField(TAG, it, Field.Store.NO)));
        for (var place : Place.values()) {
            for (var text : place.of(findable)) {
                document.add(new TextField(place.folded(), text, Field.Store.NO));
                if (place.decides()) {
                    document.add(new TextField(place.exact(), text, Field.Store.NO));
                    document.add(new TextField(place.exactPairs(), text, Field.Store.NO));
                    document.add(new TextField(place.foldedPairs(), text, Field.Store.NO));
                }
            }
        }
        return document;
    }

    private static Analyzer analyzer() {
        var special = new HashMap<String, Analyzer>();
        for (var place : Place.values()) {
            special.put(place.exact(), Syllables.EXACT);
            special.put(place.exactPairs(), Syllables.EXACT_PAIRS);
            special.put(place.foldedPairs(), Syllables.FOLDED_PAIRS);
        }
        return new PerFieldAnalyzerWrapper(Syllables.FOLDED, special);
    }

    private static Similarity similarity() {
        var names = new BM25Similarity(SATURATION, NAME_LENGTH);
        var texts = new BM25Similarity(SATURATION, TEXT_LENGTH);
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return field.startsWith(Place.AROUND.name()) ? texts : names;
            }
        };
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Entry entry(int document) {
        return entries.get(document);
    }

    List<Entry> entries() {
        return entries;
    }

    Entry.Numbers numbers() {
        return numbers;
    }

    Spelling spelling() {
        return spelling;
    }

    /** Whether anything holds this; what nothing holds need not be looked for. */
    boolean holds(String field, String term) {
        return terms.getOrDefault(field, Set.of()).contains(term);
    }

    /** How telling a syllable is: one that few names hold tells much, one that none holds tells little. */
    double telling(int number) {
        return number < 0 || number >= telling.length ? UNKNOWN : telling[number];
    }
}
