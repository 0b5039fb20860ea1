package vn.motcua.search;

import java.util.List;
import vn.motcua.search.internal.PassageIndex;

/** Finds articles of law by a question in ordinary words. Immutable, on the heap, for many threads. */
public final class Passages {

    private final PassageIndex index;

    private Passages(PassageIndex index) {
        this.index = index;
    }

    /** Indexes these; some thousand articles take a second or two. */
    public static Passages of(List<Passage> passages) {
        return new Passages(PassageIndex.of(passages));
    }

    /**
     * A passage and how well it fits.
     *
     * @param score larger is better; only comparable within one answer
     */
    public record Hit(Passage passage, double score) {}

    /** Best first, at most so many. Never throws on what was asked. */
    public List<Hit> find(String question, int limit) {
        return index.find(question, limit);
    }
}
