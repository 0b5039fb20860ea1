package vn.motcua.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.search.Passage;
import vn.motcua.search.Passages;
import vn.motcua.shared.Text;

/** Articles of law as one immutable index on the heap. */
public final class PassageIndex {

    private static final int MOST_SYLLABLES = 120;
    private static final int LONGEST = 4_000;

    /** Ends of examination questions: they ask whether a statement holds and say nothing of it. */
    private static final Pattern TRUE_OR_FALSE =
            Pattern.compile("(?i)[,.]?\\s*(điều này |khẳng định này |nhận định này )?(là )?đúng hay sai\\s*\\??\\s*$");

    static final Tuning USUAL = new Tuning(1.5f, 0.9f, 1.5f, 0.2f, 0.3f, 0.2f, 0);

    private final List<Passage> passages;
    private final IndexSearcher searcher;
    private final Tuning tuning;

    /** Weights of the parts, against 1 for a syllable of the text as written. */
    record Tuning(float k1, float b, float pairs, float heading, float headingPairs, float work, float folded) {}

    private PassageIndex(List<Passage> passages, IndexSearcher searcher, Tuning tuning) {
        this.passages = passages;
        this.searcher = searcher;
        this.tuning = tuning;
    }

    public static PassageIndex of(List<Passage> passages) {
        return of(passages, USUAL);
    }

    static PassageIndex of(List<Passage> passages, Tuning tuning) {
        try {
            var directory = new ByteBuffersDirectory();
            var similarity = new BM25Similarity(tuning.k1(), tuning.b());
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()).setSimilarity(similarity))) {
                for (var passage : passages) {
                    writer.addDocument(document(passage));
                }
                writer.forceMerge(1);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(similarity);
            searcher.setQueryCache(null);
            return new PassageIndex(List.copyOf(passages), searcher, tuning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Passage passage) {
        var document = new Document();
        var whole = passage.heading() + "\n" + passage.text();
        for (var field : List.of("text", "text.pairs", "text.folded")) {
            document.add(new TextField(field, whole, Field.Store.NO));
        }
        for (var field : List.of("heading", "heading.pairs")) {
            document.add(new TextField(field, passage.heading(), Field.Store.NO));
        }
        document.add(new TextField("work", passage.work(), Field.Store.NO));
        document.add(new TextField("work.pairs", passage.work(), Field.Store.NO));
        return document;
    }

    private static Analyzer analyzer() {
        var special = new HashMap<String, Analyzer>();
        special.put("text.pairs", Syllables.EXACT_PAIRS);
        special.put("heading.pairs", Syllables.EXACT_PAIRS);
        special.put("work.pairs", Syllables.EXACT_PAIRS);
        special.put("text.folded", Syllables.FOLDED);
        return new PerFieldAnalyzerWrapper(Syllables.EXACT, special);
    }

    /** Best first. */
    public List<Passages.Hit> find(String question, int limit) {
        var asked = TRUE_OR_FALSE.matcher(Text.clean(question)).replaceAll("");
        var shortened = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        var syllables =
                Syllables.EXACT.of(shortened).stream().limit(MOST_SYLLABLES).toList();
        if (syllables.isEmpty() || limit < 1) {
            return List.of();
        }
        try {
            var best = searcher.search(query(syllables), new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE));
            var found = new ArrayList<Passages.Hit>();
            for (var hit : best.scoreDocs) {
                found.add(new Passages.Hit(passages.get(hit.doc), hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who types no marks at all is looked for without them. */
    private Query query(List<String> syllables) {
        var query = new BooleanQuery.Builder();
        boolean unmarked = syllables.stream().allMatch(it -> it.equals(Syllables.fold(it)));
        float folded = unmarked ? Math.max(tuning.folded(), 1) : tuning.folded();
        for (var it : Set.copyOf(syllables)) {
            add(query, "text", it, 1);
            add(query, "text.folded", Syllables.fold(it), folded);
            add(query, "heading", it, tuning.heading());
            add(query, "work", it, tuning.work());
        }
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            pairs.add(syllables.get(i) + " " + syllables.get(i + 1));
        }
        for (var it : pairs) {
            add(query, "text.pairs", it, tuning.pairs());
            add(query, "heading.pairs", it, tuning.headingPairs());
            add(query, "work.pairs", it, tuning.work());
        }
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, String field, String term, float weight) {
        if (weight > 0) {
            query.add(Queries.term(field, term, weight), Occur.SHOULD);
        }
    }
}
