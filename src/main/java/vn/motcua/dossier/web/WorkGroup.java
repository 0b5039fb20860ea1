package vn.motcua.dossier.web;

import java.util.List;
import vn.motcua.ui.WorklistRow;

/**
 * Rows under one heading.
 *
 * @param key names the heading in the page's messages
 */
public record WorkGroup(String key, List<WorklistRow> rows) {

    private static final int A_LOOK = 8;

    /** The first few, where a page only gives a look. */
    public List<WorklistRow> first() {
        return rows.stream().limit(A_LOOK).toList();
    }

    public boolean isLonger() {
        return rows.size() > A_LOOK;
    }
}
