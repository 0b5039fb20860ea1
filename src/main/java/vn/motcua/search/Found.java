package vn.motcua.search;

import java.util.List;

/**
 * A hit.
 *
 * @param score   larger is better; only comparable within one answer
 * @param reasons why it is here, the strongest first; never empty
 */
public record Found(Findable what, double score, List<Reason> reasons) {

    public Found {
        reasons = List.copyOf(reasons);
    }
}
