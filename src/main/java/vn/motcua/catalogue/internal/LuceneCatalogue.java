package vn.motcua.catalogue.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.catalogue.Hit;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * One immutable index on the heap. Never closed: it holds no file, and a search that began on it may end on it while a newer
 * one takes its place.
 */
final class LuceneCatalogue {

    /** What matches only in passing, such as in the name of a paper, is left out beside a clear answer. */
    private static final float WORTH_SHOWING = 0.25f;

    private final List<Hit> entries;
    private final IndexSearcher searcher;
    private final QueryWords words;

    private LuceneCatalogue(List<Hit> entries, IndexSearcher searcher, Vocabulary vocabulary) {
        this.entries = entries;
        this.searcher = searcher;
        this.words = new QueryWords(vocabulary);
    }

    static LuceneCatalogue of(List<ProcedureVersion> versions, Vocabulary vocabulary) {
        var sorted = versions.stream()
                .sorted(Comparator.comparing(LuceneCatalogue::entry, SearchIndex.byName()))
                .toList();
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()))) {
                for (var version : sorted) {
                    writer.addDocument(document(version));
                }
                writer.forceMerge(1);
            }
            var entries = sorted.stream().map(LuceneCatalogue::entry).toList();
            return new LuceneCatalogue(entries, new IndexSearcher(DirectoryReader.open(directory)), vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Hit> search(ProcedureSearch search) {
        if (search.query().isBlank()) {
            return entries.stream()
                    .filter(hit -> search.level() == null || hit.levels().contains(search.level()))
                    .filter(hit -> search.field() == null || hit.field().equals(search.field()))
                    .limit(search.limit())
                    .toList();
        }
        for (var query : words.attempts(search.query())) {
            var hits = run(narrowed(query, search), search.limit());
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    /** Counts everything: over a few thousand procedures the bookkeeping that skips documents costs more than it saves. */
    private List<Hit> run(Query query, int limit) {
        try {
            var best = searcher.search(query, new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE));
            return Arrays.stream(best.scoreDocs)
                    .filter(found -> found.score >= WORTH_SHOWING * best.scoreDocs[0].score)
                    .map(this::hit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One segment, documents in the order of the entries. */
    private Hit hit(ScoreDoc found) {
        var entry = entries.get(found.doc);
        return new Hit(
                entry.code(),
                entry.versionId(),
                entry.name(),
                entry.nameEn(),
                entry.field(),
                entry.fieldName(),
                entry.fieldNameEn(),
                entry.levels(),
                entry.admissible(),
                entry.onTheSpot(),
                Math.round(found.score * 1000) / 1000.0);
    }

    private static Query narrowed(Query query, ProcedureSearch search) {
        var narrowed = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
        var level = search.level();
        if (level != null) {
            narrowed.add(SearchField.exactly(SearchField.LEVEL, level.name()), BooleanClause.Occur.FILTER);
        }
        var field = search.field();
        if (field != null) {
            narrowed.add(SearchField.exactly(SearchField.FIELD_CODE, field), BooleanClause.Occur.FILTER);
        }
        return narrowed.build();
    }

    private static Hit entry(ProcedureVersion version) {
        return new Hit(
                version.code(),
                version.id(),
                version.name(),
                version.content().nameEn(),
                version.field(),
                version.fieldName(),
                version.fieldNameEn(),
                version.levels(),
                version.isAdmissible(),
                version.onTheSpot(),
                0);
    }

    private static Document document(ProcedureVersion version) {
        var document = new Document();
        document.add(new StringField(SearchField.CODE, version.code().value(), Field.Store.NO));
        document.add(new StringField(SearchField.FIELD_CODE, version.field(), Field.Store.NO));
        version.levels().forEach(it -> document.add(new StringField(SearchField.LEVEL, it.name(), Field.Store.NO)));
        for (var field : SearchField.values()) {
            for (var text : field.of(version.content())) {
                document.add(new TextField(field.folded(), text, Field.Store.NO));
                if (field.decides()) {
                    document.add(new TextField(field.accented(), text, Field.Store.NO));
                    document.add(new TextField(field.pairs(), text, Field.Store.NO));
                }
            }
        }
        return document;
    }

    private static Analyzer analyzer() {
        var special = new HashMap<String, Analyzer>();
        for (var field : SearchField.values()) {
            special.put(field.accented(), Words.ACCENTED);
            special.put(field.pairs(), Words.PAIRS);
        }
        return new PerFieldAnalyzerWrapper(Words.FOLDED, special);
    }
}
