package vn.motcua.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import vn.motcua.search.Findable;
import vn.motcua.search.Found;
import vn.motcua.search.FoundKind;
import vn.motcua.search.Question;
import vn.motcua.search.Reason;
import vn.motcua.search.Reason.Kind;

/** Searches one index with one list of words. Immutable; a newer one takes its place. */
final class Engine {

    /** Looked at more closely than the index does. */
    private static final int CANDIDATES = 60;

    /** A hit that answers less of the question than this is none. */
    private static final double LEAST_ASKED = 0.25;

    /** What matches only in passing is left out beside a clear answer. */
    private static final double WORTH_SHOWING = 0.12;

    private static final Pattern CODE = Pattern.compile("[0-9]\\.[0-9]{1,6}");

    private final FindableIndex index;
    private final ReadQuestion reader;
    private final Queries queries;
    private final Set<Ability> abilities;
    private final Reasons reasons;

    Engine(FindableIndex index, Vocabulary vocabulary) {
        this(index, vocabulary, EnumSet.allOf(Ability.class));
    }

    Engine(FindableIndex index, Vocabulary vocabulary, Set<Ability> abilities) {
        this.index = index;
        this.reader = new ReadQuestion(vocabulary, index.spelling(), abilities);
        this.queries = new Queries(index, abilities);
        this.abilities = abilities;
        this.reasons = new Reasons(index);
    }

    /** The same index with other words. */
    Engine with(Vocabulary vocabulary) {
        return new Engine(index, vocabulary);
    }

    Optional<Findable> find(FoundKind kind, String key) {
        return index.entries().stream()
                .map(Entry::what)
                .filter(it -> it.kind() == kind && it.key().equals(key))
                .findFirst();
    }

    List<Found> find(Question question) {
        if (question.limit() < 1 || question.text().length() > Question.LONGEST) {
            return List.of();
        }
        var typed = question.text().strip();
        if (CODE.matcher(typed).matches()) {
            return byCode(typed, question);
        }
        var reading = reader.read(typed);
        if (reading.isEmpty()) {
            return List.of();
        }
        var coverage = Coverage.of(reading, index, abilities);
        var weighed = new ArrayList<Weighed>();
        for (var candidate : run(queries.of(reading), question, Math.max(CANDIDATES, question.limit()))) {
            var shares = coverage.of(candidate.entry());
            if (shares.asked() >= LEAST_ASKED) {
                weighed.add(new Weighed(candidate.entry(), candidate.score() * weight(shares)));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::score).reversed());
        double least =
                weighed.isEmpty() ? 0 : WORTH_SHOWING * weighed.getFirst().score();
        return weighed.stream()
                .filter(it -> it.score() >= least)
                .limit(question.limit())
                .map(it -> new Found(it.entry().what(), rounded(it.score()), reasons.of(reading, it.entry())))
                .toList();
    }

    private static double weight(Coverage.Shares shares) {
        return (0.15 + shares.asked() * shares.asked()) * (0.55 + 0.45 * shares.named());
    }

    private List<Found> byCode(String typed, Question question) {
        var query = new PrefixQuery(new Term(FindableIndex.KEY, typed));
        return run(query, question, question.limit()).stream()
                .map(it -> new Found(
                        it.entry().what(),
                        1,
                        List.of(new Reason(Kind.CODE, typed, it.entry().what().key()))))
                .toList();
    }

    private record Weighed(Entry entry, double score) {}

    /** Counts everything: over a few thousand entries the bookkeeping that skips some costs more than it saves. */
    private List<Weighed> run(Query query, Question question, int most) {
        try {
            var best = index.searcher()
                    .search(narrowed(query, question), new TopScoreDocCollectorManager(most, Integer.MAX_VALUE));
            var found = new ArrayList<Weighed>();
            for (var hit : best.scoreDocs) {
                found.add(new Weighed(index.entry(hit.doc), hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query narrowed(Query query, Question question) {
        if (question.kinds().isEmpty() && question.tags().isEmpty()) {
            return query;
        }
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!question.kinds().isEmpty()) {
            var kinds = new BooleanQuery.Builder();
            question.kinds()
                    .forEach(it -> kinds.add(new TermQuery(new Term(FindableIndex.KIND, it.name())), Occur.SHOULD));
            narrowed.add(kinds.build(), Occur.FILTER);
        }
        question.tags().forEach(it -> narrowed.add(new TermQuery(new Term(FindableIndex.TAG, it)), Occur.FILTER));
        return narrowed.build();
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
