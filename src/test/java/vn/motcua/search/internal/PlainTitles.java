package vn.motcua.search.internal;

import java.util.List;
import vn.motcua.search.Findable;
import vn.motcua.search.Passage;

/** The yardstick: BM25 over folded names, nothing else. */
final class PlainTitles {

    /** Nothing but BM25 with the usual constants. */
    static final PassageIndex.Tuning BM25 = new PassageIndex.Tuning(1.2f, 0.75f, 0, 0, 0, 0, 0);

    private final PassageIndex index;

    private PlainTitles(PassageIndex index) {
        this.index = index;
    }

    static PlainTitles of(List<Findable> findables) {
        return new PlainTitles(PassageIndex.of(
                findables.stream()
                        .map(it -> new Passage(it.key(), "", "", String.join(" ", Syllables.FOLDED.of(it.title()))))
                        .toList(),
                BM25));
    }

    List<String> find(String question, int limit) {
        return index.find(String.join(" ", Syllables.FOLDED.of(question)), limit).stream()
                .map(it -> it.passage().id())
                .toList();
    }
}
